import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const capitals: Rule = {
	id: 'capitals',
	why: 'A run of capitals has no shapes to read it by, and is taken for shouting.',
	source: 'GOV.UK style guide: Capitalisation; Butterick’s Practical Typography: All caps',
	text: (text) =>
		inProse(text, /(?:\p{Lu}{2,}[,’']?[ \n]+){3,}\p{Lu}{2,}/gu, ({ 0: words }, { node }) => (node.type === 'paragraph' && words.length >= 20 ? { message: `“${words.slice(0, 30).replaceAll('\n', ' ')}…” is in capitals`, remedy: 'Write it small, and stress a word with asterisks.' } : undefined)),
};
