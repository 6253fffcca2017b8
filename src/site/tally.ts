/**
 * What a build counts on its way, for its closing words. There may be two copies of this module, one that Node has loaded
 * and one of Vite's: they meet in the process.
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
