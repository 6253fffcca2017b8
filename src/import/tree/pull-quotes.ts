import type { Blockquote, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../../markdown/walk.ts';

/** Pull quotes whose words are in the text, which Octavo asks of them; others stay quotations. */
export function pullQuotes(tree: Root): void {
	const found: { quote: Blockquote; parent: Parents; index: number }[] = [];
	const parts: string[] = [];
	visit(tree, (node, index, parent) => {
		if (node.type === 'blockquote' && (node.data as { pullquote?: true } | undefined)?.pullquote) {
			if (parent && index !== undefined) found.push({ quote: node, parent, index });
			return 'skip';
		}
		if ('value' in node && node.type !== 'html') parts.push(node.value);
		return undefined;
	});
	if (found.length === 0) return;
	const text = bare(parts.join(' '));
	for (const { quote, parent, index } of found) {
		const [only, ...others] = quote.children;
		const plain = only?.type === 'paragraph' && others.length === 0 && only.children.every(({ type }) => type === 'text' || type === 'emphasis' || type === 'strong');
		const words = plain ? toString(only).split(/\[?(?:…|\.{3})\]?/) : [];
		if (words.some((part) => bare(part) !== '') && words.every((part) => text.includes(bare(part)))) parent.children[index] = { ...quote, type: 'containerDirective', name: 'pullquote' } as never;
		delete quote.data;
	}
}

/** As `src/markdown/blocks/pullquote.ts` compares. */
function bare(text: string): string {
	return text.normalize('NFC').toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}
