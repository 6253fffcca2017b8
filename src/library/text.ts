import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import { frontMatterSchema, type FrontMatter } from '../essays/front-matter.ts';
import { pageSchema } from '../essays/page.ts';
import { permalinkFrom } from '../essays/permalink.ts';
import { readFront, splitSource } from '../essays/source.ts';
import { hashOf } from '../markdown/media.ts';
import type { Finding } from '../site/finding.ts';
import { freeze } from '../site/freeze.ts';
import { plainError } from '../site/plain-error.ts';
import type { Settings } from '../site/settings.ts';
import { checkShape } from '../site/shape.ts';
import type { Yaml } from '../site/yaml.ts';
import type { TextFile } from './files.ts';
import type { Memories } from './memories.ts';

/**
 * Reads an essay's file as far as its front matter; the text is rendered later, if it is to be seen at all.
 *
 * @param known what has been read before; what is new is added
 */
export function readEssay(text: TextFile, settings: Settings, day: string, known?: Known): { essay: EssayFile; findings: Finding[] } {
	const { matter, findings, ...source } = read(text, 'essay', frontMatterSchema, { title: text.id, published: day }, known);
	const status = matter.gone !== undefined ? 'gone' : matter.draft ? 'draft' : matter.published > day ? 'scheduled' : 'published';
	const permalink = matter.permalink ?? permalinkFrom(settings.permalinks, text.id, matter.published);
	const lang = matter.lang ?? settings.language;
	const authors = matter.authors ?? (settings.author === undefined ? [] : [settings.author]);
	return { essay: withBody({ ...text, kind: 'essay', hash: source.hash, lineOf: source.lineOf, matter, authors, status, permalink, lang }, source.body), findings };
}

/** Reads a plain page's file as far as its front matter. */
export function readPage(text: TextFile, settings: Settings, known?: Known): { page: PageFile; findings: Finding[] } {
	const { matter, findings, ...source } = read(text, 'page', pageSchema, { title: text.id }, known);
	return { page: withBody({ ...text, kind: 'page', hash: source.hash, lineOf: source.lineOf, matter, permalink: `/${text.id}/`, lang: matter.lang ?? settings.language }, source.body), findings };
}

/**
 * A text with a faulty front matter is read all the same, with `instead` in place of the faults: what is wrong below
 * it belongs into the same report, and what other texts say of it is not wrong.
 */
function read<T extends z.ZodObject>(text: TextFile, kind: 'essay' | 'page', schema: T, instead: z.input<T>, known?: Known): Source<z.infer<T>> {
	const hash = known?.hashOf(text.path) ?? hashOf(text.path);
	const split = () => {
		const bytes = readFileSync(text.path);
		if (createHash('sha256').update(bytes).digest('hex') !== hash) throw plainError(`${text.name} has changed while it was read. Build again.`);
		return splitSource(bytes.toString(), text.name);
	};
	const key = `${kind} ${hash}`;
	// What is known without fault need not be taken apart.
	const before = known?.matters.get(key) as z.infer<T> | undefined;
	const { front, findings } = before ? { findings: [] } : split();
	let yaml: Yaml | undefined;
	const read = (front: string | undefined) => (yaml ??= front === undefined ? undefined : readFront(front, text.name));
	// Lines are asked for where something is to be said, which is hardly ever.
	const lineOf = (...path: PropertyKey[]) => read(front ?? split().front)?.lineOf(path) ?? 1;
	// Read once more when it is rendered: ten thousand texts need not lie in memory at once.
	const body = () => split().body;
	if (before) return { hash, body, lineOf, matter: freeze(before), findings };
	const said = read(front);
	const { value, findings: wrong } = said ? checkShape(schema, said, instead) : { findings: [] };
	if (value && findings.length + wrong.length === 0) known?.matters.set(key, freeze(value));
	return { hash, body, lineOf, matter: value ?? schema.parse(instead), findings: [...findings, ...wrong] };
}

function withBody<T extends object>(file: T, body: () => string): T & { body: string } {
	return Object.defineProperty(file, 'body', { get: body }) as T & { body: string };
}

type Known = Pick<Memories, 'hashOf' | 'matters'>;

interface Source<Matter> extends Pick<Text<Matter>, 'hash' | 'lineOf' | 'matter'> {
	body(): string;
	findings: Finding[];
}

interface Text<Matter> extends TextFile {
	/** SHA-256 of the file. */
	hash: string;
	/** Read when somebody asks for it, and not in copies of this record. */
	body: string;
	matter: Matter;
	/** Line of a front matter field. */
	lineOf(...path: PropertyKey[]): number;
	permalink: string;
	lang: string;
}

export interface EssayFile extends Text<FrontMatter> {
	kind: 'essay';
	/** Those the essay names, else the publication's. */
	authors: string[];
	status: 'published' | 'scheduled' | 'draft' | 'gone';
}

export interface PageFile extends Text<z.infer<typeof pageSchema>> {
	kind: 'page';
}
