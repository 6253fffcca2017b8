/** On how many essays each tag stands. Tags that differ in capitals only are one. */
export function tagSpread(essays: readonly Tagged[]): Map<string, number> {
	const spread = new Map<string, number>();
	for (const { tags } of essays) {
		for (const tag of new Set(tags.map(folded))) spread.set(tag, (spread.get(tag) ?? 0) + 1);
	}
	return spread;
}

/**
 * The tags two essays share, as the first spells them, the rarest first. A tag that more than half of the essays carry
 * (and more than five) says nothing about two of them and is left out.
 */
export function sharedTags(from: Tagged, to: Tagged, spread: ReadonlyMap<string, number>, essays: number): string[] {
	const other = new Set(to.tags.map(folded));
	const rank = (tag: string) => spread.get(folded(tag))!;
	return from.tags
		.filter(
			(tag, at) => other.has(folded(tag)) && rank(tag) <= Math.max(5, essays / 2) && isFirst(tag, at, from.tags),
		)
		.sort((a, b) => rank(a) - rank(b));
}

function isFirst(tag: string, at: number, tags: readonly string[]): boolean {
	return tags.findIndex((other) => folded(other) === folded(tag)) === at;
}

function folded(tag: string): string {
	return tag.trim().toLowerCase().normalize('NFC');
}

interface Tagged {
	tags: readonly string[];
}
