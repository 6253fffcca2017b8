import type { Element, ElementContent, Parents, Root } from 'hast';
import { attribute, element, holdsBlock, isBlank, isBlock, isElement, outermost, rewrite, wordsOf } from './element.ts';

/**
 * Sees to it that paragraphs, headings and links hold words alone, as they do in Markdown: what holds blocks becomes a
 * box of them, and its link goes to the first of them. Places that the text links to get an element of their own.
 */
export function nesting(tree: Root): void {
	const wanted = new Set(outermost(tree, (node) => isElement(node, 'a') && attribute(node, 'href').startsWith('#')).map((node) => attribute(node, 'href').slice(1)));
	anchor(tree, wanted);
	settle(tree);
}

function anchor(parent: Parents, wanted: ReadonlySet<string>): void {
	for (const child of parent.children) {
		if (child.type !== 'element') continue;
		anchor(child, wanted);
		const name = attribute(child, 'id') || (isElement(child, 'a', 'span') ? attribute(child, 'name') : '');
		if (name !== '' && (wanted.has(name) || wanted.has(encodeURIComponent(name)))) {
			if (isBlock(child) && !/^h[1-6]$/.test(child.tagName) && child.tagName !== 'octavo-definition') leafOf(child).children.unshift(element('span', { id: name }, [], child));
		} else delete child.properties['id'];
	}
}

function settle(parent: Parents): void {
	rewrite(parent, (node) => {
		if (!isElement(node) || !holdsBlock(node)) return undefined;
		if (isElement(node, 'p', 'summary') || (/^h[1-6]$/.test(node.tagName) && outermost(node, (one) => isBlock(one) && !isElement(one, 'div', 'p')).length > 0)) return boxed(node, node.children);
		if (/^h[1-6]$/.test(node.tagName)) return [{ ...node, children: words(node) }];
		if (!isElement(node, 'a')) return undefined;
		const first = leafOf(node);
		if (first !== (node as Element)) first.children = [{ ...node, children: first.children }];
		return boxed(node, node.children);
	});
}

function boxed(node: Element, children: ElementContent[]): ElementContent[] {
	const box = element('div', {}, children, node);
	settle(box);
	return [box];
}

/** The first block in it that holds words or a picture and no other block; the element itself if there is none. */
function leafOf(node: Element): Element {
	const inside = node.children.find((child): child is Element => isElement(child) && isBlock(child) && !isElement(child, 'hr', 'octavo-block', 'octavo-verse', 'pre') && (wordsOf(child) !== '' || outermost(child, (one) => isElement(one, 'img')).length > 0));
	const before = node.children.slice(0, inside ? node.children.indexOf(inside) : 0);
	return inside && before.every(isBlank) ? leafOf(inside) : node;
}

function words(node: Element): ElementContent[] {
	return node.children.flatMap((child) => (isElement(child, 'div', 'p') ? words(child) : [child]));
}
