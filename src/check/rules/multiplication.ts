import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const multiplication: Rule = {
	id: 'multiplication',
	why: 'Only a small x between two numbers is set as a sign of multiplication; stars and capitals stay.',
	source: 'Standard Ebooks Manual of Style, 8; SI Brochure, 9th ed.',
	fixes: true,
	text: (text) => inProse(text, /(?<=\d )[X*](?= \d)/g, ({ 0: sign }) => ({ message: `“${sign}” stands for a sign of multiplication`, remedy: 'Write ×.', put: '×' })),
};
