import { Transform, type Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { open, type Entry, type ZipFile } from 'yauzl';
import { Unreadable } from '../importer.ts';

/**
 * Opens a zip file; the caller closes it.
 *
 * @throws {Unreadable} if it is damaged
 */
export function openZip(path: string, name: string): Promise<ZipFile> {
	return new Promise((resolve, reject) => {
		open(path, { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true }, (error, zip) => (error ? reject(damaged(name, error)) : resolve(zip)));
	});
}

/**
 * What it lists, folders left out.
 *
 * @throws {Unreadable} if a name leads out of the zip file, an entry is a link or is locked, or the list is damaged
 */
export function entriesOf(zip: ZipFile, name: string): Promise<ZipEntry[]> {
	return new Promise((resolve, reject) => {
		const entries: ZipEntry[] = [];
		zip.on('error', (error: Error) => reject(/fileName|relative path|absolute path/.test(error.message) ? distrusted(name, 'a name in it leads out of it') : damaged(name, error)));
		zip.on('end', () => resolve(entries));
		zip.on('entry', (entry: Entry) => {
			if (isLink(entry)) return reject(distrusted(name, `${entry.fileName} in it is a link`));
			if (entry.isEncrypted()) return reject(new Unreadable(`${name} is locked with a password`, 'Unpack it with the password and import the folder.'));
			const file = nameOf(entry);
			if (!file.endsWith('/')) entries.push({ file, size: entry.uncompressedSize, packed: entry.compressedSize, entry });
			zip.readEntry();
		});
		zip.readEntry();
	});
}

/**
 * The bytes of an entry; their number and their checksum must be those that the zip file names, or the stream ends with an error.
 *
 * @throws {Unreadable} if it cannot be read at all
 */
export function streamOf(zip: ZipFile, { file, entry }: ZipEntry, name: string): Promise<Readable> {
	return new Promise((resolve, reject) => {
		zip.openReadStream(entry, (error, stream) => {
			if (error) return reject(damaged(`${file} in ${name}`, error));
			const checked = checksumOf(entry.crc32, `${file} in ${name}`);
			stream.on('error', (error) => checked.destroy(damaged(`${file} in ${name}`, error)));
			checked.on('close', () => stream.destroy());
			resolve(stream.pipe(checked));
		});
	});
}

function checksumOf(expected: number, name: string): Transform {
	let sum = 0;
	return new Transform({
		transform(part: Buffer, _, done) {
			sum = crc32(part, sum);
			done(null, part);
		},
		flush(done) {
			done(sum === expected ? null : damaged(name, new Error('its checksum is wrong')));
		},
	});
}

/** Macs write UTF-8 without saying so. */
function nameOf({ fileName, fileNameRaw }: Entry): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw);
	} catch {
		return fileName;
	}
}

/** By the mode that Unix keeps in the upper half (APPNOTE.TXT 4.4.15; S_IFLNK of POSIX). */
function isLink({ externalFileAttributes }: Entry): boolean {
	return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

function damaged(name: string, { message }: Error): Unreadable {
	return new Unreadable(`${name} is damaged or is no zip file (${message})`, 'Export or download it again.');
}

function distrusted(name: string, why: string): Unreadable {
	return new Unreadable(`${name} was not opened: ${why}`, 'If you trust it, unpack it yourself and import the folder.');
}

export interface ZipEntry {
	file: string;
	/** Bytes, unpacked and packed. */
	size: number;
	packed: number;
	entry: Entry;
}
