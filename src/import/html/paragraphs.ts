import type { ElementContent, Parents, Root } from 'hast';
import { element, isBlank, isBlock, isElement, text } from './element.ts';

/**
 * Makes paragraphs of a text that has none of its own: as WordPress does when it shows a post written in its classic
 * editor, a blank line ends a paragraph and any other line end is one. A text is taken for such if it has no paragraph
 * and a blank line between words.
 *
 * @see https://developer.wordpress.org/reference/functions/wpautop/
 */
export function paragraphs(tree: Root): void {
	const loose = tree.children.some((child) => child.type === 'text' && /\S/.test(child.value) && /\n[ \t]*\r?\n/.test(child.value));
	if (loose && !tree.children.some((child) => isElement(child, 'p'))) divide(tree);
}

function divide(parent: Parents): void {
	const children: ElementContent[] = [];
	let line: ElementContent[] = [];
	const end = (): void => {
		const words = trimmed(line);
		if (words.length > 0) children.push(element('p', {}, words, words[0]));
		line = [];
	};
	for (const child of parent.children as ElementContent[]) {
		if (isBlock(child) || isElement(child, 'script', 'style', 'iframe')) {
			end();
			if (isElement(child, 'blockquote', 'div', 'section', 'article')) divide(child);
			children.push(child);
		} else if (child.type === 'text') {
			for (const [index, part] of partsOf(child).entries()) {
				if (index > 0) end();
				line.push(...part);
			}
		} else line.push(child);
	}
	end();
	parent.children = children;
}

/** The paragraphs of a text, each with its line in the file, and breaks where lines end. */
function partsOf({ value, position }: Extract<ElementContent, { type: 'text' }>): ElementContent[][] {
	let number = position?.start.line ?? 1;
	return value.split(/(\n[ \t]*\r?\n\s*)/).flatMap((part, index) => {
		const start = number;
		number += part.split('\n').length - 1;
		if (index % 2 === 1) return [];
		const lines = part.split('\n');
		return [lines.flatMap((words, at): ElementContent[] => {
			const point = { line: start + at, column: 1 };
			const node = { ...text(words), position: { start: point, end: point } };
			return at === 0 ? [node] : [element('br', {}, [], node), node];
		})];
	});
}

function trimmed(line: readonly ElementContent[]): ElementContent[] {
	const seen = (node: ElementContent): boolean => !isBlank(node) && !isElement(node, 'br');
	return line.slice(line.findIndex(seen), line.findLastIndex(seen) + 1).filter((node, _, { length }) => length > 1 || seen(node));
}

