import type { Paragraph, Parents, Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { visit } from '../walk.ts';

/** Makes `$$…$$` alone in its paragraph a block of its own, as if its dollars stood on their own lines. */
export function displayAlone(tree: Root): void {
	visit(tree, 'paragraph', (paragraph, index, parent) => {
		const formula = onlyDisplay(paragraph);
		if (formula && parent && index !== undefined) parent.children[index] = formula;
	});
}

/** Every formula of a document in order, with whether it stands between paragraphs, where a `div` may stand. */
export function formulasIn(tree: Root): Formula[] {
	const found: Formula[] = [];
	visit(tree, (node, _, parent) => {
		if (node.type === 'math' || node.type === 'inlineMath') found.push({ node, inFlow: flow.has(parent?.type ?? 'root') });
	});
	return found;
}

function onlyDisplay({ children }: Paragraph): Math | undefined {
	const [first, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '') as (Paragraph['children'][number] | Math)[];
	return first?.type === 'math' && others.length === 0 ? first : undefined;
}

const flow = new Set<Parents['type']>(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

export interface Formula {
	node: Math | InlineMath;
	inFlow: boolean;
}
