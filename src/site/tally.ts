/**
 * What a build counts on its way, for its closing words. Vite loads the library and Node Astro's settings, each a copy of
 * this module of its own, and they meet in the process.
 */
export function tally(): Tally {
	return (shared[counted] ??= { rendered: 0, known: 0 });
}

const counted = Symbol.for('octavo.tally');
const shared = globalThis as { [counted]?: Tally };

interface Tally {
	/** Texts rendered anew. */
	rendered: number;
	/** Texts taken from the cache. */
	known: number;
}
