import type { Root, RootContent } from 'mdast';
import type { Edit } from '../../site/edit.ts';
import { placeOf } from './headings.ts';

/** Puts lists of terms, as kramdown and Hugo have them, between the colons that Octavo asks for. */
export function definitions(tree: Root, text: string): Edit[] {
	const defines = (node: RootContent | undefined): boolean => node?.type === 'paragraph' && /^[^:\n][^\n]*\n(?:[^:\n][^\n]*\n)*: +\S[^\n]*(?:\n: +\S[^\n]*)*$/.test(text.slice(placeOf(node).start, placeOf(node).end));
	return tree.children.flatMap((node, index): Edit[] => {
		if (!defines(node)) return [];
		const { start, end } = placeOf(node);
		return [...(defines(tree.children[index - 1]) ? [] : [{ start, end: start, put: ':::definitions\n' }]), ...(defines(tree.children[index + 1]) ? [] : [{ start: end, end, put: '\n:::' }])];
	});
}
