import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const spaceBeforeMark: Rule = {
	id: 'space-before-mark',
	why: 'A mark belongs to the word before it; with a space between them it may begin a line.',
	source: 'The Chicago Manual of Style, 17th ed., chapter 6; for French, Lexique des règles typographiques',
	fixes: true,
	text: (text) =>
		inProse(text, /(?<=[\p{L}\p{N}”’)»]) +([,;:!?.])(?=[\s”’)]|$)/gu, ({ 0: both, 1: mark = '', index, input }, { lang }) => {
			// The French set a space before the tall marks; and points with spaces between them are an ellipsis.
			const isRight = (lang === 'fr' && !/[,.]/.test(mark)) || /^ ?\./.test(input.slice(index + both.length, index + both.length + 2)) || lang === 'ja' || lang === 'zh';
			return isRight ? undefined : { message: `A space stands before “${mark}”`, remedy: 'Delete it.', put: mark };
		}),
};
