// Every passage can be linked to, quoted and found again: paragraphs, items, quotations, figures, tables and code keep the
// address they were published under, or get one from their words. Addresses of passages that are gone still lead
// somewhere. Stands when all are what the reader will see, and before gather, which lists addresses. Notes have theirs.
import type { Element, Root, RootContent } from 'hast';
import { SKIP, visit } from './walk.ts';
import type { VFile } from 'vfile';
import { passageKey } from '../essays/passage.ts';
import { contextOf } from './context.ts';
import { leaveAnchors } from './passage-anchors.ts';

export function passages() {
	return (tree: Root, file: VFile): void => {
		const context = contextOf(file);
		const taken = new Set<string>();
		visit(tree, 'element', ({ properties }) => void (typeof properties['id'] === 'string' && taken.add(properties['id'])));
		const found = passagesOf(tree);
		const { keys, passages } = context.follow?.(found, taken) ?? { keys: keysOf(found, taken), passages: [] };
		for (const [index, { element }] of found.entries()) element.properties = { id: keys[index] as string, ...element.properties };
		context.passages = passages;
		leaveAnchors(tree, passages, new Map(found.map(({ element }, index) => [keys[index] as string, element])), taken);
	};
}

function passagesOf(tree: Root): { element: Element; text: string }[] {
	const found: { element: Element; text: string }[] = [];
	const texts = new Map<Element, string>();
	visit(tree, 'element', (element, _, parent) => {
		if (element.properties['role'] === 'doc-endnotes') return SKIP;
		if (!kinds.has(element.tagName)) return undefined;
		const text = textOf(element);
		// The only paragraph of a quotation, or the code in a figure, is the same passage once more.
		if (text === '' || (parent?.type === 'element' && texts.get(parent) === text)) return undefined;
		texts.set(element, text);
		if (element.properties['id'] === undefined) found.push({ element, text });
		return undefined;
	});
	return found;
}

function keysOf(found: readonly { text: string }[], taken: ReadonlySet<string>): string[] {
	const addresses = new Set(taken);
	return found.map(({ text }) => {
		const key = passageKey(text, addresses);
		addresses.add(key);
		return key;
	});
}

const kinds = new Set('p li blockquote figure table pre'.split(' '));

/** What a reader reads of it; of a picture, what it shows. */
function textOf(node: RootContent): string {
	if (node.type === 'text') return node.value;
	if (node.type !== 'element' || node.properties['role'] === 'doc-noteref') return '';
	if (node.tagName === 'img') return String(node.properties['alt'] || node.properties['src']);
	return node.children.map(textOf).join('').trim();
}
