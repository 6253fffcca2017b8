import type { Element, Nodes } from 'hast';
import { visit, EXIT } from '../../markdown/walk.ts';

/** The first element of a tree that is as wanted, in the order of the page. */
export function first(tree: Nodes | undefined, wanted: (element: Element) => boolean): Element | undefined {
	let found: Element | undefined;
	if (tree) {
		visit(tree, 'element', (element) => {
			if (!wanted(element)) return undefined;
			found = element;
			return EXIT;
		});
	}
	return found;
}

/** Whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
	const { className } = element.properties;
	return Array.isArray(className) && className.includes(name);
}

/** An element's attribute as a text; nothing if it has none. */
export function attribute(element: Element | undefined, name: string): string | undefined {
	const value = element?.properties[name];
	return typeof value === 'string' && value ? value : undefined;
}
