import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import { frontMatterSchema, type FrontMatter } from '../essays/front-matter.ts';
import { pageSchema } from '../essays/page.ts';
import { permalinkFrom } from '../essays/permalink.ts';
import { readFront, splitSource } from '../essays/source.ts';
import type { Finding } from '../site/finding.ts';
import { freeze } from '../site/freeze.ts';
import type { Settings } from '../site/settings.ts';
import { checkShape } from '../site/shape.ts';
import type { Yaml } from '../site/yaml.ts';
import type { TextFile } from './files.ts';
import type { Matters } from './matters.ts';

/**
 * Reads an essay's file as far as its front matter; the text is rendered later, if it is to be seen at all.
 *
 * @param known front matters without fault that have been read before, by their words; new ones are added
 */
export function readEssay(text: TextFile, settings: Settings, day: string, known?: Matters): { essay: EssayFile; findings: Finding[] } {
	const { matter, findings, ...source } = read(text, frontMatterSchema, { title: text.id, published: day }, known);
	const status = matter.gone !== undefined ? 'gone' : matter.draft ? 'draft' : matter.published > day ? 'scheduled' : 'published';
	const permalink = matter.permalink ?? permalinkFrom(settings.permalinks, text.id, matter.published);
	const lang = matter.lang ?? settings.language;
	const authors = matter.authors ?? (settings.author === undefined ? [] : [settings.author]);
	return { essay: { ...text, kind: 'essay', ...source, matter, authors, status, permalink, lang }, findings };
}

/** Reads a plain page's file as far as its front matter. */
export function readPage(text: TextFile, settings: Settings): { page: PageFile; findings: Finding[] } {
	const { matter, findings, ...source } = read(text, pageSchema, { title: text.id });
	return { page: { ...text, kind: 'page', ...source, matter, permalink: `/${text.id}/`, lang: matter.lang ?? settings.language }, findings };
}

/**
 * A text with a faulty front matter is read all the same, with `instead` in place of the faults: what is wrong below
 * it belongs into the same report, and what other texts say of it is not wrong.
 */
function read<T extends z.ZodObject>(text: TextFile, schema: T, instead: z.input<T>, known?: Matters): Pick<Text<z.infer<T>>, 'body' | 'matter' | 'lineOf'> & { findings: Finding[] } {
	const { front, body, findings } = splitSource(readFileSync(text.path, 'utf8'), text.name);
	const before = known?.get(front ?? '') as z.infer<T> | undefined;
	let yaml: Yaml | undefined;
	const read = () => (yaml ??= front === undefined ? undefined : readFront(front, text.name));
	// Lines are asked for where something is to be said, which is hardly ever.
	const lineOf = (...path: PropertyKey[]) => read()?.lineOf(path) ?? 1;
	if (before) return { body, lineOf, matter: before, findings };
	const said = read();
	const { value, findings: wrong } = said ? checkShape(schema, said, instead) : { findings: [] };
	if (value && front !== undefined && wrong.length === 0) known?.set(front, freeze(value));
	return { body, lineOf, matter: value ?? schema.parse(instead), findings: [...findings, ...wrong] };
}

interface Text<Matter> extends TextFile {
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
