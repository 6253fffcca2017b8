import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Takes everything out of a folder that is not part of the site, and folders in which nothing is left.
 *
 * @param wanted paths of the site's files, from the folder
 */
export function sweep(folder: string, wanted: ReadonlySet<string>): void {
	if (existsSync(folder)) sweepIn(folder, '', wanted);
}

/** A repository stays, as Astro lets it; the others are Vite's, who takes them out himself or is yet to fill them. */
const others = new Set(['.git', '_astro', '.prerender']);

/** All files in a folder of the site, by their paths from the site's. */
export function filesIn(site: string, folder: string): string[] {
	if (!existsSync(join(site, folder))) return [];
	const entries = readdirSync(join(site, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return entries.map(({ parentPath, name }) => relative(site, join(parentPath, name)).replaceAll('\\', '/'));
}

/** @returns whether something is left */
function sweepIn(folder: string, prefix: string, wanted: ReadonlySet<string>): boolean {
	let left = false;
	for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
		const path = prefix + entry.name;
		if (others.has(path)) left = true;
		else if (entry.isDirectory()) {
			if (sweepIn(folder, `${path}/`, wanted)) left = true;
			else rmdirSync(join(folder, path));
		} else if (wanted.has(path)) left = true;
		else rmSync(join(folder, path));
	}
	return left;
}
