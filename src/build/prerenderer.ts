import type { AstroPrerenderer } from 'astro';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, isUntouched, type KeptFile } from './kept.ts';
import type { Progress } from './progress.ts';
import { sweep } from './sweep.ts';

/**
 * Renders what has changed and lets the rest of the site stand as the last build left it.
 *
 * A page stands if its route names a `cacheKey` (a hash of everything it shows, src/library/page-keys.ts), the last build
 * wrote it under the same, and nobody has touched the file since. Astro asks whoever sets a prerenderer which paths
 * there are, and renders no others.
 *
 * @param folder where the site goes
 * @param before what the last build noted of it
 * @param others paths of files that do not come from routes
 */
export function keepingPrerenderer(usual: AstroPrerenderer, { folder, base, before, others, progress, begin }: Renewal): AstroPrerenderer & { after(): Renewed } {
	const keys = new Map<string, string>();
	const files = new Map<string, KeptFile>();
	let [kept, written] = [0, 0];
	return {
		...usual,
		name: 'octavo',
		getStaticPaths: async () => {
			begin();
			const paths = await usual.getStaticPaths();
			const wanted = paths.map(({ pathname, route }) => fileOf(pathname, route.type));
			sweep(folder, new Set([...wanted, ...others]));
			const due = paths.filter(({ cacheKey }, index) => {
				const file = wanted[index] as string;
				const known = before.get(file);
				// Two routes may want one address: Astro says so, and the first has it.
				if (cacheKey === undefined || keys.has(file) || files.has(file)) return true;
				if (known?.key !== cacheKey || !isUntouched(join(folder, file), known)) return keys.set(file, cacheKey);
				files.set(file, known);
				kept += 1;
				return false;
			});
			progress.begin(due.length);
			return due;
		},
		render: async (request, options) => {
			const result = await usual.render(request, options);
			const response = result instanceof Response ? result : result.response;
			// Astro writes no file then, and that of the last build must not stand for it.
			if (!response.body) rmSync(join(folder, fileOf(decodeURI(new URL(request.url).pathname).slice(base.length), options.routeData.type)), { force: true });
			written += 1;
			progress.step();
			return result;
		},
		after: () => {
			for (const [file, key] of keys) {
				const facts = factsOf(join(folder, file), key);
				if (facts) files.set(file, facts);
			}
			return { files, kept, written };
		},
	};
}

/** The file in which Astro puts what it renders for a path, from the folder of the site. */
export function fileOf(pathname: string, type: string): string {
	const path = pathname.replace(/^\/|\/$/g, '');
	if (type !== 'page') return path;
	return path === '404' || path === '500' ? `${path}.html` : `${path}/index.html`.replace(/^\//, '');
}

interface Renewal {
	folder: string;
	/** Of addresses, as in Astro's settings. */
	base: string;
	before: ReadonlyMap<string, KeptFile>;
	others: readonly string[];
	progress: Progress;
	/** Called before the first path is asked for. */
	begin(): void;
}

interface Renewed {
	/** What there is to note of the files that routes with keys have made. */
	files: Map<string, KeptFile>;
	/** How many files stand as they were, and how many were written. */
	kept: number;
	written: number;
}
