import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const dashesMixed: Rule = {
	id: 'dashes-mixed',
	why: 'An essay sets its dashes with spaces or without; both together look like an oversight.',
	source: 'The Chicago Manual of Style, 17th ed., 6.75 to 6.94; Robert Bringhurst, The Elements of Typographic Style, chapter 5',
	text(text) {
		const own = { ...text, passages: text.passages.filter(({ node, quoted, lang }) => node.type === 'paragraph' && !quoted && lang === 'en') };
		const found = (pattern: RegExp, way: string, other: string) => [...inProse(own, pattern, () => ({ message: `This dash is set ${way}, others in the essay are set ${other}`, remedy: 'Set them all alike.' }))];
		const [closed, open] = [found(/(?<=\p{L}|["”’])(?:—|---)(?=\p{L}|["“‘])/gu, 'without spaces', 'with spaces'), found(/(?<=\S) (?:—|---) (?=\S)/g, 'with spaces', 'without spaces')];
		if (closed.length === 0 || open.length === 0) return [];
		return closed.length < open.length ? closed : open;
	},
};
