import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const spacesHard: Rule = {
	id: 'spaces-hard',
	why: 'A no-break space beside another space is left over from copying: it widens the gap and holds nothing together.',
	source: 'Unicode Standard Annex #14; the manual says which spaces Octavo sets itself',
	fixes: true,
	text: (text) => inProse(text, /[\u00A0\u202F]+ [ \u00A0\u202F]*|[ ]+[\u00A0\u202F][ \u00A0\u202F]*|[\u00A0\u202F]{2,}/g, () => ({ message: 'A no-break space stands beside another space', remedy: 'Leave one ordinary space.', put: ' ' })),
};
