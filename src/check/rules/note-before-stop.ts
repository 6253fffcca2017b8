import { visit } from '../../markdown/walk.ts';
import { isOwn } from '../prose.ts';
import type { Found, Rule } from '../rule.ts';
import { about, placeOf } from '../text.ts';

export const noteBeforeStop: Rule = {
	id: 'note-before-stop',
	why: 'In English the mark of a note follows every sign of punctuation but the dash.',
	source: 'The Chicago Manual of Style, 17th ed., 14.26',
	fixes: true,
	text({ passages, source }) {
		const found: Found[] = [];
		for (const passage of passages.filter((one) => isOwn(one, 'en')))
			visit(passage.node, 'footnoteReference', (mark) => {
				const { start, end } = placeOf(mark);
				const [stop] = /^[.,;:!?]['"’”]?(?=\s|$|\[\^)/.exec(source.slice(end, end + 4)) ?? [];
				if (stop !== undefined) found.push({ ...about(mark, `The mark of a note stands before “${stop}”`, 'Put it behind.'), fix: { start, end: end + stop.length, put: stop + source.slice(start, end) } });
			});
		return found;
	},
};
