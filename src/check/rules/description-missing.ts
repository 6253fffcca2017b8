import type { Rule } from '../rule.ts';
import { inMatter } from '../text.ts';

export const descriptionMissing: Rule = {
	id: 'description-missing',
	why: 'Wherever a link is shared the description goes along; without one the opening of the text has to serve.',
	source: 'Google Search Central: Control your snippets in search results; The Open Graph protocol',
	essays: (essays) => essays.filter(({ matter, status }) => !matter.description && status !== 'draft').map((file) => inMatter(file, ['title'], 'The essay has no description', 'Add a line `description: …` that would make a stranger click.')),
};
