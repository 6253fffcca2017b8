/**
 * Compare two essays for a list that runs from the newest to the oldest; essays of one day go by id. Plain code-unit
 * order, not a locale's: the same content must sort alike on every machine.
 */
export function newestFirst(a: Dated, b: Dated): number {
	return compare(b.published, a.published) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

interface Dated {
	id: string;
	/** YYYY-MM-DD, so that the order of the strings is the order of the days. */
	published: string;
}
