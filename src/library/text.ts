import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import { frontMatterSchema, type FrontMatter } from '../essays/front-matter.ts';
import { pageSchema } from '../essays/page.ts';
import { permalinkFrom } from '../essays/permalink.ts';
import { readSource, type Source } from '../essays/source.ts';
import type { Finding } from '../site/finding.ts';
import type { Settings } from '../site/settings.ts';
import { checkShape } from '../site/shape.ts';
import type { TextFile } from './files.ts';

/** Reads an essay's file as far as its front matter; the text is rendered later, if it is to be seen at all. */
export function readEssay(text: TextFile, settings: Settings, day: string): { essay: EssayFile; findings: Finding[] } {
	const { source, matter, findings } = read(text, frontMatterSchema, { title: text.id, published: day });
	const status = matter.gone !== undefined ? 'gone' : matter.draft ? 'draft' : matter.published > day ? 'scheduled' : 'published';
	const permalink = matter.permalink ?? permalinkFrom(settings.permalinks, text.id, matter.published);
	const lang = matter.lang ?? settings.language;
	const authors = matter.authors ?? (settings.author === undefined ? [] : [settings.author]);
	return { essay: { ...text, kind: 'essay', body: source.body, lineOf: lineOf(source), matter, authors, status, permalink, lang }, findings };
}

/** Reads a plain page's file as far as its front matter. */
export function readPage(text: TextFile, settings: Settings): { page: PageFile; findings: Finding[] } {
	const { source, matter, findings } = read(text, pageSchema, { title: text.id });
	return { page: { ...text, kind: 'page', body: source.body, lineOf: lineOf(source), matter, permalink: `/${text.id}/`, lang: matter.lang ?? settings.language }, findings };
}

/**
 * A text with a faulty front matter is read all the same, with `instead` in place of the faults: what is wrong below
 * it belongs into the same report, and what other texts say of it is not wrong.
 */
function read<T extends z.ZodObject>(text: TextFile, schema: T, instead: z.input<T>): { source: Source; matter: z.infer<T>; findings: Finding[] } {
	const source = readSource(readFileSync(text.path, 'utf8'), text.name);
	const { value, findings } = source.yaml ? checkShape(schema, source.yaml, instead) : { findings: [] };
	return { source, matter: value ?? schema.parse(instead), findings: [...source.findings, ...findings] };
}

function lineOf({ yaml }: Source): (...path: PropertyKey[]) => number {
	return (...path) => yaml?.lineOf(path) ?? 1;
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
