import type { Element, Root } from 'hast';
import { isBlank, isElement, outermost, rewrite, wordsOf } from './element.ts';

/**
 * Headings as Octavo counts them: the title is the first level, so that the text's highest becomes the second and none
 * is skipped. A first heading that repeats the title goes, and so do headings without words.
 */
export function headings(tree: Root, title: string | undefined): void {
	const first = outermost(tree, (node) => !isElement(node, 'div', 'section', 'article', 'header', 'main'))[0];
	const above: number[] = [];
	rewrite(tree, (node) => {
		if (!isHeading(node)) return undefined;
		if (wordsOf(node) === '') return node.children.every((child) => isBlank(child)) ? [] : [{ ...node, tagName: 'p' }];
		if (node === first && title && same(wordsOf(node), title)) return [];
		const level = Number(node.tagName[1]);
		while (above.length > 0 && (above.at(-1) as number) >= level) above.pop();
		above.push(level);
		return [{ ...node, tagName: `h${Math.min(6, above.length + 1)}` }];
	});
}

/** Whether two titles say the same, however they are typed. */
export function same(one: string, other: string): boolean {
	const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
	return bare(one) !== '' && bare(one) === bare(other);
}

function isHeading(node: unknown): node is Element {
	return isElement(node as Element) && /^h[1-6]$/.test((node as Element).tagName);
}
