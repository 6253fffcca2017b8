// A wide table scrolls by itself, by touch and by keyboard, and says what it is: a named, focusable region around it,
// its caption taken from the paragraph above that starts `Table:`. Stands after rehype-raw, so that tables typed as
// HTML get the same.
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from './walk.ts';

export function tables({ name }: { name: string }) {
	return (tree: Root): void => {
		let count = 0;
		visit(tree, { tagName: 'table' }, (table: Element, index, parent) => {
			if (index === undefined || !parent || (parent.type === 'element' && parent.properties['role'] === 'region')) return;
			count += 1;
			const id = `table-${count}`;
			const above = aboveOf(parent.children as ElementContent[], index);
			const caption = above ? captionFrom(parent.children[above.index] as Element) : undefined;
			if (caption) table.children.unshift(caption);
			const captioned = table.children.find((child): child is Element => child.type === 'element' && child.tagName === 'caption');
			if (captioned) captioned.properties['id'] = `${id}-caption`;
			visit(table, 'element', cellOf);
			const named = captioned ? { ariaLabelledBy: [`${id}-caption`] } : { ariaLabel: `${name} ${count}` };
			const region: Element = { type: 'element', tagName: 'div', properties: { className: ['table'], id, role: 'region', ...named, tabIndex: 0 }, children: [table] };
			const start = caption && above ? above.index : index;
			parent.children.splice(start, index - start + 1, region);
			return [SKIP, start + 1];
		});
	};
}

/** Column headers say so; alignment becomes a class, for HTML has no such attribute any more. */
function cellOf({ tagName, properties }: Element): void {
	if (tagName === 'th') properties['scope'] ??= 'col';
	if (properties['align'] && properties['align'] !== 'left') properties['className'] = [String(properties['align'])];
	delete properties['align'];
}

function aboveOf(siblings: ElementContent[], index: number): { index: number } | undefined {
	for (let at = index - 1; at >= 0; at -= 1) {
		const node = siblings[at];
		if (node?.type === 'text' && node.value.trim() === '') continue;
		return node?.type === 'element' && node.tagName === 'p' ? { index: at } : undefined;
	}
	return undefined;
}

function captionFrom(paragraph: Element): Element | undefined {
	const [first] = paragraph.children;
	if (first?.type !== 'text' || !/^Table:\s/.test(first.value)) return undefined;
	first.value = first.value.replace(/^Table:\s+/, '');
	return { type: 'element', tagName: 'caption', properties: {}, children: paragraph.children };
}
