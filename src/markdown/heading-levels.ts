// The title is the page's only h1: a text that uses `#` for its sections is moved down one level as a whole. Empty
// headings and skipped levels are refused, because outlines and screen readers depend on both. Stands after
// headingIds, because a heading of symbols alone is fine once it has an address of its own.
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { complain } from './complain.ts';

export function headingLevels() {
	return (tree: Root, file: VFile): void => {
		let shift: 0 | 1 = 0;
		visit(tree, 'heading', ({ depth }) => {
			if (depth === 1) shift = 1;
		});
		let above = 1;
		visit(tree, 'heading', (heading) => {
			const text = toString(heading).trim();
			const addressed = heading.data?.hProperties?.['id'] !== undefined;
			if (text === '') complain(file, heading, 'A heading is empty', 'Give it words, or delete the line.');
			else if (!addressed && !/[\p{L}\p{N}]/u.test(text))
				complain(file, heading, `The heading "${text}" has no letter or digit to make an address from`, 'Give it one: `## Title {#address}`.');
			const depth = heading.depth + shift;
			if (depth > 6) complain(file, heading, 'A heading is deeper than six levels', 'Use fewer levels: the title is the first.');
			if (depth > above + 1)
				complain(file, heading, `A heading of level ${depth} follows one of level ${above}`, `Write it with ${'#'.repeat(above + 1 - shift)}: levels may not be skipped; the title is level 1.`);
			above = depth;
			heading.depth = Math.min(6, depth) as typeof heading.depth;
		});
	};
}
