import { visit } from '../../markdown/walk.ts';
import type { Found, Rule } from '../rule.ts';
import { about, placeOf } from '../text.ts';

export const noteSpace: Rule = {
	id: 'note-space',
	why: 'The mark of a note hangs on its word; with a space between them it may begin the next line.',
	source: 'The Chicago Manual of Style, 17th ed., 14.26',
	fixes: true,
	text({ passages, source }) {
		const found: Found[] = [];
		for (const { node } of passages)
			visit(node, 'footnoteReference', (mark) => {
				const { start } = placeOf(mark);
				const [spaces = ''] = /[ \u00A0]+$/.exec(source.slice(Math.max(placeOf(node).start, start - 12), start)) ?? [];
				if (spaces !== '' && start - spaces.length > placeOf(node).start) found.push({ ...about(mark, 'A space stands before the mark of a note', 'Delete it.'), fix: { start: start - spaces.length, end: start, put: '' } });
			});
		return found;
	},
};
