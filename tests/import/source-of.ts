import { createReadStream, readdirSync, statSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import type { Source } from '../../src/import/importer.ts';

/** A folder of fixtures, or one file, as an importer sees it. */
export function sourceOf(path: string): Source {
	const single = statSync(path).isFile();
	const entries = single ? [] : readdirSync(path, { recursive: true, withFileTypes: true });
	const files = single ? [basename(path)] : entries.filter((entry) => entry.isFile()).map((entry) => relative(path, join(entry.parentPath, entry.name))).sort();
	const at = (file: string) => (single ? path : join(path, file));
	return {
		name: path,
		files,
		stream: async (file) => createReadStream(at(file)),
		head: async (file, count) => {
			const handle = await open(at(file));
			try {
				const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, 0);
				return buffer.subarray(0, bytesRead);
			} finally {
				await handle.close();
			}
		},
		bytes: async (file) => readFile(at(file)),
		text: async (file) => (await readFile(at(file), 'utf8')).replace(/^\uFEFF/, ''),
	};
}

/** Files made up by a test, in pieces of a few bytes, so that nothing can rest on where a piece ends. */
export function sourceOfFiles(files: Record<string, string | Uint8Array>, piece = 1000): Source {
	const bytes = (file: string) => Buffer.from(files[file] ?? '');
	return {
		name: Object.keys(files)[0] ?? '',
		files: Object.keys(files).sort(),
		stream: async (file) => Readable.from(pieces(bytes(file), piece)),
		head: async (file, count) => bytes(file).subarray(0, count),
		bytes: async (file) => bytes(file),
		text: async (file) => bytes(file).toString('utf8').replace(/^\uFEFF/, ''),
	};
}

function* pieces(bytes: Buffer, size: number): Iterable<Buffer> {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
