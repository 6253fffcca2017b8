import type { Rule } from '../rule.ts';
import { about, every } from '../text.ts';

export const headingOfFirstLevel: Rule = {
	id: 'heading-of-first-level',
	why: 'The title is the heading of the first level; a text with several others has lost its order somewhere.',
	source: 'markdownlint MD025',
	text: (text) =>
		every(text, 'heading')
			.filter(({ depth }) => depth === 1)
			.slice(1)
			.map((heading) => about(heading, 'This is one more heading of the first level', 'Begin it with `##`, and what stands under it with `###`.')),
};
