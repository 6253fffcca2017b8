import type { Rule } from '../rule.ts';
import { inMatter } from '../text.ts';

export const descriptionLikeTitle: Rule = {
	id: 'description-like-title',
	why: 'Title and description always stand together; what repeats the title says nothing.',
	source: 'Google Search Central: Control your snippets in search results',
	essays: (essays) => essays.filter(({ matter: { title, description = '' } }) => description.toLowerCase().startsWith(title.toLowerCase())).map((file) => inMatter(file, ['description'], 'The description begins with the title', 'Begin with what the title does not say.')),
};
