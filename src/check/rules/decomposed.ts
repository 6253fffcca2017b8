import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const decomposed: Rule = {
	id: 'decomposed',
	why: 'A letter and an accent of its own look like one letter, and no search that types the letter finds them.',
	source: 'W3C: Character Model for the World Wide Web, String Matching',
	fixes: true,
	text: (text) =>
		inProse(text, /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}+/gu, ({ 0: letter }) => {
			const whole = letter.normalize('NFC');
			return whole === letter ? undefined : { message: `“${letter}” is typed as a letter and an accent`, remedy: `Write the letter ${whole} itself.`, put: whole };
		}),
};
