import type { List, Nodes } from 'mdast';
import type { Rule } from '../rule.ts';
import { about } from '../text.ts';

export const listDeep: Rule = {
	id: 'list-deep',
	why: 'Below the third level nobody knows any more what an item belongs to.',
	source: 'Federal Plain Language Guidelines: Limit levels to three or fewer',
	text: ({ tree }) => tooDeep(tree, 3).map((list) => about(list, 'The list lies four levels deep', 'Say it in sentences, or in a section of its own.')),
};

function tooDeep(node: Nodes, levels: number): List[] {
	if (node.type === 'list' && levels === 0) return [node];
	return 'children' in node ? node.children.flatMap((child) => tooDeep(child, node.type === 'list' ? levels - 1 : levels)) : [];
}
