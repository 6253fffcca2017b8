/**
 * Everything that has an address, by every address it had, for the page that stands where nothing is: its script
 * (scripts/nearest.ts) looks there for what the reader may have meant.
 *
 * @returns JSON: a list of title, address and earlier addresses, from the site's base
 */
export function addressIndex({ essays, pages, tags, series, authors, moves }: Addresses): string {
	const earlier = Map.groupBy(moves, ({ to }) => to);
	const texts = [...essays, ...pages].map(({ plainTitle, permalink }) => [plainTitle, permalink, ...(earlier.get(permalink)?.map(({ id }) => id) ?? [])]);
	const lists = [...tags, ...series, ...authors].map(({ name, permalink }) => [name, permalink]);
	return JSON.stringify([...texts, ...lists]);
}

interface Addresses extends Record<'essays' | 'pages', readonly { plainTitle: string; permalink: string }[]>, Record<'tags' | 'series' | 'authors', readonly { name: string; permalink: string }[]> {
	/** From each earlier address to the newest. */
	moves: readonly { id: string; to: string }[];
}
