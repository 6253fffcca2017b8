import type { Readable } from 'node:stream';
import { Unreadable, type Source } from '../importer.ts';
import { decodeText } from './decode.ts';

/**
 * All that can be asked of a source, from a way to read its files piece by piece.
 *
 * @param sizes bytes of each file, by its name
 * @param open reads a file that is there
 */
export function contentsOf(name: string, sizes: ReadonlyMap<string, number>, open: (file: string) => Promise<Readable>): Source {
	const stream: Source['stream'] = async (file) => {
		if (!sizes.has(file)) throw new Unreadable(`There is no ${file} in ${name}`, 'Export it again: something is missing.', { file });
		return open(file);
	};
	const bytes: Source['bytes'] = async (file) => {
		if ((sizes.get(file) ?? 0) > largest) throw new Unreadable(`${file} is larger than 256 MB`, 'Split it into several exports.', { file });
		return collect(await stream(file), largest, file);
	};
	return {
		name,
		files: [...sizes.keys()].sort(),
		stream,
		bytes,
		head: async (file, count) => (await collect(await stream(file), Infinity, file, count)).subarray(0, count),
		text: async (file) => decodeText(await bytes(file)),
	};
}

/** Bytes of one file that are held in memory at once; larger ones have to be read as streams. */
const largest = 256 * 1024 * 1024;

/** @param enough leaves off when there are so many bytes */
async function collect(from: Readable, most: number, file: string, enough = Infinity): Promise<Buffer> {
	const parts: Buffer[] = [];
	let length = 0;
	for await (const part of from as AsyncIterable<Buffer>) {
		parts.push(part);
		length += part.length;
		// What it says of its size need not be true.
		if (length > most) throw new Unreadable(`${file} is larger than 256 MB`, 'Split it into several exports.', { file });
		if (length >= enough) break;
	}
	return Buffer.concat(parts);
}
