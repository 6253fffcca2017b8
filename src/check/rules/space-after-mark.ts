import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const spaceAfterMark: Rule = {
	id: 'space-after-mark',
	why: 'Two words that only a mark keeps apart run into each other.',
	source: 'The Chicago Manual of Style, 17th ed., chapter 6',
	fixes: true,
	text: (text) =>
		inProse(text, /(?<=\p{Ll}{2})([,;])(?=\p{L}{2})|(?<=\p{Ll}{3})([.!?])(?=\p{Lu}\p{Ll}+\s)/gu, ({ 0: mark, 1: comma }) => ({ message: `No space stands behind “${mark}”`, remedy: 'Put one there.', ...(comma === undefined ? {} : { put: `${mark} ` }) })),
};
