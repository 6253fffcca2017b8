import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const spaceBeforeMark: Rule = {
	id: 'space-before-mark',
	why: 'A mark belongs to the word before it; with a space between them it may begin a line.',
	source: 'The Chicago Manual of Style, 17th ed., chapter 6; for French, Lexique des règles typographiques',
	fixes: true,
	text: (text) =>
		inProse(text, /(?<=[\p{L}\p{N}”’)»\uFFFC]) +(?:([,;:!?.])(?=[\s”’)]|$)|(,)(?=\p{L}))/gu, ({ 0: both, 1: tall = '', 2: mark = tall, index, input }, { lang }) => {
			// The French set a space before the tall marks; and points with spaces between them are an ellipsis.
			const [before, behind] = [input.slice(0, index), input.slice(index + both.length, index + both.length + 2)];
			// Scales are 1 : 50, and :) smiles.
			if (mark === ':' && /\d$/.test(before) && /^ \d/.test(behind)) return undefined;
			if (/[:;]/.test(mark) && behind.startsWith(')')) return undefined;
			const isRight = (lang === 'fr' && !/[,.]/.test(mark)) || /^ ?\./.test(behind) || lang === 'ja' || lang === 'zh';
			return isRight ? undefined : { message: `A space stands before “${mark}”`, remedy: 'Delete it.', put: mark };
		}),
};
