import type { Rule } from '../rule.ts';
import { about, every } from '../text.ts';

export const listOfOne: Rule = {
	id: 'list-of-one',
	why: 'One item is no list: the mark before it makes readers look for the second.',
	source: 'Microsoft Writing Style Guide: Lists',
	text: (text) =>
		every(text, 'list')
			.filter(({ children, start }) => children.length === 1 && children[0]?.checked == null && (start ?? 1) <= 1)
			.map((list) => about(list, 'The list has one item', 'Make it a paragraph, or a part of the one before.')),
};
