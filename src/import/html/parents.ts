import type { Element, Nodes, Parents } from 'hast';

/** Visits every element with those around it, the outermost first. */
export function visitParents(parent: Parents, see: (node: Element, parents: readonly Nodes[]) => void, parents: readonly Nodes[] = []): void {
	for (const child of parent.children) {
		if (child.type !== 'element') continue;
		see(child, parents);
		visitParents(child, see, [...parents, child]);
	}
}
