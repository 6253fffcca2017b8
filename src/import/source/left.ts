import type { Skipped } from '../importer.ts';

/** Zip files among the files of a source, which are not opened. */
export function zipsIn(files: Iterable<string>): Skipped[] {
	return [...files].filter((file) => /\.zip$/i.test(file)).map((file) => ({ source: { file }, skipped: 'a zip file', reason: 'A zip file inside of what is imported is not opened: unpack it and import it by itself' }));
}
