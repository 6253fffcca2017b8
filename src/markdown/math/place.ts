import type { Node, Position } from 'unist';

/** What the writer typed for a node. */
export function typedOf({ position }: Node, source: string): string {
	return position ? source.slice(position.start.offset, position.end.offset) : '';
}

/**
 * The place of a character of a formula's TeX in the file; the whole formula's where that is not known.
 * @param offset in characters from the start of the TeX
 */
export function pointIn(node: Node & { value: string }, offset: number | undefined, source: string): Position | undefined {
	const typed = typedOf(node, source);
	const begin = typed.indexOf(node.value);
	if (!node.position || offset === undefined || begin < 0) return node.position;
	const lines = typed.slice(0, begin + offset).split('\n');
	const column = (lines.at(-1)?.length ?? 0) + (lines.length > 1 ? 1 : node.position.start.column);
	const point = { line: node.position.start.line + lines.length - 1, column };
	return { start: point, end: point };
}
