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
		const item = { ...heading, items: [] };
		(open.at(-1)?.items ?? top).push(item);
		open.push(item);
	}
	return top;
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
	items: OutlineItem[];
}
