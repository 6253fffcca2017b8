import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContent } from '../library/reading.ts';
import type { Paths } from '../site/paths.ts';
import { progressOf } from '../site/progress.ts';
import { readSettings } from '../site/settings.ts';
import type { Compiled } from './compiled.ts';
import { finish } from './finish.ts';
import { identityOf, publicFiles } from './identity.ts';
import { isUntouched, readKept, type KeptFile } from './kept.ts';
import { fileOf, renewal, sideBySide } from './renewal.ts';
import type { Stages } from './stages.ts';
import { filesIn } from './sweep.ts';

/**
 * Builds the site anew with the code that the last build has compiled: reads the content, renders what has changed, lets
 * the rest stand. What it leaves is what Astro's own build leaves, byte for byte.
 *
 * @param code from `codeOf`, of which the compiled site was made
 * @param made from `identityOf`, likewise
 * @returns whether it has; not if the settings, files in `public/` or what Astro put beside the pages are others than in
 *   the last build of this folder
 * @throws if anything in the content is wrong, with the report as message, and if a page cannot be rendered
 */
export async function rebuild({ paths, folder, code, made, stages }: Rebuilding, { getStaticPaths, render }: Pick<Compiled, 'getStaticPaths' | 'render'>): Promise<boolean> {
	const { settings } = readSettings(paths);
	const identity = identityOf(paths.root, code, settings);
	const before = readKept(paths.cache, folder, identity);
	// Astro compiles the address of the publication into the site.
	if (identity !== made || !stands(folder, before)) return false;
	stages.begin('content');
	await readContent(log);
	stages.begin('files');
	const renewed = renewal({ folder, before, others: publicFiles(paths.root).map(([path]) => path), progress: progressOf('Writing files') });
	const due = renewed.due(await getStaticPaths()).values();
	const base = new URL(settings.base, settings.origin);
	const work = async () => {
		for (const { pathname, route } of due) {
			const path = pathname.replace(/^\/|\/$/g, '');
			const response = await render(new Request(new URL(route.type === 'page' && path !== '' ? `${path}/` : path, base)), { routeData: route });
			const file = join(folder, fileOf(pathname, route.type));
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
			renewed.step();
		}
	};
	await Promise.all(Array.from({ length: sideBySide }, work));
	finish({ paths, folder, identity, before, log, stages }, renewed.after());
	return true;
}

/** Whether everything that no route makes is as the last build left it, and nothing has come to it. */
function stands(folder: string, before: ReadonlyMap<string, KeptFile>): boolean {
	const others = [...before].filter(([, { key }]) => key === '');
	if (others.length === 0 || !others.every(([path, known]) => isUntouched(join(folder, path), known))) return false;
	return filesIn(folder, '_astro').every((file) => before.has(file));
}

const log = { info: console.log, warn: console.warn, error: console.error };

export interface Rebuilding {
	paths: Paths;
	/** Absolute: where the site is. */
	folder: string;
	code: string;
	made: string;
	stages: Stages;
}
