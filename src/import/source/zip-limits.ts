import { Unreadable } from '../importer.ts';
import type { ZipEntry } from './zip-file.ts';

/**
 * Refuses what no export is like, by what the zip file says of itself; that it says the truth is checked while it is read.
 *
 * Texts shrink to a fifth or tenth; a repeated byte, which is what bombs are made of, to a thousandth (deflate's limit is
 * 1032, zlib.net/zlib_tech.html). Entries that overlap share their bytes (bamsoftware.com/hacks/zipbomb): they add up to
 * more than the file.
 *
 * @param fileSize bytes of the zip file
 * @throws {Unreadable}
 */
export function checkLimits(entries: readonly ZipEntry[], fileSize: number, name: string): void {
	const size = entries.reduce((sum, entry) => sum + entry.size, 0);
	const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
	const bomb = entries.find((entry) => entry.size > harmless && entry.size > entry.packed * mostShrunk);
	const refuse = (why: string) => new Unreadable(`${name} was not opened: ${why}`, 'If you trust it, unpack it yourself and import the folder.');
	if (entries.length > mostEntries) throw refuse(`it holds more than ${mostEntries} files`);
	if (size > mostBytes) throw refuse('unpacked, it would be larger than 16 GB');
	if (bomb || (size > harmless && size > fileSize * mostShrunk)) throw refuse(`${bomb ? `${bomb.file} in it` : 'it'} would grow to more than ${mostShrunk} times its size, which no export does`);
	if (packed > fileSize) throw refuse('its files overlap');
}

const mostEntries = 100_000;
const mostBytes = 16 * 1024 ** 3;
const mostShrunk = 200;
/** Bytes below which it does not matter how much something was shrunk. */
const harmless = 16 * 1024 ** 2;
