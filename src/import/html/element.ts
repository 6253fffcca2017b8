import type { Element, ElementContent, Nodes, Parents, Properties, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Node } from 'unist';

/** An element, placed where another node stood. */
export function element(tagName: string, properties: Properties, children: ElementContent[], at?: Node): Element {
	return { type: 'element', tagName, properties, children, ...(at?.position && { position: at.position }) };
}

/** A text node, placed where another node stood. */
export function text(value: string, at?: Node): Text {
	return { type: 'text', value, ...(at?.position && { position: at.position }) };
}

/** Whether a node is an element, of one of the names if there are any. */
export function isElement<Name extends string>(node: Nodes | undefined, ...names: Name[]): node is Element & { tagName: Name } {
	return node?.type === 'element' && (names.length === 0 || (names as string[]).includes(node.tagName));
}

/** Whether one of an element's classes is like the pattern. */
export function hasClass({ properties }: Element, pattern: RegExp): boolean {
	return ([properties['className']].flat() as unknown[]).some((name) => pattern.test(String(name ?? '')));
}

/** An attribute by its name in hast; an empty text if it is missing. */
export function attribute({ properties }: Element, name: string): string {
	const value = properties[name];
	return value === undefined || value === null || value === false ? '' : Array.isArray(value) ? value.join(' ') : String(value);
}

/** An attribute that holds JSON, as Substack's do; an empty record if it holds none. */
export function attributesOf(node: Element): Record<string, unknown> {
	try {
		return (JSON.parse(attribute(node, 'dataAttrs') || '{}') as Record<string, unknown> | null) ?? {};
	} catch {
		return {};
	}
}

/** The words of a node, with single spaces. */
export function wordsOf(node: Nodes): string {
	return toString(node).replaceAll(/[\s\u200B\uFEFF]+/g, ' ').trim();
}

/** Whether nothing of it would be seen: space, a comment. */
export function isBlank(node: Nodes): boolean {
	return node.type === 'comment' || (node.type === 'text' && /^[\s\u200B\uFEFF]*$/.test(node.value));
}

/** Every element below that passes, in order, with none inside of another one found. */
export function outermost(parent: Parents, test: (node: Element) => boolean): Element[] {
	return parent.children.flatMap((child) => (child.type !== 'element' ? [] : test(child) ? [child] : outermost(child, test)));
}

/**
 * Gives children other ones. Where `change` returns nothing a child stays and is looked into; what it returns is not
 * looked into again.
 */
export function rewrite(parent: Parents, change: (node: ElementContent, parent: Parents) => ElementContent[] | undefined): void {
	const children: ElementContent[] = [];
	for (const child of parent.children as ElementContent[]) {
		const made = change(child, parent);
		if (!made && 'children' in child) rewrite(child, change);
		for (const one of made ?? [child]) children.push(one);
	}
	parent.children = children;
}

/** Whether an element stands by itself, and not in a line of text. */
export function isBlock(node: Nodes | undefined): boolean {
	return node?.type === 'element' && blocks.has(node.tagName);
}

/** Whether there is a block in it. */
export function holdsBlock(parent: Parents): boolean {
	return parent.children.some((child) => isBlock(child) || ('children' in child && holdsBlock(child)));
}

const blocks = new Set(
	`address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
	header hgroup hr li main nav octavo-block octavo-callout octavo-definition octavo-gallery octavo-pullquote octavo-verse
	ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);
