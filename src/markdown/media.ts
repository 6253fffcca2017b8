import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { VFile } from 'vfile';
import { idFor } from '../essays/id.ts';
import { decoded } from '../site/address.ts';
import { contextOf, type Place } from './context.ts';

/** Folder of the site under which files from beside the essays are served. */
export const mediaFolder = 'media/';

/**
 * Takes a file from beside the essay into the site.
 *
 * @param address relative, as the writer typed it
 * @returns its address on the site with the base, or `undefined` if there is no such file
 */
export function localFile(file: VFile, address: string): string | undefined {
	const { base, media, sources } = contextOf(file);
	// `#page=3` and `#t=10` are for the browser.
	const [, named = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
	const source = sourceOf(contextOf(file), named);
	if (!isFile(source)) return undefined;
	const hash = (sources[source] = hashOf(source));
	const name = `${mediaName(source, hash)}${extname(source).toLowerCase()}`;
	media.push({ name, source });
	return `${base}${mediaFolder}${name}${rest}`;
}

/**
 * Gives the site a file that the pipeline made.
 *
 * @param source absolute path of what it was made from, which names it
 * @param ending with its dot
 * @returns its address on the site with the base
 */
export function madeFile(file: VFile, source: string, content: string, ending: string): string {
	const { base, media } = contextOf(file);
	const name = `${mediaName(source, createHash('sha256').update(content).digest('hex'))}${ending}`;
	media.push({ name, content });
	return `${base}${mediaFolder}${name}`;
}

/** The file that a text means by an address: beside the text or, after a slash, in `public/`. */
export function sourceOf({ path, publicFolder }: Pick<Place, 'path' | 'publicFolder'>, address: string): string {
	return join(address.startsWith('/') ? publicFolder : dirname(path), decoded(address));
}

/** `harbour.1f2e3d4c`: the file's name as an id, and eight digits of its hash. */
export function mediaName(source: string, hash: string): string {
	return `${idFor(basename(source, extname(source))) || 'file'}.${hash.slice(0, 8)}`;
}

/** SHA-256 of a file, as hexadecimal digits. */
export function hashOf(source: string): string {
	return createHash('sha256').update(readFileSync(source)).digest('hex');
}

export function isFile(path: string): boolean {
	return existsSync(path) && statSync(path).isFile();
}
