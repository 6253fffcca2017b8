import type { Rule } from '../rule.ts';
import { inMatter } from '../text.ts';

export const dateFar: Rule = {
	id: 'date-far',
	why: 'An essay that waits for more than a year waits mostly for a mistyped year.',
	source: 'Octavo’s manual: Dates are days',
	essays: (essays, { day }) => {
		const inAYear = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
		return essays.filter(({ matter, status }) => status === 'scheduled' && matter.published > inAYear).map((file) => inMatter(file, ['published'], `The essay waits until ${file.matter.published}`, 'Correct the year; or, if it has no day yet, mark it `draft: true`.'));
	},
};
