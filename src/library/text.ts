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
export function readEssay(text: TextFile, settings: Settings, day: string): { essay: EssayFile | undefined; findings: Finding[] } {
	const { source, matter, findings } = read(text, frontMatterSchema);
	if (!matter) return { essay: undefined, findings };
	const status = matter.draft ? 'draft' : matter.published > day ? 'scheduled' : 'published';
	const permalink = matter.permalink ?? permalinkFrom(settings.permalinks, text.id, matter.published);
	const lang = matter.lang ?? settings.language;
	const authors = matter.authors ?? (settings.author === undefined ? [] : [settings.author]);
	return { essay: { ...text, kind: 'essay', body: source.body, lineOf: lineOf(source), matter: { ...matter, authors }, status, permalink, lang }, findings };
}

/** Reads a plain page's file as far as its front matter. */
export function readPage(text: TextFile, settings: Settings): { page: PageFile | undefined; findings: Finding[] } {
	const { source, matter, findings } = read(text, pageSchema);
	if (!matter) return { page: undefined, findings };
	return { page: { ...text, kind: 'page', body: source.body, lineOf: lineOf(source), matter, permalink: `/${text.id}/`, lang: matter.lang ?? settings.language }, findings };
}

function read<T extends z.ZodObject>(text: TextFile, schema: T): { source: Source; matter: z.infer<T> | undefined; findings: Finding[] } {
	const source = readSource(readFileSync(text.path, 'utf8'), text.name);
	if (!source.yaml) return { source, matter: undefined, findings: source.findings };
	const { value, findings } = checkShape(schema, source.yaml);
	return { source, matter: value, findings: [...source.findings, ...findings] };
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

export interface EssayFile extends Text<FrontMatter & { authors: string[] }> {
	kind: 'essay';
	status: 'published' | 'scheduled' | 'draft';
}

export interface PageFile extends Text<z.infer<typeof pageSchema>> {
	kind: 'page';
}
