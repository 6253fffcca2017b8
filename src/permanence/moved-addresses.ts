/**
 * Shortens every chain of moves: whoever comes to an old address is led to the newest at once.
 *
 * @param moves from an old address to a newer one, which may be old as well
 * @returns the same with the last address of each chain; and the old addresses that lead round in a circle
 */
export function flatten(moves: ReadonlyMap<string, string>): { moves: Map<string, string>; circles: string[] } {
	const byPlace = new Map([...moves].map(([from, to]) => [placeOf(from), to]));
	const circles: string[] = [];
	const flat = new Map<string, string>();
	for (const [from, first] of moves) {
		const seen = new Set([placeOf(from)]);
		let to = first;
		for (let next = byPlace.get(placeOf(to)); next !== undefined && !seen.has(placeOf(to)); next = byPlace.get(placeOf(to))) {
			seen.add(placeOf(to));
			to = next;
		}
		if (seen.has(placeOf(to))) circles.push(from);
		else flat.set(from, to);
	}
	return { moves: flat, circles };
}

/** `/old`, `/old/` and `/old/index.html` are one place: a host serves the same file for all of them. */
export function placeOf(address: string): string {
	return address.replace(/\/index\.html$/, '/').replace(/(.)\/$/, '$1');
}
