import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const marksDoubled: Rule = {
	id: 'marks-doubled',
	why: 'A mark stands once. Twice it is a slip, and of exclamations one is plenty.',
	source: 'The Chicago Manual of Style, 17th ed., chapter 6',
	fixes: true,
	text: (text) =>
		inProse(text, /(?<=[\p{L}\p{N})”’])(?:\.\.|,{2,}|;{2,}|:{2,}|!{2,}|\?{2,}|[,;:]\.)(?=[\s”’)]|$)/gu, ({ 0: marks }) => {
			const same = /^([,;])\1+$/.exec(marks)?.[1];
			return { message: `“${marks}” stands where one mark should`, remedy: 'Leave one.', ...(same === undefined ? {} : { put: same }) };
		}),
};
