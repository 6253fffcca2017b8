import type { Paragraph, PhrasingContent } from 'mdast';

/** A paragraph as the lines it was typed in. Emphasis and links that run over a line end are divided there. */
export function linesOf({ children, position }: Paragraph): Line[] {
	return divided(children, position?.start.line ?? 1).filter((line) => line.children.length > 0);
}

/** Lines as one paragraph's content again. */
export function joined(lines: readonly Line[]): PhrasingContent[] {
	return lines.flatMap(({ children }, index) => (index === 0 ? children : [{ type: 'text', value: '\n' } as const, ...children]));
}

/** Removes what a line begins with, and says whether it was there. */
export function strip({ children: [first] }: Line, mark: RegExp): boolean {
	if (first?.type !== 'text' || !mark.test(first.value)) return false;
	first.value = first.value.replace(mark, '');
	return true;
}

function divided(nodes: readonly PhrasingContent[], start: number): Line[] {
	const lines: Line[] = [{ number: start, children: [] }];
	for (const node of nodes) {
		const last = lines.at(-1) as Line;
		const [first, ...rest] = partsOf(node, last.number);
		last.children.push(...(first?.children ?? []));
		lines.push(...rest);
	}
	return lines;
}

function partsOf(node: PhrasingContent, start: number): Line[] {
	if (node.type === 'break') return [start, start + 1].map((number) => ({ number, children: [] }));
	if (node.type === 'text') return node.value.split('\n').map((value, index) => ({ number: start + index, children: value === '' ? [] : [{ type: 'text', value }] }));
	if (!('children' in node)) return [{ number: start, children: [node] }];
	return divided(node.children, start).map(({ number, children }) => ({ number, children: [{ ...node, children } as PhrasingContent] }));
}

export interface Line {
	/** In the file, from 1. */
	number: number;
	children: PhrasingContent[];
}
