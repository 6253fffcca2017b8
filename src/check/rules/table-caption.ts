import { toString } from 'mdast-util-to-string';
import { visit } from '../../markdown/walk.ts';
import type { Found, Rule } from '../rule.ts';
import { about } from '../text.ts';

export const tableCaption: Rule = {
	id: 'table-caption',
	why: 'A caption says what a table shows before it is read, and gives it a name for those who jump from table to table.',
	source: 'WCAG 2.2, 1.3.1; W3C technique H39',
	text({ tree }) {
		const found: Found[] = [];
		visit(tree, 'table', (table, index = 0, parent) => {
			const before = parent?.children.slice(0, index).findLast((node) => node.type !== 'html' || !node.value.startsWith('<!--'));
			const isNamed = before?.type === 'paragraph' && /^Table:\s/.test(toString(before));
			if (!isNamed && table.children.length > 3) found.push(about(table, 'The table has no caption', 'Put a paragraph directly above it that begins with `Table:`.'));
		});
		return found;
	},
};
