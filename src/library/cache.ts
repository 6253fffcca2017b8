import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { MediaFile } from '../markdown/context.ts';
import { hashOf, isFile } from '../markdown/media.ts';
import { tally } from '../site/tally.ts';
import type { MadeText, TextSource, TextToMake } from './make-text.ts';

/**
 * What is known of a text, if neither it, nor a picture in it, nor the pipeline has changed since it was rendered.
 *
 * @param held what was known in the last reading of the same content; without it, that is read from the disk
 */
export function recall(text: RenderRequest, cache: string, revision: string, held?: Held): RenderedText | undefined {
	const { key } = keysOf(text, revision);
	const known = held?.get(text.path)?.asked === key ? held.get(text.path) : readJson(notesPath(cache, key));
	if (!known || !isFresh(known, cache) || !existsSync(textPath(cache, known.key, 'html')) || !existsSync(textPath(cache, known.key, 'md'))) return undefined;
	tally().known += 1;
	const again = { ...known, asked: key };
	held?.set(text.path, again);
	return again;
}

/**
 * Has a text rendered and keeps what is known of it. The HTML stays on disk under its key; what is returned is small
 * enough to hold for every essay at once.
 */
export async function keep(text: RenderRequest, cache: string, revision: string, make: (text: TextToMake) => Promise<MadeText>): Promise<RenderedText> {
	tally().rendered += 1;
	const { base, key } = keysOf(text, revision);
	const { hash: _, ...source } = text;
	const made = { ...(await make({ ...source, body: text.body(), key, cache })), base, key };
	// A text with errors is never remembered: the next build must find them again.
	if (made.findings.every(({ severity }) => severity !== 'error')) writeWhole(notesPath(cache, key), JSON.stringify(made));
	return { ...made, asked: key };
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
	const draft = `${path}.${process.pid}-${threadId}.tmp`;
	writeFileSync(draft, content);
	renameSync(draft, path);
}

/** Where a file lies that is not served as the writer made it. */
export const mediaPath = (cache: string, { name }: MediaFile) => join(cache, 'media', name);

/** Where a text lies that has been rendered. */
export const textPath = (cache: string, key: string, kind: 'html' | 'md') => join(cache, 'texts', `${key}.${kind}`);

const notesPath = (cache: string, key: string) => join(cache, 'texts', `${key}.json`);

/** Of the record only the places that the text owes count, and those are spelled out in `published`. */
function keysOf({ published = '', places: _, anchors: __, body: ___, ...text }: RenderRequest, revision: string): { base: string; key: string } {
	const base = hashed(JSON.stringify([revision, text]));
	return { base, key: hashed(base + published) };
}

const hashed = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

function readJson(path: string): Omit<RenderedText, 'asked'> | undefined {
	try {
		const known = JSON.parse(readFileSync(path, 'utf8')) as Omit<RenderedText, 'asked'>;
		return known.base && known.sources && known.findings ? known : undefined;
	} catch {
		// Absent, or spoilt by a crash: either way it is made anew.
		return undefined;
	}
}

function isFresh({ sources, media }: Pick<RenderedText, 'sources' | 'media'>, cache: string): boolean {
	const made = media.filter(({ source }) => source === undefined);
	return made.every((file) => existsSync(mediaPath(cache, file))) && Object.entries(sources).every(([source, hash]) => isFile(source) && hashOf(source) === hash);
}

export interface RenderRequest extends TextSource {
	/** SHA-256 of its file. */
	hash: string;
	body(): string;
}

/** What is known of texts, by the paths of their files. */
export type Held = Map<string, RenderedText>;

export interface RenderedText extends MadeText {
	/** Under which `readHtml` finds the HTML. */
	key: string;
	/** Under which what is known of it lies: another key if only the record has changed, and the HTML has not. */
	asked: string;
	/** Hash of all that it depends on but the record. */
	base: string;
}
