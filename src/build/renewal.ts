import type { AstroPrerenderer } from 'astro';
import { join } from 'node:path';
import type { Progress } from '../site/progress.ts';
import { factsOf, isUntouched, type KeptFile } from './kept.ts';
import { sweep } from './sweep.ts';

/**
 * Finds out which files of the site must be made anew, and lets the rest stand as the last build left it.
 *
 * A file stands if its route names a `cacheKey` (a hash of everything it shows, src/library/page-keys.ts), the last build
 * wrote it under the same, and nobody has touched it since.
 *
 * @param folder where the site goes
 * @param before what the last build noted of it
 * @param others paths of files that do not come from routes
 */
export function renewal({ folder, before, others, progress }: Renewing): Renewal {
	const keys = new Map<string, string>();
	const files = new Map<string, KeptFile>();
	const pages = new Set<string>();
	const wanted = new Set<string>();
	let [kept, written] = [0, 0];
	return {
		due: (paths) => {
			const names = paths.map(({ pathname, route }) => fileOf(pathname, route.type));
			for (const name of names) wanted.add(name);
			sweep(folder, new Set([...wanted, ...others]));
			const due = paths.filter(({ cacheKey, route }, index) => {
				const file = names[index] as string;
				const known = before.get(file);
				if (cacheKey !== undefined && known?.key === cacheKey && !keys.has(file) && !files.has(file) && isUntouched(join(folder, file), known)) {
					files.set(file, known);
					kept += 1;
					return false;
				}
				// Two routes may want one address: Astro says so, and the first has it.
				if (cacheKey !== undefined && !files.has(file) && !keys.has(file)) keys.set(file, cacheKey);
				if (route.type === 'page') pages.add(file);
				return true;
			});
			progress.begin(due.length);
			return mixed(due);
		},
		step: () => {
			written += 1;
			progress.step();
		},
		after: () => {
			for (const [file, key] of keys) {
				const facts = factsOf(join(folder, file), key);
				if (facts) files.set(file, facts);
			}
			return { files, pages, wanted, kept, written };
		},
	};
}

/** How many files are made side by side: while cards are drawn in other threads, this one goes on with pages. */
export const sideBySide = 16;

/** The paths of each route spread over the whole, so that all the while there is something to do for every thread. */
function mixed(paths: Paths): Paths {
	const places = [...Map.groupBy(paths, ({ route }) => route.component).values()].flatMap((group) => group.map((path, index) => ({ path, place: (index + 0.5) / group.length })));
	return places.sort((one, other) => one.place - other.place).map(({ path }) => path);
}

/** The file in which Astro puts what it renders for a path, from the folder of the site. */
export function fileOf(pathname: string, type: string): string {
	const path = pathname.replace(/^\/|\/$/g, '');
	if (type !== 'page') return path;
	return path === '404' || path === '500' ? `${path}.html` : `${path}/index.html`.replace(/^\//, '');
}

interface Renewing {
	folder: string;
	before: ReadonlyMap<string, KeptFile>;
	others: readonly string[];
	progress: Progress;
}

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;

export interface Renewal {
	/** Takes out of the folder what the site does not have any more, and says which paths are to be rendered. */
	due(paths: Paths): Paths;
	/** One of them is rendered. */
	step(): void;
	after(): Renewed;
}

export interface Renewed {
	/** What there is to note of the files that routes with keys have made. */
	files: Map<string, KeptFile>;
	/** Files of pages that were rendered. */
	pages: ReadonlySet<string>;
	/** All files that routes have made. */
	wanted: ReadonlySet<string>;
	/** How many files stand as they were, and how many were written. */
	kept: number;
	written: number;
}
