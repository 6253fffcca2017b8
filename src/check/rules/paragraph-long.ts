import { wordsBeyond } from '../many-words.ts';
import type { Rule } from '../rule.ts';
import { about } from '../text.ts';

/** A page of typescript. */
const most = 300;

export const paragraphLong: Rule = {
	id: 'paragraph-long',
	why: `A paragraph of more than ${most} words, a page of typescript, shows the eye no place to rest.`,
	source: 'Publication Manual of the American Psychological Association: no paragraph longer than a double-spaced page',
	text: ({ passages }) =>
		passages.flatMap(({ node, text, lang, quoted }) => {
			const words = node.type === 'paragraph' && !quoted ? wordsBeyond(most, text, lang) : 0;
			return words > 0 ? [about(node, `The paragraph has ${words} words`, 'Divide it where its thought turns.')] : [];
		}),
};
