import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const spacesDoubled: Rule = {
	id: 'spaces-doubled',
	why: 'One space parts two words, and one is enough between two sentences.',
	source: 'The Chicago Manual of Style, 17th ed., chapter 6',
	fixes: true,
	text: (text) => inProse(text, /(?<=\S) {2,}(?=\S)/g, ({ 0: spaces }) => ({ message: `${spaces.length} spaces stand in a row`, remedy: 'Leave one.', put: ' ' })),
};
