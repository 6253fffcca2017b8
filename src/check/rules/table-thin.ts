import type { Rule } from '../rule.ts';
import { about, every } from '../text.ts';

export const tableThin: Rule = {
	id: 'table-thin',
	why: 'A table compares; with one column, or no row under its heads, there is nothing to compare.',
	source: 'The Chicago Manual of Style, 17th ed., chapter 3',
	text: (text) =>
		every(text, 'table').flatMap((table) => {
			const columns = table.children[0]?.children.length ?? 0;
			if (columns === 1) return [about(table, 'The table has one column', 'Make it a list.')];
			return table.children.length === 1 ? [about(table, 'The table has no row under its heads', 'Add one, or delete the table.')] : [];
		}),
};
