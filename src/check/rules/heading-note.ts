import { visit } from '../../markdown/walk.ts';
import type { Found, Rule } from '../rule.ts';
import { about, every } from '../text.ts';

export const headingNote: Rule = {
	id: 'heading-note',
	why: 'A heading is repeated in the outline and in links, where a note cannot go along.',
	source: 'The Chicago Manual of Style, 17th ed., 14.27',
	text(text) {
		const found: Found[] = [];
		for (const heading of every(text, 'heading')) visit(heading, 'footnoteReference', (mark) => void found.push(about(mark, 'A note hangs on a heading', 'Hang it on a sentence of the section.')));
		return found;
	},
};
