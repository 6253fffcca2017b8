import type { Element, Root } from 'hast';
import type { PublishedPassage } from '../essays/passage.ts';
import { targetOf } from './target.ts';

/**
 * Lets every address that a passage ever had lead on: to the passage it became part of, or to what stands now where it
 * stood. What it leads to begins with an empty element of that address. Before a paragraph or among the items of a list
 * it would come between neighbours, which the style sheet or HTML itself wants to be neighbours.
 *
 * @param elements passages of the text by their keys
 * @param taken every other address of the text: one that something else has now leads there
 */
export function leaveAnchors(tree: Root, passages: readonly PublishedPassage[], elements: ReadonlyMap<string, Element>, taken: ReadonlySet<string>): void {
	const used = new Set([...taken, ...elements.keys()]);
	const free = (id: string): boolean => !used.has(id) && Boolean(used.add(id));
	for (const { key, earlier, goneBefore } of passages) {
		const anchors = [key, ...earlier].filter(free).map(targetOf);
		if (anchors.length === 0) continue;
		const element = elements.get(goneBefore ?? key);
		if (element) beginningOf(element).children.unshift(...anchors);
		else tree.children.splice(endOf(tree), 0, ...anchors);
	}
}

/** The innermost element with the first words of a passage, where nothing but words has to stand first. */
function beginningOf(element: Element): Element {
	const first = element.children.find((child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''));
	return first?.type === 'element' && boxes.has(first.tagName) ? beginningOf(first) : element;
}

const boxes = new Set('p li ul ol dl dt dd blockquote figure figcaption table caption thead tbody tr th td div pre details summary h2 h3 h4 h5 h6'.split(' '));

/** After the text, before its notes. */
function endOf({ children }: Root): number {
	const notes = children.findIndex((child) => child.type === 'element' && child.properties['role'] === 'doc-endnotes');
	return notes < 0 ? children.length : notes;
}
