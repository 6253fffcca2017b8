import type { Rule } from '../rule.ts';
import { about, every, placeOf } from '../text.ts';

export const headingInBold: Rule = {
	id: 'heading-in-bold',
	why: 'How headings look is decided once for all; one that is bold as a whole looks like none of the others.',
	source: 'Robert Bringhurst, The Elements of Typographic Style, chapter 4',
	fixes: true,
	text: (text) =>
		every(text, 'heading').flatMap((heading) => {
			const [first, ...rest] = heading.children;
			if (first?.type !== 'strong' || rest.some((node) => node.type !== 'text' || !/^\s*(?:\{#\S+\}\s*)?$/.test(node.value))) return [];
			const { start, end } = placeOf(first);
			return { ...about(heading, 'The whole heading is set in bold', 'Delete the marks around it.'), fix: { start, end, put: text.source.slice(start + 2, end - 2) } };
		}),
};
