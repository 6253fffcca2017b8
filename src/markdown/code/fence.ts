/**
 * Reads what stands behind the language of a fence: `{2,4-6}` marks lines, `numbers` or `numbers=12` counts them, and
 * `title="src/a.ts"` becomes the caption. Marked lines are counted from 1 in the block, whatever numbers it shows.
 * @param length the number of lines in the block
 * @returns what was asked for, with a sentence for everything that could not be
 */
export function fenceFrom(meta: string, length: number): Fence {
	const fence: Fence = { marked: new Set(), faults: [] };
	for (const [word, ranges, numbers, start, title] of meta.matchAll(words)) {
		if (ranges !== undefined) mark(fence, ranges, length);
		else if (numbers) fence.first = Number(start ?? 1);
		else if (title) fence.title = title;
		else fence.faults.push(`A block of code does not understand “${word}”`);
	}
	return fence;
}

function mark(fence: Fence, ranges: string, length: number): void {
	for (const range of ranges.split(',')) {
		const [, first, last = first] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(range) ?? [];
		const [from, to] = [Number(first), Number(last)];
		if (!(from >= 1 && from <= to)) fence.faults.push(`A block of code cannot mark the lines “${range.trim()}”`);
		else if (to > length) fence.faults.push(`Line ${to} is to be marked in a block of ${length === 1 ? 'one line' : `${length} lines`}`);
		else for (let line = from; line <= to; line += 1) fence.marked.add(line);
	}
}

const words = /\{([^}]*)\}(?!\S)|(numbers)(?:=(\d+))?(?!\S)|title="([^"]+)"(?!\S)|\S+/g;

export interface Fence {
	/** Lines to set off, from 1. */
	marked: Set<number>;
	/** The number shown beside the first line; without it no numbers are shown. */
	first?: number;
	title?: string;
	faults: string[];
}
