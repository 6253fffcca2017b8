import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const spaceInBrackets: Rule = {
	id: 'space-in-brackets',
	why: 'Brackets close up to what they hold.',
	source: 'The Chicago Manual of Style, 17th ed., chapter 6',
	fixes: true,
	text: (text) => inProse(text, /(?<=(?<![:;]-?)\() +(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.!?]) +(?=\))/gu, () => ({ message: 'A space stands inside a bracket', remedy: 'Delete it.', put: '' })),
};
