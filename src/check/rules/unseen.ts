import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const unseen: Rule = {
	id: 'unseen',
	why: 'Signs that nobody sees part a word in two for every search, and come along when text is copied.',
	source: 'The Unicode Standard, 23.2, Layout Controls',
	fixes: true,
	text: (text) =>
		inProse(text, /[\u200B\uFEFF\u00AD\u2060]+/g, ({ 0: signs }, { lang }) => {
			// Thai and its neighbours part their words by them.
			if (['th', 'lo', 'km', 'my'].includes(lang)) return undefined;
			return { message: `A sign that cannot be seen stands here (U+${signs.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')})`, remedy: 'Delete it.', put: '' };
		}),
};
