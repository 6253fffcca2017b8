/**
 * Everything that has an address, by every address it had, for the page that stands where nothing is: its script
 * (scripts/nearest.ts) looks there for what the reader may have meant.
 *
 * @returns JSON: a list of title, address and earlier addresses, from the site's base
 */
export function addressIndex(all: readonly Addressed[]): string {
	return JSON.stringify(all.map(({ title, permalink, aliases = [] }) => [title, permalink, ...aliases]));
}

interface Addressed {
	title: string;
	permalink: string;
	aliases?: readonly string[];
}
