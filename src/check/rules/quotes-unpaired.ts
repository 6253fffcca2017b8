import { placeIn } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const quotesUnpaired: Rule = {
	id: 'quotes-unpaired',
	why: 'A quotation that opens and never closes leaves open whose words these are.',
	source: 'The Chicago Manual of Style, 17th ed., chapter 13',
	text: ({ passages }) =>
		passages.flatMap((passage, index) => {
			const { text } = passage;
			// A mark behind a digit may be one of inches.
			const marks = [...text.matchAll(/(?<!\d)"/g)];
			const last = marks.at(-1);
			// A quotation of several paragraphs opens each of them, and closes only the last.
			const goesOn = /^["“„«]/.test(passages[index + 1]?.text ?? '');
			if (!last || marks.length % 2 === 0 || /\d"/.test(text) || goesOn) return [];
			return [{ at: placeIn(passage, last.index, 1), message: 'The paragraph has an odd number of quotation marks', remedy: 'Add the one that is missing, or delete this one.' }];
		}),
};
