import type { Element } from 'hast';

/** An empty element that keeps an earlier address in the page. */
export function targetOf(id: string): Element {
	return { type: 'element', tagName: 'span', properties: { id }, children: [] };
}

/** Whether an element is one. */
export function isTarget({ tagName, children }: Element): boolean {
	return tagName === 'span' && children.length === 0;
}
