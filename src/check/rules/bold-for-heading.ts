import { toString } from 'mdast-util-to-string';
import type { Rule } from '../rule.ts';
import { about } from '../text.ts';

export const boldForHeading: Rule = {
	id: 'bold-for-heading',
	why: 'A bold line looks like a heading and is none: it is in no outline, has no address, and nobody finds it by ear.',
	source: 'WCAG 2.2, 1.3.1; markdownlint MD036',
	text: ({ tree }) =>
		tree.children.flatMap((node, index) => {
			const [only, ...rest] = node.type === 'paragraph' ? node.children : [];
			const isBold = only?.type === 'strong' && rest.length === 0 && /[^.,;:!?…。！？]$/u.test(toString(only).trim());
			const words = only ? toString(only).split(/\s+/).length : 0;
			return isBold && words <= 12 && tree.children[index + 1]?.type === 'paragraph' ? [about(node, 'A line in bold stands where a heading should', 'Begin it with `##` instead of the asterisks.')] : [];
		}),
};
