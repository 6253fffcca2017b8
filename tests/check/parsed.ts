import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { knownWords } from '../../src/check/spelling/known-words.ts';
import { misspellings, type Misspelling } from '../../src/check/spelling/misspellings.ts';
import { segmentsOf, type Segment } from '../../src/check/spelling/segments.ts';
import { blocks } from '../../src/markdown/blocks.ts';
import { remarkMath } from '../../src/markdown/math.ts';

/** The prose of a Markdown text, parsed with the syntax of the pipeline. */
export function proseOf(body: string): Segment[] {
	return segmentsOf(parser.parse(body) as Root, body);
}

/** What is misspelled in a Markdown text. */
export function misspelledIn(body: string, lang = 'en', known: readonly string[] = []): Misspelling[] {
	return misspellings(proseOf(body), lang, knownWords(known));
}

const parser = unified().use(remarkParse).use(remarkGfm).use(blocks, { lang: 'en' }).use(remarkMath, { name: '' });
