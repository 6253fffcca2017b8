import type { Rule } from '../rule.ts';

/** `checkTexts` finds what it is about: it alone knows what all the rules have found. */
export const switchUnused: Rule = {
	id: 'switch-unused',
	why: 'A comment that keeps nothing from being said may one day hide what should be.',
	source: 'Octavo’s manual: A second pair of eyes',
};
