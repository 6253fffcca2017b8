import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const primes: Rule = {
	id: 'primes',
	why: 'Feet and inches, minutes and seconds have marks of their own, which do not curl.',
	source: 'Standard Ebooks Manual of Style, 8; SI Brochure, 9th ed.: Non-SI units accepted for use with the SI units',
	fixes: true,
	text: (text) => inProse(text, /(?<=\d)’ ?\d{1,2}(?:[.,]\d+)?”/g, ({ 0: pair }) => ({ message: 'Quotation marks stand for feet and inches, or minutes and seconds', remedy: `Type them straight, ' and ": they are set right.`, put: pair.replace('’', "'").replace('”', '"') })),
};
