import { toString } from 'mdast-util-to-string';
import type { Rule } from '../rule.ts';
import { about } from '../text.ts';
import { linksIn } from '../links.ts';

export const linkHere: Rule = {
	id: 'link-here',
	why: 'Who goes from link to link hears only their words; “here” says nothing of where it leads.',
	source: 'WCAG 2.2, 2.4.4; markdownlint MD059',
	text: (text) =>
		linksIn(text).flatMap(({ node, lang }) => {
			const words = toString(node).trim().toLowerCase().replace(/[.!…:,]+$/, '');
			return empty[lang]?.test(words) ? [about(node, `The link says only “${toString(node).trim()}”`, 'Let it stand on the words that name what it leads to.')] : [];
		}),
};

/** By language, what leads anywhere. */
const empty: Record<string, RegExp> = {
	en: /^(?:(?:click |right |over )?here|this|that|this (?:link|page|one)|the link|link|more|read more|learn more|see more|click|click this|page|website)$/,
	de: /^(?:(?:klicken sie |klick )?hier|dies|diese|dieser link|der link|link|mehr|weiter|weiterlesen|mehr erfahren|diese seite|seite)$/,
	fr: /^(?:(?:cliquez |cliquer )?ici|là|ceci|ce lien|le lien|lien|plus|lire la suite|en savoir plus|cette page|page)$/,
	es: /^(?:(?:haga clic |haz clic |pulse |pincha )?aquí|esto|este enlace|el enlace|enlace|más|leer más|saber más|esta página|página)$/,
};
