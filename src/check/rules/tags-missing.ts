import type { Rule } from '../rule.ts';
import { inMatter } from '../text.ts';

export const tagsMissing: Rule = {
	id: 'tags-missing',
	why: 'Where other essays have tags, one without is on no page but the archive.',
	source: 'Octavo’s manual: What stands above the text',
	essays: (essays) => {
		const bare = essays.filter(({ matter }) => matter.tags.length === 0);
		return bare.length * 2 >= essays.length ? [] : bare.filter(({ status }) => status !== 'draft').map((file) => inMatter(file, ['title'], 'The essay has no tags, and most others have', 'Add a line `tags: […]` with those that fit.'));
	},
};
