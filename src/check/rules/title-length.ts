import type { Rule } from '../rule.ts';
import { inMatter } from '../text.ts';

/** What lists of results and shared links show before they cut. */
const most = 90;

export const titleLength: Rule = {
	id: 'title-length',
	why: `Lists of results and shared links cut a title somewhere before ${most} characters.`,
	source: 'Google Search Central: Influencing your title links in search results',
	essays: (essays) => essays.filter(({ matter }) => matter.title.length > most).map((file) => inMatter(file, ['title'], `The title has ${file.matter.title.length} characters`, `Shorten it to ${most}, or move a part of it into the description.`)),
};
