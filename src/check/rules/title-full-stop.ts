import type { Rule } from '../rule.ts';
import { inMatter } from '../text.ts';

export const titleFullStop: Rule = {
	id: 'title-full-stop',
	why: 'A title names the essay; a full stop makes readers halt before it.',
	source: 'The Chicago Manual of Style, 17th ed., chapter 6',
	essays: (essays) => essays.filter(({ matter }) => /(?<=\p{Ll}{3})[.。]$/u.test(matter.title) && !/[.!?]\s/.test(matter.title)).map((file) => inMatter(file, ['title'], 'The title ends with a full stop', 'Delete it.')),
};
