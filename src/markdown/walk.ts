import type { Node, Parent } from 'unist';
import { EXIT, SKIP, type visit as libraryVisit } from 'unist-util-visit';

/**
 * The same as `visit` of unist-util-visit, for what our plugins ask of it: every node of a tree, from the beginning and
 * each before its children, of one type or of one tag. The library makes a function with a name of its own for every
 * node of every walk, for its messages, and thirty such walks through a long essay were a fifth of what rendering it took.
 *
 * @param test a type, such as `'element'`, or `{ tagName: 'a' }`; without it every node
 * @param visitor may answer `SKIP` (not into this node), `EXIT` (enough), the index to go on from, or both in a list
 */
export const visit = ((tree: Node, test: Test | Visitor, visitor?: Visitor): void => {
	if (typeof test === 'function') walk(tree, undefined, undefined, () => true, test);
	else if (typeof test === 'string') walk(tree, undefined, undefined, ({ type }) => type === test, visitor as Visitor);
	else walk(tree, undefined, undefined, (node) => (node as Tagged).tagName === test.tagName, visitor as Visitor);
}) as typeof libraryVisit;

export { EXIT, SKIP };

/** @returns the index of the parent's child to go on from, if another than the next; `EXIT` if it is enough */
function walk(node: Node, index: number | undefined, parent: Parent | undefined, matches: (node: Node) => boolean, visitor: Visitor): number | typeof EXIT | undefined {
	let next: number | undefined;
	if (matches(node)) {
		const answer = visitor(node, index, parent);
		const [action, to] = Array.isArray(answer) ? answer : typeof answer === 'number' ? [undefined, answer] : [answer];
		if (action === EXIT) return EXIT;
		next = to;
		if (action === SKIP) return next;
	}
	const { children } = node as Partial<Parent>;
	if (children) {
		for (let at = 0; at < children.length; ) {
			const said = walk(children[at] as Node, at, node as Parent, matches, visitor);
			if (said === EXIT) return EXIT;
			at = said ?? at + 1;
		}
	}
	return next;
}

type Test = string | { tagName: string };
type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => unknown;
interface Tagged extends Node {
	tagName?: string;
}
