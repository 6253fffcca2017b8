import { placeIn } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const bracketsUnpaired: Rule = {
	id: 'brackets-unpaired',
	why: 'A bracket that opens and never closes leaves open where the aside ends.',
	source: 'The Chicago Manual of Style, 17th ed., chapter 6',
	text: ({ passages }) =>
		passages.flatMap((passage) => {
			const open: number[] = [];
			for (const { 0: bracket, index } of passage.text.matchAll(/[()]/g)) {
				if (bracket === '(') open.push(index);
				// a) and 1) count items, and :) smiles.
				else if (open.pop() === undefined && !/(?:^|\s)(?:\p{L}|\d{1,2}|[:;]-?)$/u.test(passage.text.slice(Math.max(0, index - 4), index))) return [{ at: placeIn(passage, index, 1), message: 'A bracket closes that was never opened', remedy: 'Open it, or delete this one.' }];
			}
			const [first] = open;
			return first === undefined || /[:;]-?$/.test(passage.text.slice(Math.max(0, first - 2), first)) ? [] : [{ at: placeIn(passage, first, 1), message: 'A bracket opens and is never closed', remedy: 'Close it, or delete this one.' }];
		}),
};
