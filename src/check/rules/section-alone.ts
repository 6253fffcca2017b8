import type { Heading } from 'mdast';
import type { Found, Rule } from '../rule.ts';
import { about, every } from '../text.ts';

export const sectionAlone: Rule = {
	id: 'section-alone',
	why: 'What is divided has two parts at least; a section with one subsection has one heading too many.',
	source: 'APA Style: Headings (“avoid having only one subsection heading within a section”)',
	text(text) {
		const found: Found[] = [];
		const open: { depth: number; parts: Heading[] }[] = [{ depth: 1, parts: [] }];
		const close = (depth: number): void => {
			while ((open.at(-1)?.depth ?? 0) >= depth && open.length > 1) {
				const parts = open.pop()?.parts ?? [];
				if (parts.length === 1 && parts[0]) found.push(about(parts[0], 'This is the only subsection of its section', 'Divide the section once more, or do without this heading.'));
			}
		};
		for (const heading of every(text, 'heading')) {
			close(heading.depth);
			if (open.length > 1) open.at(-1)?.parts.push(heading);
			open.push({ depth: heading.depth, parts: [] });
		}
		close(2);
		return found;
	},
};
