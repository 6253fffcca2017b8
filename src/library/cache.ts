import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nest } from '../essays/outline.ts';
import type { MediaFile, Place } from '../markdown/context.ts';
import { tally } from '../site/tally.ts';
import { entriesOf } from './files.ts';
import type { HashOf } from './hashes.ts';
import type { Memories } from './memories.ts';
import { isEmpty, type KnownText, type RenderedText } from './rendered.ts';
import { filesLinkedIn } from './resolve-links.ts';
import { titlesOf } from './titles.ts';

/**
 * Renders a text, or takes it from the cache if neither it, nor a picture in it, nor the pipeline has changed.
 *
 * The HTML stays on disk under its key; what is returned is small enough to hold for every essay at once.
 *
 * @param whole whether all is wanted that is known of it, even if it is settled
 */
export async function renderCached(text: RenderRequest, cache: string, revision: string, memories: Known, whole = false): Promise<RenderedText | KnownText> {
	const { title: _title, description: _description, tags, lang, hash: _hash, body: _body, ...place } = text;
	const { published = '', body, ...request } = text;
	const base = hashed(JSON.stringify([revision, request]));
	const asked = hashed(base + published);
	const settled = memories.texts.get(asked);
	const path = notesPath(cache, asked);
	const known = settled && !whole ? settled : readJson(path);
	if (known && isFresh(known, cache, memories.hashOf) && ['html', 'md'].every((kind) => memories.stands(`${known.key}.${kind}`))) {
		tally().known += whole ? 0 : 1;
		return { ...known, asked };
	}
	tally().rendered += 1;
	const [{ render }, { termsOf }] = await Promise.all([import('../markdown/render.ts'), import('../relations/terms.ts')]);
	const { html, markdown, headings, ...rendered } = await render(body(), { ...place, lang }, text.name);
	const terms = termsOf({ title: text.title, description: text.description || rendered.excerpt, headings: headings.map((heading) => heading.text), tags, text: rendered.text, lang });
	const { text: _, media, ...rest } = rendered;
	// Another hash for other pictures: their names are in the HTML.
	const key = hashed(asked + JSON.stringify(rendered.sources));
	const made: Omit<RenderedText, 'asked'> = { ...rest, media: media.map((file) => putAway(file, cache)), base, key, titles: titlesOf(text, rendered.excerpt), outline: nest(headings), linked: filesLinkedIn(html, markdown), terms, about: hashed(JSON.stringify(terms)), isEmpty: isEmpty(rendered) };
	writeWhole(textPath(cache, key, 'html'), html);
	writeWhole(textPath(cache, key, 'md'), markdown);
	// A text with errors is never remembered: the next build must find them again.
	if (made.findings.every(({ severity }) => severity !== 'error')) writeWhole(path, JSON.stringify(made));
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

const hashed = (text: string) => hash('sha256', text).slice(0, 32);

const textPath = (cache: string, key: string, kind: 'html' | 'md') => join(cache, 'texts', `${key}.${kind}`);

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

/** What the cache needs to know of itself. */
export interface Known extends Pick<Memories, 'hashOf' | 'texts'> {
	/** Whether a file is in the folder of texts. */
	stands(name: string): boolean;
}
