import type { Rule } from '../rule.ts';
import { inMatter } from '../text.ts';

export const titleCapitals: Rule = {
	id: 'title-capitals',
	why: 'Words in capitals have no shape to read them by, and lists of results take them for shouting.',
	source: 'GOV.UK style guide: Capitalisation',
	essays: (essays) => essays.filter(({ matter: { title } }) => /\p{Lu}{3}.*\s.*\p{Lu}{3}/u.test(title) && title === title.toUpperCase()).map((file) => inMatter(file, ['title'], 'The title is in capitals', 'Write it as it should be read.')),
};
