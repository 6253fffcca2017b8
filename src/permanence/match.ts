import { gapsOf } from './gaps.ts';
import { likenesses, type Likeness } from './likeness.ts';
import { findSameWords } from './same-words.ts';
import { readSketch, spelledExactly, type Sketch } from './sketch.ts';
import type { Words } from './words.ts';

/**
 * Finds the passages of a text again: first those whose words are the same, then those most alike.
 *
 * Alike is, anywhere in the text, what has 0.4 of its words in common (Dice's coefficient) and at least three of those
 * in the sketch; between the same neighbours, 0.25, or half of the earlier passage in a longer one. Measured on the
 * essays of this repository (tests/permanence/follow-essays.test.ts): of 1,000 passages with 29 % of their words
 * changed, all at once, 999 are found again; of 1,000 written anew three are taken for what stood there.
 *
 * @param past the passages as they were, gone ones among them
 * @returns for each known one where it is now, or -1; and for those that have become part of another, where that is
 */
export function match(past: readonly Past[], found: readonly Words[]): { places: Int32Array; within: Map<number, number> } {
	const places = new Int32Array(past.length).fill(-1);
	const said = found.map(({ exact }) => spelledExactly(exact));
	findSameWords(past.map(({ gone, exact }) => (gone ? '' : exact)), said, places);
	// What was taken out may come back, but not in the place of what is still there.
	if (past.some(({ gone }) => gone)) findSameWords(past.map(({ exact }) => exact), said, places);
	if (places.every((place) => place >= 0)) return { places, within: new Map() };
	const known = past.map(({ sketch, gone }) => ({ sketch: readSketch(sketch), gone }));
	const missing = known.map(({ sketch }, index) => (places[index] === -1 ? sketch : undefined));
	const pairs = likenesses(missing, found, expectedIn(places));
	const taken = new Set(places);
	// What was found tells where to look for its neighbours, and after a few turns nothing more.
	for (let [turn, size] = [0, -1]; turn < 4 && taken.size > size; turn += 1) {
		size = taken.size;
		for (const { index, place } of ranked(pairs, known, places, found.length)) {
			if (places[index] !== -1 || taken.has(place)) continue;
			places[index] = place;
			taken.add(place);
		}
	}
	return { places, within: merged(pairs, known, found, places) };
}

/** The pairs that may be the same passage, the surest first. Neighbours that stayed neighbours speak for each other. */
function ranked(pairs: readonly Likeness[], known: readonly Known[], places: Int32Array, count: number): Likeness[] {
	const gaps = gapsOf(places, count);
	const open = pairs.filter(({ index }) => places[index] === -1);
	const likely = new Set(open.filter(({ alike }) => alike >= 0.4).map(({ index, place }) => index * count + place));
	const beside = (index: number, place: number): number => Number(place >= 0 && (places[index] === place || (place < count && likely.has(index * count + place))));
	const scored = open.flatMap((pair) => {
		const { index, place, words, part, alike } = pair;
		const gone = known[index]?.gone === true;
		const here = !gone && gaps.known[index] === gaps.found[place];
		if (here ? alike < 0.25 && part < 0.5 : alike < 0.4 || words < 3) return [];
		const score = Math.max(alike, part / 4) + 0.2 * Number(here) - 0.2 * Number(gone) + 0.1 * (beside(index - 1, place - 1) + beside(index + 1, place + 1));
		return [{ pair, score }];
	});
	return scored.sort((one, other) => other.score - one.score || one.pair.away - other.pair.away || one.pair.index - other.pair.index).map(({ pair }) => pair);
}

/** A passage has become part of another if half of it is there, and the other has grown by as much. */
function merged(pairs: readonly Likeness[], known: readonly Known[], found: readonly Words[], places: Int32Array): Map<number, number> {
	const sizes = new Map<number, number>();
	for (const [index, place] of places.entries()) if (place >= 0) sizes.set(place, known[index]?.sketch.count ?? 0);
	const best = new Map<number, Likeness>();
	for (const pair of pairs) {
		const { index, place, part } = pair;
		const size = sizes.get(place);
		if (places[index] !== -1 || known[index]?.gone || part < 0.5 || size === undefined) continue;
		const grown = (found[place]?.hashes.length ?? 0) - size;
		if (grown < (known[index]?.sketch.count ?? 0) / 3 || part <= (best.get(index)?.part ?? 0)) continue;
		best.set(index, pair);
	}
	return new Map([...best].map(([index, { place }]) => [index, place]));
}

/** Where a passage would be if nothing had changed since the last one before it that was found. */
function expectedIn(places: Int32Array): (index: number) => number {
	let moved = 0;
	const shifts = Array.from(places, (place, index) => (moved = place >= 0 ? place - index : moved));
	return (index) => index + (shifts[index] ?? 0);
}

/** A passage as it was. */
export interface Past {
	/** All its words, hashed, as they stand in its sketch. */
	exact: string;
	sketch: string;
	/** Whether it had been taken out already. */
	gone: boolean;
}

interface Known {
	sketch: Sketch;
	gone: boolean;
}
