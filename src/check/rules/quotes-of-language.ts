import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const quotesOfLanguage: Rule = {
	id: 'quotes-of-language',
	why: 'Each language has its own quotation marks. What is typed curled is left as it is.',
	source: 'The Chicago Manual of Style, 17th ed., chapter 6; Duden: Anführungszeichen',
	text: (text) =>
		inProse(text, /(?:(?<=^|[\s(])([„“])|(?<=[\p{L}.!?,])([”]))(?=[\p{L}\s.,;:!?)]|$)/gu, ({ 1: opening, 2: closing }, { lang, node }) => {
			// A cell may show what another language has.
			const isWrong = node.type !== 'tableCell' && ((lang === 'en' && opening === '„') || (lang === 'de' && (opening === '“' || closing !== undefined)));
			return isWrong ? { message: 'This is no quotation mark of the language in this place', remedy: 'Type the plain mark ": it is set as the language wants it.' } : undefined;
		}),
};
