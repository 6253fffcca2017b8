import { Unreadable, type Skipped } from '../importer.ts';
import { contentsOf } from './contents.ts';
import { zipsIn } from './left.ts';
import type { OpenSource } from './open.ts';
import { checkLimits } from './zip-limits.ts';
import { entriesOf, openZip, streamOf, type ZipEntry } from './zip-file.ts';

/**
 * A zip file as the folder that it holds; nothing is unpacked to the disk. If all of it lies in one folder, it is looked
 * at from inside of that. What computers add of their own (`__MACOSX`, hidden files) is left out.
 *
 * @throws {Unreadable} if it is damaged, locked, or made to do harm
 */
export async function zipSource(path: string, name: string): Promise<OpenSource> {
	const zip = await openZip(path, name);
	try {
		const all = await entriesOf(zip, name);
		checkLimits(all, zip.fileSize, name);
		const kept = all.filter(({ file }) => !/(?:^|\/)(?:__MACOSX|node_modules|\.[^/]*)(?:\/|$)/.test(file));
		if (kept.length === 0) throw new Unreadable(`${name} is empty`, 'Export or download it again.');
		const top = commonFolder(kept.map(({ file }) => file));
		const entries = new Map(kept.map((entry): [string, ZipEntry] => [entry.file.slice(top.length), entry]));
		const contents = contentsOf(name, new Map([...entries].map(([file, { size }]) => [file, size])), (file) => streamOf(zip, entries.get(file) as ZipEntry, name));
		return { ...contents, left: [...sharedNames(kept), ...zipsIn(contents.files)], close: () => zip.close() };
	} catch (error) {
		zip.close();
		throw error;
	}
}

/** Of files of one name only the last is read, as unpacking would leave it. */
function sharedNames(entries: readonly ZipEntry[]): Skipped[] {
	const last = new Map(entries.map((entry) => [entry.file, entry]));
	return entries.filter((entry) => last.get(entry.file) !== entry).map(({ file }) => ({ source: { file }, skipped: file, reason: 'A later file in the zip file has the same name' }));
}

/** The folder that all files lie in, with its slash; empty if there is none. */
function commonFolder(files: readonly string[]): string {
	const [first = ''] = files;
	const folder = first.slice(0, first.indexOf('/') + 1);
	// `_posts/` and the like are names that say what an export is.
	return folder !== '' && !/^(?:_|content\/|posts\/|src\/)/.test(folder) && files.every((file) => file.startsWith(folder)) ? folder : '';
}
