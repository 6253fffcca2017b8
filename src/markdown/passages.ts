// Every passage can be linked to, quoted and found again: paragraphs, items, quotations, figures, tables and code get an
// address from their words. Stands when all are what the reader will see, and before gather, which lists addresses.
// Notes have addresses already.
import type { Element, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { passageKey } from '../essays/passage.ts';

export function passages() {
	return (tree: Root): void => {
		const taken = new Set<string>();
		visit(tree, 'element', ({ properties }) => void (typeof properties['id'] === 'string' && taken.add(properties['id'])));
		const keyed = new Map<Element, string>();
		visit(tree, 'element', (element, _, parent) => {
			if (element.properties['role'] === 'doc-endnotes') return SKIP;
			if (!kinds.has(element.tagName)) return undefined;
			const words = wordsOf(element);
			// The only paragraph of a quotation, or the code in a figure, is the same passage once more.
			if (words === '' || (parent?.type === 'element' && keyed.get(parent) === words)) return undefined;
			keyed.set(element, words);
			if (element.properties['id'] !== undefined) return undefined;
			const key = passageKey(words, taken);
			taken.add(key);
			element.properties = { id: key, ...element.properties };
			return undefined;
		});
	};
}

const kinds = new Set('p li blockquote figure table pre'.split(' '));

/** What a reader reads of it; of a picture, what it shows. */
function wordsOf(node: RootContent): string {
	if (node.type === 'text') return node.value;
	if (node.type !== 'element' || node.properties['role'] === 'doc-noteref') return '';
	if (node.tagName === 'img') return String(node.properties['alt'] || node.properties['src']);
	return node.children.map(wordsOf).join('').trim();
}
