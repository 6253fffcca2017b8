import type { Terms } from './terms.ts';

/**
 * Prepare the comparison of essays by their terms: a vector of length one for each essay and, for each term, the essays
 * that have it. A term weighs (1 + ln frequency) · ln(ceiling / essays that have it), and nothing from the ceiling on.
 * The ceiling is 80 % of the essays, yet never above 400: what nearly all essays say tells nothing, and with no list
 * longer than 400 the work grows with the number of essays, not with its square. The weight fades to nothing towards
 * the ceiling, so leaving out the lists above it changes no score.
 */
export function indexTerms(bags: readonly Terms[]): TermIndex {
	const spread = spreadOf(bags);
	const ceiling = Math.min(0.8 * bags.length, 400);
	const vectors = bags.map((bag) => vectorOf(bag, (term) => Math.log(ceiling / spread.get(term)!)));
	return { spread, vectors, postings: postingsOf(vectors, spread) };
}

/** In how many essays each term occurs. */
function spreadOf(bags: readonly Terms[]): Map<string, number> {
	const spread = new Map<string, number>();
	for (const bag of bags) for (const [term] of bag) spread.set(term, (spread.get(term) ?? 0) + 1);
	return spread;
}

function vectorOf(bag: Terms, rarity: (term: string) => number): Map<string, number> {
	const vector = new Map<string, number>();
	for (const [term, frequency] of bag) {
		const weight = (1 + Math.log(frequency)) * rarity(term);
		if (weight > 0) vector.set(term, weight);
	}
	const length = Math.hypot(...vector.values());
	for (const [term, weight] of vector) vector.set(term, weight / length);
	return vector;
}

function postingsOf(vectors: TermIndex['vectors'], spread: TermIndex['spread']): Map<string, Postings> {
	const postings = new Map<string, Postings>();
	vectors.forEach((vector, essay) => {
		for (const [term, weight] of vector) {
			// A word of one essay alone lengthens its vector, yet leads nowhere.
			if (spread.get(term) === 1) continue;
			let posting = postings.get(term);
			if (posting === undefined) postings.set(term, (posting = { essays: [], weights: [] }));
			posting.essays.push(essay);
			posting.weights.push(weight);
		}
	});
	return postings;
}

/** Essays are numbered as they were handed in. */
export interface TermIndex {
	/** In how many essays a term occurs. */
	readonly spread: ReadonlyMap<string, number>;
	/** For each essay, what its terms weigh; of length one, or empty. */
	readonly vectors: readonly ReadonlyMap<string, number>[];
	/** For each term in two essays or more, those essays and what it weighs in them, in parallel. */
	readonly postings: ReadonlyMap<string, Postings>;
}

interface Postings {
	readonly essays: number[];
	readonly weights: number[];
}
