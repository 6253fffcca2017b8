/**
 * Which passages have stayed in their order, and between which of these every other one stands.
 *
 * @param places where each known passage is now, or -1
 * @param count how many passages there are now
 */
export function gapsOf(places: Int32Array, count: number): Gaps {
	const stayed = longestRise(places);
	const known = new Int32Array(places.length);
	const found = new Int32Array(count);
	let gap = 0;
	let place = 0;
	for (let index = 0; index < places.length; index += 1) {
		known[index] = gap;
		if (!stayed.has(index)) continue;
		gap += 1;
		const now = places[index] as number;
		while (place <= now) found[place++] = gap - 1;
	}
	while (place < count) found[place++] = gap;
	return { stayed, known, found };
}

/** The longest run of places that rises, as the indices of its members; https://en.wikipedia.org/wiki/Longest_increasing_subsequence */
function longestRise(places: Int32Array): Set<number> {
	const ends: number[] = [];
	const before = new Int32Array(places.length).fill(-1);
	for (const [index, place] of places.entries()) {
		if (place < 0) continue;
		let [low, high] = [0, ends.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((places[ends[middle] as number] as number) < place) low = middle + 1;
			else high = middle;
		}
		before[index] = ends[low - 1] ?? -1;
		ends[low] = index;
	}
	const members = new Set<number>();
	for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] as number) members.add(index);
	return members;
}

export interface Gaps {
	/** Known passages that have not moved past each other, by index. */
	stayed: ReadonlySet<number>;
	/** For each known passage, how many that stayed come before it. */
	known: Int32Array;
	/** For each passage of now, how many that stayed come before it. */
	found: Int32Array;
}
