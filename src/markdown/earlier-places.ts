// A link to a heading that has another name now still leads to it: its earlier names stay in the page as empty targets.
// Stands after passages, when every place has its name, and before gather, which lists them all.
import type { Element, ElementContent, Parents, Root } from 'hast';
import { visit } from './walk.ts';
import type { VFile } from 'vfile';
import { isPassageKey, passageKey } from '../essays/passage.ts';
import type { Place } from '../essays/places.ts';
import { contextOf } from './context.ts';
import { isTarget, targetOf } from './target.ts';

export function earlierPlaces() {
	return (tree: Root, file: VFile): void => {
		const { places, earlier } = contextOf(file);
		const waiting: Place[] = [];
		const elements = new Map<string, { element: Element; parent: Parents }>();
		visit(tree, 'element', (element, _, parent) => {
			const { id } = element.properties;
			// An empty target for an earlier passage is no place of its own.
			if (isTarget(element)) return;
			if (typeof id !== 'string' || id === '' || ours.test(id) || elements.has(id) || !parent) return;
			elements.set(id, { element, parent });
			if (/^h[2-6]$/.test(element.tagName)) waiting.push(places.headings[places.headings.push({ id, level: Number(element.tagName[1]) }) - 1] as Place);
			else if (element.tagName === 'li' && id.startsWith('fn-')) places.notes.push({ id, beside: passageKey(wordsOf(element), new Set()) });
			else if (isPassageKey(id)) {
				places.passages.push(id);
				for (const heading of waiting.splice(0)) heading.beside = id;
			} else places.figures.push({ id });
		});
		for (const [id, names] of earlier?.(places) ?? []) {
			const targets = names.map(targetOf);
			const { element, parent } = elements.get(id) ?? {};
			if (!element || !parent) tree.children.unshift(...targets);
			else if (holders.test(element.tagName)) element.children.unshift(...targets);
			else parent.children.splice(parent.children.indexOf(element), 0, ...targets);
		}
	};
}

/** What a note says, without the ways back. */
function wordsOf(node: ElementContent): string {
	if (node.type === 'text') return node.value;
	return node.type !== 'element' || node.properties['role'] === 'doc-backlink' ? '' : node.children.map(wordsOf).join('');
}

/** Names that our own marks go by and that nobody links to. */
const ours = /^(?:_|fnref-|table-\d+(?:-caption)?$)|-caption$/;

/** Elements in which a target may stand first; it stands before the others, such as tables. */
const holders = /^(?:h[2-6]|li|p|div|figure|blockquote|section|dfn|dt|dd)$/;
