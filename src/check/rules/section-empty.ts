import type { Nodes } from 'mdast';
import type { Rule } from '../rule.ts';
import { about } from '../text.ts';

export const sectionEmpty: Rule = {
	id: 'section-empty',
	why: 'A heading with nothing under it promises what is not there.',
	source: 'WCAG 2.2, 2.4.6',
	text({ tree }) {
		const shown = tree.children.filter((node) => !isElsewhere(node));
		return shown.flatMap((node, index) => {
			const next = shown[index + 1];
			const isEmpty = node.type === 'heading' && (next === undefined || (next.type === 'heading' && next.depth <= node.depth));
			return isEmpty ? [about(node, 'The section is empty', 'Write it, or delete its heading.')] : [];
		});
	},
};

/** Comments, addresses and notes: nothing that readers see in this place. */
function isElsewhere(node: Nodes): boolean {
	return node.type === 'definition' || node.type === 'footnoteDefinition' || (node.type === 'html' && /^\s*<!--[^]*-->\s*$/.test(node.value));
}
