import type { Element } from 'hast';

/** A new element of a feed's HTML. */
export function element(tagName: string, properties: Element['properties'], ...children: Element['children']): Element {
	return { type: 'element', tagName, properties, children };
}
