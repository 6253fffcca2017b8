import { toString } from 'mdast-util-to-string';
import type { Rule } from '../rule.ts';
import { about, every } from '../text.ts';

export const headingTwice: Rule = {
	id: 'heading-twice',
	why: 'Two sections with one name cannot be told apart in the outline, nor by those who move from heading to heading.',
	source: 'WCAG 2.2, 2.4.6; markdownlint MD024',
	*text(text) {
		/** The headings that a place stands under, by level. */
		const above: string[] = [];
		const seen = new Set<string>();
		for (const heading of every(text, 'heading')) {
			const name = toString(heading).trim().toLowerCase();
			above.length = heading.depth - 1;
			const key = [...above, name].join('\n');
			if (seen.has(key) && name !== '') yield about(heading, `There is another heading “${toString(heading).trim()}” in the same section`, 'Reword one of the two.');
			seen.add(key);
			above[heading.depth - 1] = name;
		}
	},
};
