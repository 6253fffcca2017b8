import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const degree: Rule = {
	id: 'degree',
	why: 'The ordinal º and the ring ˚ look like a degree and are read out as something else.',
	source: 'SI Brochure, 9th ed.: Formatting the value of a quantity',
	fixes: true,
	text: (text) => inProse(text, /(?<=\d ?)[º˚](?= ?[CFK]\b| ?\d{1,2}[′'])/g, ({ 0: sign }) => ({ message: `“${sign}” stands for a degree`, remedy: 'Write °.', put: '°' })),
};
