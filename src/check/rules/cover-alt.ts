import type { Rule } from '../rule.ts';
import { inMatter } from '../text.ts';

export const coverAlt: Rule = {
	id: 'cover-alt',
	why: 'The cover stands beside the title; who hears the page hears the same twice, and not what is to be seen.',
	source: 'WCAG 2.2, 1.1.1; W3C WAI: Images Tutorial',
	essays: (essays) => essays.filter(({ matter: { cover, title, description } }) => cover && [title, description].some((words) => words?.toLowerCase() === cover.alt.toLowerCase())).map((file) => inMatter(file, ['cover', 'alt'], 'The cover’s `alt` repeats the title or the description', 'Say what the picture shows.')),
};
