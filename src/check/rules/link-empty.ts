import { toString } from 'mdast-util-to-string';
import { linksIn } from '../links.ts';
import type { Rule } from '../rule.ts';
import { about } from '../text.ts';

export const linkEmpty: Rule = {
	id: 'link-empty',
	why: 'A link without words cannot be seen, clicked or heard.',
	source: 'WCAG 2.2, 2.4.4; markdownlint MD042',
	text: (text) =>
		linksIn(text)
			.filter(({ node }) => node.children.every(({ type }) => type === 'text' || type === 'html') && toString(node).trim() === '')
			.map(({ node }) => about(node, 'The link has no words', 'Write them between the brackets, or delete it.')),
};
