import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const apostrophe: Rule = {
	id: 'apostrophe',
	why: 'Accents, primes and opening quotation marks look a little like an apostrophe, and are none.',
	source: 'The Chicago Manual of Style, 17th ed., chapter 6; Typografie.info: Apostroph',
	fixes: true,
	text: (text) => inProse(text, /(?<=\p{L})[´`‘′](?=\p{L})/gu, ({ 0: mark }) => ({ message: `“${mark}” stands for an apostrophe`, remedy: "Write '.", put: "'" })),
};
