import { toString } from 'mdast-util-to-string';
import type { Rule } from '../rule.ts';
import { about, every, typed } from '../text.ts';

export const tableHeads: Rule = {
	id: 'table-heads',
	why: 'Who hears a table is told the head of the column with each cell.',
	source: 'WCAG 2.2, 1.3.1; W3C technique H51',
	text: (text) => [
		...every(text, 'table').flatMap((table) => {
			const heads = table.children[0]?.children ?? [];
			const empty = heads.filter((cell) => cell.children.length === 0 || (toString(cell).trim() === '' && cell.children.every(({ type }) => type === 'text')));
			// The corner above the names of rows may be empty.
			return empty.some((cell) => cell !== heads[0]) || (heads.length === 1 && empty.length === 1) ? [about(table, 'A column of the table has no head', 'Say above each column what stands in it.')] : [];
		}),
		...typed(text, 'table').flatMap(({ at, html }) => (/<th\b|\brole=["']?(?:presentation|none)/i.test(html) ? [] : [{ at, message: 'The table has no heads', remedy: 'Set the cells that name columns and rows as `<th>`.' }])),
	],
};
