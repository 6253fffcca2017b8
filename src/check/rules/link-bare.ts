import { visit } from '../../markdown/walk.ts';
import type { Found, Rule } from '../rule.ts';
import { about } from '../text.ts';

export const linkBare: Rule = {
	id: 'link-bare',
	why: 'An address in the middle of a sentence is read out letter by letter and says little to those who see it.',
	source: 'WCAG 2.2, 2.4.4; The Chicago Manual of Style, 17th ed., 14.7 to 14.18',
	text({ passages, source }) {
		const found: Found[] = [];
		for (const { node, parents } of passages) {
			// Notes and lists of sources may give addresses.
			if (node.type !== 'paragraph' || parents.some(({ type }) => type === 'footnoteDefinition' || type === 'listItem')) continue;
			visit(node, 'link', (link) => {
				const typed = source.slice(link.position?.start.offset, link.position?.end.offset);
				if (/^(?:https?:|www\.)/i.test(typed)) found.push(about(link, 'An address stands bare in the text', 'Link the words that name it, `[words](https://…)`; or, if it is to be seen, put it between < and >.'));
			});
		}
		return found;
	},
};
