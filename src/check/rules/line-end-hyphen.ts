import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const lineEndHyphen: Rule = {
	id: 'line-end-hyphen',
	why: 'A word that was divided at the end of a printed line is shown with its hyphen and a space in it.',
	source: 'CommonMark 0.31, 6.8: the end of a line becomes a space',
	text: (text) =>
		inProse(text, /\p{Ll}{2,}-\n(\p{Ll}+)/gu, ({ 0: word, 1: rest = '' }) => (after.has(rest) ? undefined : { message: `A word is divided at the end of the line: “${word.replace('\n', ' ')}”`, remedy: 'Join it; or write both parts on one line, if the hyphen belongs to it.' })),
};

/** What may follow a hyphen that stands for a part left out, as in “pre- and post-war”. */
const after = new Set('and or to und oder bis sowie et ou y o e'.split(' '));
