import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const dashLopsided: Rule = {
	id: 'dash-lopsided',
	why: 'A hyphen joins and a dash parts; one with a space on a single side does neither.',
	source: 'The Chicago Manual of Style, 17th ed., 6.75 to 6.94; DIN 5008',
	text: (text) =>
		inProse(text, /(?<=[\p{Ll},]) -(?=\p{Ll}{2})/gu, (_, { lang }) => {
			// Elsewhere a word may be left out before a hyphen, as in “Land- und -wirt” or in Swedish lists.
			return ['en', 'fr', 'es'].includes(lang) ? { message: 'A hyphen has a space before it and none behind', remedy: 'Put spaces on both sides of a dash, and on none of a hyphen; what is typed at a command line is code.' } : undefined;
		}),
};
