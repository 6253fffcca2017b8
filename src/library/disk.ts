import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MediaFile } from '../markdown/context.ts';

// Apart from what puts texts there (cache.ts), for pages only read them: the whole Markdown pipeline would come with it.

/** The HTML that `renderCached` put away. */
export function readHtml(cache: string, key: string): string {
	return readFileSync(textPath(cache, key, 'html'), 'utf8');
}

/** The Markdown that stands alone, put away with it. */
export function readMarkdown(cache: string, key: string): string {
	return readFileSync(textPath(cache, key, 'md'), 'utf8');
}

/** Writes a file so that nobody ever sees half of it. */
export function writeWhole(path: string, content: string | Uint8Array): void {
	mkdirSync(dirname(path), { recursive: true });
	const draft = `${path}.${process.pid}.tmp`;
	writeFileSync(draft, content);
	renameSync(draft, path);
}

/** Where a file lies that is not served as the writer made it. */
export const mediaPath = (cache: string, { name }: MediaFile) => join(cache, 'media', name);

/** Where what was made of a text lies. */
export const textPath = (cache: string, key: string, kind: 'html' | 'md') => join(cache, 'texts', `${key}.${kind}`);
