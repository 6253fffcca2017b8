// The title is the page's only h1: a text that uses first-level headings is moved down one level as a whole. Empty
// headings and skipped levels are refused, because outlines and screen readers depend on both. Stands after rehype-raw,
// so that headings typed as HTML count, and before the check of HTML, which allows no h1.
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from './walk.ts';
import type { VFile } from 'vfile';
import { complain } from './complain.ts';

export function headingLevels() {
	return (tree: Root, file: VFile): void => {
		const headings: Element[] = [];
		visit(tree, 'element', (element) => {
			if (/^h[1-6]$/.test(element.tagName) && element.properties['id'] !== 'footnote-label') headings.push(element);
		});
		const shift = headings.some(({ tagName }) => tagName === 'h1') ? 1 : 0;
		let above = 1;
		for (const heading of headings) {
			if (toString(heading).trim() === '') complain(file, heading, 'A heading is empty', 'Give it words, or delete the line.');
			const level = Number(heading.tagName[1]) + shift;
			if (level > 6) complain(file, heading, 'A heading is deeper than six levels', 'Use fewer levels: the title is the first.');
			if (level > above + 1)
				complain(file, heading, `A heading of level ${level} follows one of level ${above}`, `Write it with ${'#'.repeat(above + 1 - shift)}: levels may not be skipped; the title is level 1.`);
			above = level;
			heading.tagName = `h${Math.min(6, level)}`;
		}
	};
}
