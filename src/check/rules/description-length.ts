import type { Rule } from '../rule.ts';
import { inMatter } from '../text.ts';

const [least, most] = [40, 160];

export const descriptionLength: Rule = {
	id: 'description-length',
	why: `Search results and shared links show some ${most} characters; fewer than ${least} hardly say more than the title.`,
	source: 'Google Search Central: Control your snippets in search results',
	essays: (essays) =>
		essays.flatMap((file) => {
			const { length } = file.matter.description ?? '';
			if (length === 0 || (length >= least && length <= most) || /^(?:zh|ja|ko)/.test(file.lang)) return [];
			return [inMatter(file, ['description'], `The description has ${length} characters`, length < least ? 'Say in a sentence what the essay says.' : `Shorten it to ${most}.`)];
		}),
};
