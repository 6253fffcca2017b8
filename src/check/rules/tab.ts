import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const tab: Rule = {
	id: 'tab',
	why: 'A tab in a sentence is shown as a space and means nothing.',
	source: 'markdownlint MD010',
	fixes: true,
	text: (text) => inProse(text, /(?<=\S)[ ]*\t[ \t]*(?=\S)/g, () => ({ message: 'A tab stands in a sentence', remedy: 'Write a space.', put: ' ' })),
};
