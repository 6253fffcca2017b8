import { lstat, open, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { Unreadable, type Skipped, type Source } from '../importer.ts';
import { fileSource } from './file.ts';
import { folderSource } from './folder.ts';
import { zipSource } from './zip.ts';

/**
 * Opens what is imported, whatever it is: a file, a folder, or a zip file, which is looked at as the folder it holds.
 *
 * @param path absolute
 * @param name as the writer typed it
 * @throws {Unreadable} if it is nothing of these, damaged, locked or not to be trusted
 */
export async function openSource(path: string, name: string): Promise<OpenSource> {
	const whole = await realpath(path);
	const stat = await lstat(whole);
	if (stat.isDirectory()) return folderSource(whole, name);
	if (!stat.isFile()) throw new Unreadable(`${name} is neither a file nor a folder`, 'Name the export that you downloaded.');
	if (stat.size === 0) throw new Unreadable(`${name} is empty`, 'Export or download it again.');
	// Documents of word processors are zip files too; they are one text each.
	const isZip = (await firstBytes(whole, 4)).equals(Buffer.from('PK\x03\x04')) && !/\.(?:docx|docm|dotx|odt|pages|epub)$/i.test(path);
	return isZip || /\.zip$/i.test(path) ? zipSource(whole, name) : fileSource(whole, basename(path), name);
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** A source while it is read. */
export interface OpenSource extends Source {
	/** What lies in it and is not looked at, each with the reason. */
	left: Skipped[];
	close(): void;
}
