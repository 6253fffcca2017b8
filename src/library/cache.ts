import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { MediaFile } from '../markdown/context.ts';
import { tally } from '../site/tally.ts';
import { entriesOf } from './files.ts';
import type { HashOf } from './hashes.ts';
import type { MadeText, TextSource, TextToMake } from './make-text.ts';
import type { Memories } from './memories.ts';
import type { KnownText, RenderedText } from './rendered.ts';

/**
 * What is known of a text, if neither it, nor a picture in it, nor the pipeline has changed since it was rendered.
 *
 * @param whole whether all is wanted that is known of it, even if it is settled
 */
export function recall(text: RenderRequest, cache: string, revision: string, memories: Known, whole = false): RenderedText | KnownText | undefined {
	const { asked } = keysOf(text, revision);
	const settled = memories.texts.get(asked);
	const known = settled && !whole ? settled : readJson(notesPath(cache, asked));
	if (!known || !isFresh(known, cache, memories.hashOf) || !['html', 'md'].every((kind) => memories.stands(`${known.key}.${kind}`))) return undefined;
	tally().known += whole ? 0 : 1;
	return { ...known, asked };
}

/**
 * Has a text rendered and keeps what is known of it. The HTML stays on disk under its key; what is returned is small
 * enough to hold for every essay at once.
 */
export async function keep(text: RenderRequest, cache: string, revision: string, make: (text: TextToMake) => Promise<MadeText>): Promise<RenderedText> {
	tally().rendered += 1;
	const { base, asked } = keysOf(text, revision);
	const { hash: _, ...source } = text;
	const made = { ...(await make({ ...source, body: text.body(), asked, cache })), base };
	// A text with errors is never remembered: the next build must find them again.
	if (made.findings.every(({ severity }) => severity !== 'error')) writeWhole(notesPath(cache, asked), JSON.stringify(made));
	return { ...made, asked };
}

/**
 * Notes that a text published for the first time will be the same when the record knows it: the record then says of it
 * what has just been found in it. Without this note the second build would render all essays again.
 *
 * @param published of the text, as the record will have it
 */
export function expect({ asked: _, ...rendered }: RenderedText, published: string, cache: string): void {
	const path = notesPath(cache, hashed(rendered.base + published));
	if (rendered.findings.every(({ severity }) => severity !== 'error') && !existsSync(path)) writeWhole(path, JSON.stringify(rendered));
}

/** Which files are in the folder of texts, asked of the disk at once. */
export function textsIn(cache: string): Known['stands'] {
	const names = new Set(entriesOf(join(cache, 'texts')));
	return (name) => names.has(name);
}

/** The HTML of a text that was rendered. */
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
	const draft = `${path}.${process.pid}-${threadId}.tmp`;
	writeFileSync(draft, content);
	renameSync(draft, path);
}

/** Where a file lies that is not served as the writer made it. */
export const mediaPath = (cache: string, { name }: MediaFile) => join(cache, 'media', name);

/** Where a text lies that has been rendered. */
export const textPath = (cache: string, key: string, kind: 'html' | 'md') => join(cache, 'texts', `${key}.${kind}`);

/** SHA-256, as long as keys of the cache are. */
export const hashed = (text: string) => hash('sha256', text).slice(0, 32);

const notesPath = (cache: string, key: string) => join(cache, 'texts', `${key}.json`);

/** Of the record only the places that the text owes count, and those are spelled out in `published`. */
function keysOf({ published = '', places: _, anchors: __, body: ___, ...text }: RenderRequest, revision: string): { base: string; asked: string } {
	const base = hashed(JSON.stringify([revision, text]));
	return { base, asked: hashed(base + published) };
}

function readJson(path: string): Omit<RenderedText, 'asked'> | undefined {
	try {
		const known = JSON.parse(readFileSync(path, 'utf8')) as Omit<RenderedText, 'asked'>;
		return known.base && known.sources && known.titles && known.terms ? known : undefined;
	} catch {
		// Absent, or spoilt by a crash: either way it is made anew.
		return undefined;
	}
}

function isFresh({ sources, media }: Pick<RenderedText, 'sources' | 'media'>, cache: string, hashOf: HashOf): boolean {
	const made = media.filter(({ source }) => source === undefined);
	return made.every((file) => existsSync(mediaPath(cache, file))) && Object.entries(sources).every(([source, hash]) => hashOf(source) === hash);
}

export interface RenderRequest extends TextSource {
	/** SHA-256 of its file. */
	hash: string;
	body(): string;
}

/** What the cache needs to know of itself. */
export interface Known extends Pick<Memories, 'hashOf' | 'texts'> {
	/** Whether a file is in the folder of texts. */
	stands(name: string): boolean;
}
