import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const ligature: Rule = {
	id: 'ligature',
	why: 'A ligature typed as one sign comes from a printed page; no search finds the word, and fonts set it by themselves.',
	source: 'Unicode FAQ: Ligatures, Digraphs, Presentation Forms',
	fixes: true,
	text: (text) => inProse(text, /[\uFB00-\uFB06]/g, ({ 0: sign }) => ({ message: `“${sign}” is one sign for several letters`, remedy: `Write ${sign.normalize('NFKC')}.`, put: sign.normalize('NFKC') })),
};
