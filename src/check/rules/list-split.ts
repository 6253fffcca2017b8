import { visit } from '../../markdown/walk.ts';
import type { Found, Rule } from '../rule.ts';
import { about } from '../text.ts';

export const listSplit: Rule = {
	id: 'list-split',
	why: 'Another mark begins another list, with a gap before it and its numbers from the start, which is seldom meant.',
	source: 'CommonMark 0.31, 5.3; markdownlint MD004',
	text({ tree }) {
		const found: Found[] = [];
		visit(tree, 'list', (list, index = 0, parent) => {
			const before = parent?.children[index - 1];
			if (before?.type === 'list' && before.ordered === list.ordered) found.push(about(list, 'A second list begins here, because its mark is another', 'Use the mark of the items before; or, if these are two lists, put a sentence between them.'));
		});
		return found;
	},
};
