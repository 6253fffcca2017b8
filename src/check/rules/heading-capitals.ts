import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const headingCapitals: Rule = {
	id: 'heading-capitals',
	why: 'Words in capitals have no shape to read them by, and some voices spell them out.',
	source: 'GOV.UK style guide: Capitalisation',
	text: (text) =>
		inProse(text, /^[^\p{Ll}]+$/gu, ({ 0: words }, { node }) => {
			const isLoud = node.type === 'heading' && (words.match(/\p{Lu}/gu)?.length ?? 0) >= 8 && /\p{Lu}{3}.*\s.*\p{Lu}{3}/u.test(words);
			return isLoud ? { message: 'The heading is in capitals', remedy: 'Write it like any other sentence or title.' } : undefined;
		}),
};
