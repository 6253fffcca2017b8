import type { Element, ElementContent } from 'hast';
import { element } from './element.ts';

/** Words that stood in a box of their own get a paragraph, so that they do not run into what stands around the box. */
export function paragraphs(children: readonly ElementContent[]): ElementContent[] {
	const made: ElementContent[] = [];
	let open: Element | undefined;
	for (const child of children) {
		if (isBlock(child)) open = undefined;
		if (open) open.children.push(child);
		else if (isBlock(child) || isBlank(child)) made.push(child);
		else made.push((open = element('p', {}, child)));
	}
	return made;
}

/** What leaves nothing to see in a feed. */
function isBlank(child: ElementContent): boolean {
	if (child.type === 'element') return child.tagName === 'a' && child.children.length === 0;
	return child.type === 'comment' || child.value.trim() === '';
}

function isBlock(child: ElementContent): boolean {
	return child.type === 'element' && blocks.has(child.tagName);
}

const blocks = new Set('aside blockquote details div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '));
