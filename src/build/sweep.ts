import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

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

/** All files of a folder, by their paths from there, with their bytes. */
export function sizesIn(folder: string): Map<string, number> {
	const sizes = new Map<string, number>();
	const prefixes = [''];
	// More come while it goes on. Node's own recursion, with paths to be taken apart again, takes three times as long.
	for (const prefix of prefixes) {
		for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
			const path = prefix + entry.name;
			if (entry.isDirectory()) prefixes.push(`${path}/`);
			else if (entry.isFile()) sizes.set(path, statSync(`${folder}/${path}`).size);
		}
	}
	return sizes;
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
