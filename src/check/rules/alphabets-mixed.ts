import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const alphabetsMixed: Rule = {
	id: 'alphabets-mixed',
	why: 'A letter of another alphabet looks right and is wrong for every search and every voice.',
	source: 'Unicode Technical Standard #39: Mixed-Script Detection',
	text: (text) =>
		inProse(text, /[\p{Script=Latin}\p{Script=Cyrillic}]{2,}/gu, ({ 0: word }) => {
			const isMixed = /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word);
			return isMixed ? { message: `Latin and Cyrillic letters stand in one word: “${word}”`, remedy: 'Type the word again.' } : undefined;
		}),
};
