import type { Rule } from '../rule.ts';
import { about, every, placeOf } from '../text.ts';

export const listNumbers: Rule = {
	id: 'list-numbers',
	why: 'A list is counted from its first number, whatever the others say: a reader may see others than were typed.',
	source: 'CommonMark 0.31, 5.3; markdownlint MD029',
	text: (text) =>
		every(text, 'list').flatMap((list) => {
			if (!list.ordered) return [];
			const typed = list.children.map((item) => Number.parseInt(text.source.slice(placeOf(item).start), 10));
			const first = typed[0] ?? 1;
			// 1. 1. 1. and 1. 2. 3. are both the writer's way of saying “count for me”.
			const wrong = typed.every((number) => number === first) ? -1 : typed.findIndex((number, index) => number !== first + index);
			const item = list.children[wrong];
			return item ? [about(item, `The item is typed as ${typed[wrong]} and will be shown as ${first + wrong}`, 'Correct its number; a new list begins after a sentence.')] : [];
		}),
};
