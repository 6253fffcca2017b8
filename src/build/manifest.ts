import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptFile } from './kept.ts';

/** Where the manifest of the last build lies: outside of the site, for whoever uploads only what has changed. */
export const manifestName = 'files.sha256';

/**
 * Writes a line a file, in the form of sha256sum (www.gnu.org/software/coreutils/sha2), sorted by path. The sum of a file
 * that stands as the last build left it is taken from the notes of that; new ones are noted for the next.
 *
 * @param folder of the site
 * @param paths of all its files, from there
 * @param noted what there is to note of them; sums are added
 */
export function writeManifest(cache: string, folder: string, paths: Iterable<string>, noted: ReadonlyMap<string, KeptFile>): void {
	const lines = [...paths].sort().map((path) => {
		const file = noted.get(path);
		const sum = file?.sum ?? hash('sha256', readFileSync(join(folder, path)));
		if (file) file.sum = sum;
		return `${sum}  ${path}\n`;
	});
	writeFileSync(join(cache, manifestName), lines.join(''));
}
