/**
 * Finds passages whose words have not changed, wherever they are now. Among equal ones, those that stand beside what
 * has been found come first, and the rest keep their order.
 *
 * @param known all their words, hashed, in the order of the text; `''` of one that cannot be found
 * @param found likewise, now
 * @param places where each known one is now, or -1; filled in
 */
export function findSameWords(known: readonly string[], found: readonly string[], places: Int32Array): void {
	const free = new Set(found.keys());
	for (const place of places) free.delete(place);
	const put = (index: number, place: number): void => {
		places[index] = place;
		free.delete(place);
	};
	const tryAt = (index: number, place: number): void => {
		if (places[index] === -1 && free.has(place) && known[index] === found[place]) put(index, place);
	};
	const then = grouped(known, (index) => places[index] === -1);
	const now = grouped(found, (place) => free.has(place));
	for (const [words, [index = -1, ...more]] of then) {
		const [place, ...others] = now.get(words) ?? [];
		if (place !== undefined && more.length === 0 && others.length === 0) put(index, place);
	}
	const asked = [...known.keys()].filter((index) => known[index] !== '');
	let beside = 0;
	for (const index of asked) {
		tryAt(index, beside);
		beside = (places[index] as number) < 0 ? -1 : (places[index] as number) + 1;
	}
	beside = found.length - 1;
	for (const index of asked.reverse()) {
		tryAt(index, beside);
		beside = (places[index] as number) - 1;
	}
	for (const [words, all] of then) {
		const rest = (now.get(words) ?? []).filter((place) => free.has(place)).values();
		for (const index of all.filter((one) => places[one] === -1)) {
			const { value, done } = rest.next();
			if (!done) put(index, value);
		}
	}
}

function grouped(words: readonly string[], counts: (index: number) => boolean): Map<string, number[]> {
	const groups = new Map<string, number[]>();
	for (const [index, said] of words.entries()) {
		if (said === '' || !counts(index)) continue;
		const group = groups.get(said);
		if (group) group.push(index);
		else groups.set(said, [index]);
	}
	return groups;
}
