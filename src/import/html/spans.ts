import type { Element, ElementContent, Parents, Root } from 'hast';
import { attribute, element, holdsBlock, isBlank, isElement, text } from './element.ts';

/**
 * Says bold, italic, raised and struck by elements, where Word and Google Docs say them by style, and takes off what says
 * nothing. Space at the edge of emphasis moves outside, where Markdown wants it.
 */
export function spans(tree: Root): void {
	inner(tree);
}

function inner(parent: Parents): void {
	for (const child of parent.children) if ('children' in child && child.type === 'element') inner(child);
	rewriteHere(parent);
}

function rewriteHere(parent: Parents): void {
	parent.children = (parent.children as ElementContent[]).flatMap((node) => (isElement(node) ? meant(node) : [node]));
}

function meant(node: Element): ElementContent[] {
	const style = attribute(node, 'style').toLowerCase().replaceAll(/\s/g, '');
	if (isElement(node, 'b', 'strong') && /font-weight:(?:normal|[1-4]00)/.test(style)) return node.children;
	if (isElement(node, 'i', 'em') && /font-style:normal/.test(style)) return node.children;
	const renamed = other[node.tagName];
	if (renamed) return marked(element(renamed, node.properties, node.children, node));
	if (isElement(node, 'span', 'font')) {
		const marks = holdsBlock(node) ? [] : styles.filter(([pattern]) => pattern.test(style)).map(([, name]) => name);
		const kept = isElement(node, 'span') && attribute(node, 'id') ? [element('span', { id: attribute(node, 'id') }, [], node)] : [];
		// Word gives every run of words a language, in capitals.
		const said = attribute(node, 'lang') && !/^[A-Z]{2}(?:-[A-Z]{2})?$/.test(attribute(node, 'lang')) && !holdsBlock(node) ? [element('span', { lang: attribute(node, 'lang') }, node.children, node)] : node.children;
		return [...kept, ...marks.reduce<ElementContent[]>((children, name) => marked(element(name, {}, children, node)), said)];
	}
	return inlines.has(node.tagName) ? marked(node) : [node];
}

/** An inline element without the space at its edges; what it holds, if that is blocks or nothing. */
function marked(node: Element): ElementContent[] {
	if (holdsBlock(node)) return isElement(node, 'a') ? [node] : node.children;
	if (node.children.every((child) => isBlank(child) || isElement(child, 'br'))) return node.tagName === 'a' ? [node] : node.children;
	const [first, last] = [node.children[0], node.children.at(-1)];
	const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : '';
	if (first?.type === 'text') first.value = first.value.slice(before.length);
	const after = last?.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : '';
	if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length);
	return [...(before ? [text(before)] : []), node, ...(after ? [text(after)] : [])];
}

const styles: [RegExp, string][] = [
	[/font-weight:(?:bold|[6-9]00)/, 'strong'],
	[/font-style:italic/, 'em'],
	[/text-decoration(?:-line)?:[^;]*line-through/, 's'],
	[/vertical-align:super/, 'sup'],
	[/vertical-align:sub(?!\w)/, 'sub'],
	[/font-family:[^;]*(?:courier|monospace|consolas|menlo)/, 'code'],
];
const other: Record<string, string> = { strike: 's', tt: 'code', acronym: 'abbr', b: 'strong', i: 'em' };
const inlines = new Set('em strong a sub sup del ins s u mark small cite abbr dfn var samp kbd q'.split(' '));
