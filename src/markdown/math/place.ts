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
	if (!node.position || offset === undefined) return node.position;
	const { start } = node.position;
	const before = node.value.slice(0, offset).split('\n');
	const ahead = /^\$+[ \t]*\n/.test(typedOf(node, source)) ? before.length : before.length - 1;
	const line = start.line + ahead;
	// In a quotation or a list the line of TeX stands behind marks that are not part of it.
	const begin = source.split('\n')[line - 1]?.indexOf(node.value.split('\n')[before.length - 1] ?? '', ahead > 0 ? 0 : start.column - 1) ?? 0;
	const point = { line, column: Math.max(0, begin) + (before.at(-1)?.length ?? 0) + 1 };
	return { start: point, end: point };
}
