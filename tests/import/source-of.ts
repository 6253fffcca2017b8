import { readFileSync, readdirSync, statSync, createReadStream } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Importer, Skipped, Source } from '../../src/import/importer.ts';
import type { Post } from '../../src/import/post.ts';

/** A folder or file of fixtures as an importer sees it. */
export function sourceOf(path: string): Source {
	const single = statSync(path).isFile();
	const root = single ? dirname(path) : path;
	const files = single ? [basename(path)] : readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort();
	return over(path, files, (file) => readFileSync(join(root, file)), (file) => createReadStream(join(root, file)));
}

/** The same for files that a test makes up. */
export function sourceFrom(files: Record<string, string | Uint8Array>): Source {
	const bytes = (file: string) => Buffer.from(files[file] ?? '');
	return over(Object.keys(files)[0] ?? '', Object.keys(files).sort(), bytes, () => { throw new Error('No importer of files streams'); });
}

/** All that an importer makes of a source: texts, and what it left out. */
export async function readAll(importer: Importer, source: Source): Promise<{ posts: Post[]; skipped: Skipped[] }> {
	const posts: Post[] = [];
	const skipped: Skipped[] = [];
	for await (const found of importer.read(source)) {
		if ('skipped' in found) skipped.push(found);
		else posts.push(found);
	}
	return { posts, skipped };
}

function over(name: string, files: string[], read: (file: string) => Buffer, stream: (file: string) => ReturnType<typeof createReadStream>): Source {
	return {
		name,
		files,
		stream: async (file) => stream(file),
		head: async (file, count) => read(file).subarray(0, count),
		bytes: async (file) => read(file),
		text: async (file) => read(file).toString('utf8'),
	};
}
