import { sketched, type Sketch } from './sketch.ts';
import type { Words } from './words.ts';

/**
 * How much of each known passage is in each of now, where anything is.
 *
 * A word counts the less the more passages have it, or had it: "the" is no sign of anything, in no language.
 *
 * @param known sketches, `undefined` where nothing is asked
 * @param expected where each known one would be if nothing had changed before it
 */
export function likenesses(known: readonly (Sketch | undefined)[], found: readonly Words[], expected: (index: number) => number): Likeness[] {
	const passagesWith = new Map<number, number[]>();
	const before = new Map<number, number>();
	for (const sketch of known) {
		for (const word of sketch?.sample ?? []) {
			before.set(word, (before.get(word) ?? 0) + 1);
			passagesWith.set(word, []);
		}
	}
	for (const [place, { hashes }] of found.entries()) for (const hash of hashes) passagesWith.get(sketched(hash))?.push(place);
	const shares = new Float64Array(found.length);
	const counts = new Int32Array(found.length);
	const made: Likeness[] = [];
	for (const [index, sketch] of known.entries()) {
		if (!sketch) continue;
		let whole = 0;
		const seen: number[] = [];
		for (const word of sketch.sample) {
			const places = passagesWith.get(word) ?? [];
			const weight = 1 / (1 + Math.log2(Math.max(places.length, before.get(word) ?? 1)));
			whole += weight;
			for (const place of nearest(places, expected(index))) {
				if (counts[place] === 0) seen.push(place);
				counts[place] = (counts[place] as number) + 1;
				shares[place] = (shares[place] as number) + weight;
			}
		}
		for (const place of seen) {
			const [words, part] = [counts[place] as number, (shares[place] as number) / whole];
			const size = found[place]?.hashes.length ?? 0;
			const common = Math.min(part * sketch.count, size);
			made.push({ index, place, words, part, alike: (2 * common) / (sketch.count + size), away: Math.abs(place - expected(index)) });
			counts[place] = shares[place] = 0;
		}
	}
	return made;
}

/** At most as many as keep the work in proportion: a word that hundreds have tells only neighbours apart. */
function nearest(places: readonly number[], expected: number): readonly number[] {
	if (places.length <= most) return places;
	let [low, high] = [0, places.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((places[middle] as number) < expected) low = middle + 1;
		else high = middle;
	}
	const start = Math.max(0, Math.min(low - most / 2, places.length - most));
	return places.slice(start, start + most);
}

const most = 32;

export interface Likeness {
	/** Of the known passage. */
	index: number;
	/** Of the passage of now. */
	place: number;
	/** Words of the sketch that are there. */
	words: number;
	/** How much of the known passage is there, from 0 to 1. */
	part: number;
	/** What both have in common, of both: Dice's coefficient, from 0 to 1. */
	alike: number;
	/** How many passages lie between where it is and where it was expected. */
	away: number;
}
