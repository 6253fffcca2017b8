import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { blocks } from '../../markdown/blocks.ts';
import { remarkMath } from '../../markdown/math.ts';

/** Markdown as the tree that a build sees in it: with tables, notes, block kinds and formulas. */
export function parsed(markdown: string): Root {
	return parser.parse(markdown) as Root;
}

const parser = unified().use(remarkParse).use(remarkGfm).use(blocks, { lang: 'en' }).use(remarkMath, { name: '' });
