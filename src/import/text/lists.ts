import { joined, type Line } from './lines.ts';

/**
 * The list that a group of lines is, or `undefined`. Numbers have to follow one another; a deeper mark is a list in an
 * item, any other line goes on with the item above it.
 */
export function listIn(group: readonly Line[]): List | undefined {
	const first = mark.exec(group[0]?.text ?? '');
	if (!first) return undefined;
	const depth = first[1]?.length ?? 0;
	const ordered = first[3] !== undefined;
	const items: Line[][] = [];
	for (const line of group) {
		const begins = mark.exec(line.text);
		if (begins && (begins[1]?.length ?? 0) <= depth && (begins[3] !== undefined) === ordered) items.push([line]);
		else items.at(-1)?.push(line);
	}
	const start = Number(first[3] ?? 1);
	if (ordered && items.some((lines, index) => Number(mark.exec(lines[0]?.text ?? '')?.[3]) !== start + index)) return undefined;
	return { ordered, start, items: items.map(itemOf), whole: joined(group) };
}

const mark = /^(\s*)([-*•◦▪‣]|(\d{1,3})[.)])\s+(?=\S)/;

function itemOf(lines: readonly Line[]): Item {
	const below = lines.findIndex((line, index) => index > 0 && mark.test(line.text));
	const own = below === -1 ? lines : lines.slice(0, below);
	const nested = below === -1 ? undefined : listIn(lines.slice(below));
	// A mark that opens no list (numbers out of order) is a word of the item.
	const text = joined(nested ? own : lines).replace(mark, '');
	return { text, ...(nested && { nested }) };
}

export interface List {
	ordered: boolean;
	start: number;
	items: Item[];
	/** The lines as one, marks and all. */
	whole: string;
}

interface Item {
	text: string;
	nested?: List;
}
