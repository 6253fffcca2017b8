import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MediaFile, Place } from '../markdown/context.ts';
import { hashOf, isFile } from '../markdown/media.ts';
import { render, type Rendered } from '../markdown/render.ts';
import { tally } from '../site/tally.ts';
import { termsOf, type Terms } from '../relations/terms.ts';
import { filesLinkedIn } from './resolve-links.ts';

/**
 * Renders a text, or takes it from the cache if neither it, nor a picture in it, nor the pipeline has changed.
 *
 * The HTML stays on disk under its key; what is returned is small enough to hold for every essay at once.
 *
 * @param held what was known in the last reading of the same content; without it, that is read from the disk
 */
export async function renderCached(text: RenderRequest, cache: string, revision: string, held?: Held): Promise<RenderedText> {
	const { title, description, tags, lang, hash: _hash, body: _body, ...place } = text;
	const { published = '', body, ...request } = text;
	const base = hashed(JSON.stringify([revision, request]));
	const key = hashed(base + published);
	const path = notesPath(cache, key);
	const known = held?.get(text.path)?.asked === key ? held.get(text.path) : readJson(path);
	if (known && isFresh(known, cache) && existsSync(textPath(cache, known.key, 'html')) && existsSync(textPath(cache, known.key, 'md'))) {
		tally().known += 1;
		const again = { ...known, asked: key };
		held?.set(text.path, again);
		return again;
	}
	tally().rendered += 1;
	const { html, markdown, ...rendered } = await render(body(), { ...place, lang }, text.name);
	const headings = rendered.headings.map((heading) => heading.text);
	const terms = termsOf({ title, description: description || rendered.excerpt, headings, tags, text: rendered.text, lang });
	const { text: _, media, ...rest } = rendered;
	const made: Omit<RenderedText, 'asked'> = { ...rest, media: media.map((file) => putAway(file, cache)), base, key, linked: filesLinkedIn(html, markdown), terms, isEmpty: isEmpty(rendered) };
	writeWhole(textPath(cache, key, 'html'), html);
	writeWhole(textPath(cache, key, 'md'), markdown);
	// A text with errors is never remembered: the next build must find them again.
	if (made.findings.every(({ severity }) => severity !== 'error')) writeWhole(path, JSON.stringify(made));
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
	const draft = `${path}.${process.pid}.tmp`;
	writeFileSync(draft, content);
	renameSync(draft, path);
}

/** What the pipeline made goes where scaled pictures go, so that records stay small. */
function putAway({ content, ...file }: MediaFile, cache: string): MediaFile {
	if (content !== undefined) writeWhole(mediaPath(cache, file), content);
	return file;
}

/** Where a file lies that is not served as the writer made it. */
export const mediaPath = (cache: string, { name }: MediaFile) => join(cache, 'media', name);

const notesPath = (cache: string, key: string) => join(cache, 'texts', `${key}.json`);

const hashed = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

const textPath = (cache: string, key: string, kind: 'html' | 'md') => join(cache, 'texts', `${key}.${kind}`);

function readJson(path: string): Omit<RenderedText, 'asked'> | undefined {
	try {
		const known = JSON.parse(readFileSync(path, 'utf8')) as Omit<RenderedText, 'asked'>;
		return known.base && known.sources && known.findings ? known : undefined;
	} catch {
		// Absent, or spoilt by a crash: either way it is made anew.
		return undefined;
	}
}

/** Neither a word nor a picture, recording or formula. */
function isEmpty({ text, counts, sources }: Omit<Rendered, 'html' | 'markdown'>): boolean {
	return text.trim() === '' && counts.code + counts.tables === 0 && Object.keys(sources).length === 0;
}

function isFresh({ sources, media }: Pick<RenderedText, 'sources' | 'media'>, cache: string): boolean {
	const made = media.filter(({ source }) => source === undefined);
	return made.every((file) => existsSync(mediaPath(cache, file))) && Object.entries(sources).every(([source, hash]) => isFile(source) && hashOf(source) === hash);
}

/** All that the HTML and the terms of a text depend on. */
export interface RenderRequest extends Place {
	name: string;
	/** SHA-256 of its file. */
	hash: string;
	body(): string;
	title: string;
	description: string;
	tags: readonly string[];
}

/** What is known of texts, by the paths of their files. */
export type Held = Map<string, RenderedText>;

export interface RenderedText extends Omit<Rendered, 'html' | 'markdown' | 'text'> {
	/** Under which `readHtml` finds the HTML. */
	key: string;
	/** Under which what is known of it lies: another key if only the record has changed, and the HTML has not. */
	asked: string;
	/** Hash of all that it depends on but the record. */
	base: string;
	terms: Terms;
	/** Other texts' files that it links to, from the content folder. */
	linked: string[];
	/** Neither a word nor a picture. */
	isEmpty: boolean;
}
