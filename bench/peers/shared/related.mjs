/**
 * The three essays with the most tags in common, the nearer in time first. One list of essays a tag keeps it from
 * comparing every essay with every other.
 *
 * @param {{ id: string, tags: string[], time: number }[]} essays newest first
 * @returns {Map<string, number[]>} for an id the places of the three in `essays`
 */
export function relatedTo(essays) {
	const having = new Map();
	essays.forEach(({ tags }, place) => tags.forEach((tag) => having.set(tag, having.get(tag) ?? []).get(tag).push(place)));
	return new Map(
		essays.map(({ id, tags, time }, self) => {
			const shared = new Map();
			for (const tag of tags) for (const place of having.get(tag)) if (place !== self) shared.set(place, (shared.get(place) ?? 0) + 1);
			const best = [...shared].sort(([a, m], [b, n]) => n - m || Math.abs(essays[a].time - time) - Math.abs(essays[b].time - time) || a - b);
			return [id, best.slice(0, 3).map(([place]) => place)];
		}),
	);
}
