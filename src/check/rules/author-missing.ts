import type { Rule } from '../rule.ts';
import { inMatter } from '../text.ts';

export const authorMissing: Rule = {
	id: 'author-missing',
	why: 'Readers, bibliographies and search engines ask who says so.',
	source: 'Google Search Central: Article structured data',
	essays: (essays) => essays.filter(({ authors }) => authors.length === 0).map((file) => inMatter(file, ['title'], 'The essay has no author', 'Name one in `authors`, or one for all essays as `author` in `site.yaml`.')),
};
