import type { Rule } from '../rule.ts';

/** `checkTexts` finds what it is about: it alone knows all switches and all rules. */
export const switchUnknown: Rule = {
	id: 'switch-unknown',
	why: 'A comment that turns off a rule there is not turns off nothing.',
	source: 'Octavo’s manual: A second pair of eyes',
};
