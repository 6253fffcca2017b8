import { minutesFor } from './reading-time.ts';

/**
 * Nests a flat run of headings by level.
 *
 * @param headings in document order, levels 2 to 6
 */
export function nest(headings: readonly Heading[]): OutlineItem[] {
	const top: OutlineItem[] = [];
	const open: OutlineItem[] = [];
	for (const heading of headings) {
		while (open.length > 0 && (open.at(-1)?.level ?? 0) >= heading.level) open.pop();
		const item = { ...heading, minutes: 0, items: [] };
		(open.at(-1)?.items ?? top).push(item);
		open.push(item);
	}
	top.forEach(measure);
	return top;
}

/** A section takes as long as its own words and those of all sections in it. */
function measure(item: OutlineItem): number {
	const words = item.items.reduce((sum, part) => sum + measure(part), item.words);
	item.minutes = minutesFor(words);
	return words;
}

export interface Heading {
	id: string;
	/** 2 to 6. */
	level: number;
	text: string;
	/** Words from this heading to the next one of any level. */
	words: number;
}

export interface OutlineItem extends Heading {
	/** Whole minutes of reading, subsections included; at least 1. */
	minutes: number;
	items: OutlineItem[];
}
