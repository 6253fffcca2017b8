import type { Root } from 'mdast';
import { visit } from '../../markdown/walk.ts';
import type { Edit } from '../../site/edit.ts';
import { isReadable } from '../html/formulas.ts';
import type { Losses } from '../losses.ts';
import type { Flavour } from '../post.ts';
import { placeOf } from './headings.ts';

/** Leaves formulas that can be drawn; kramdown’s `$$x$$` in a line is Octavo’s `$x$`, and other dollars are dollars. */
export function formulas(tree: Root, text: string, flavour: Flavour, losses: Losses): Edit[] {
	const edits: Edit[] = [];
	visit(tree, (node, _, parent) => {
		if (node.type !== 'math' && node.type !== 'inlineMath') return;
		const { start, end } = placeOf(node);
		const source = text.slice(start, end);
		const inLine = node.type === 'math' && parent?.type === 'paragraph' && parent.children.length > 1;
		if (!isReadable(node.value, node.type === 'math' && !inLine) || (source.startsWith('$$') && !source.trimEnd().endsWith('$$'))) {
			losses.add(node, { rule: 'formula', message: `What stands between dollars is no formula that can be drawn: ${source.replaceAll(/\s+/g, ' ').slice(0, 120)}`, became: 'text', todo: 'Write it in the TeX that the manual describes.' });
			edits.push({ start, end, put: source.replaceAll('$', '\\$') });
		} else if (inLine && flavour === 'jekyll') edits.push({ start, end, put: `$${node.value.trim()}$` });
	});
	return edits;
}
