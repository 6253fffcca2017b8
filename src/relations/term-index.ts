import type { Terms } from './terms.ts';

/**
 * Prepare the comparison of essays by their terms: for each term the essays that have it and what it weighs in them,
 * and the same for each essay. A term weighs (1 + ln frequency) · ln(ceiling / essays that have it), and nothing from
 * the ceiling on; then all weights of an essay are divided alike, so that their squares add up to one.
 *
 * The ceiling is 80 % of the essays, yet never above 200: what nearly all essays say tells nothing, and with no list
 * longer than 200 the work grows with the number of essays, not with its square. The weight fades to nothing towards
 * the ceiling, so leaving out the lists above it changes no likeness.
 */
export function indexTerms(bags: readonly Terms[]): TermIndex {
	const ceiling = Math.min(0.8 * bags.length, 200);
	const postings = postingsOf(bags);
	const squares = new Float64Array(bags.length);
	for (const { essays, weights } of postings.values()) {
		const rarity = Math.max(0, Math.log(ceiling / essays.length));
		for (let at = 0; at < essays.length; at++) {
			weights[at]! *= rarity;
			squares[essays[at]!]! += weights[at]! ** 2;
		}
	}

	const terms: string[] = [];
	const vectors = bags.map((): Vector => ({ terms: [], weights: [] }));
	for (const [term, { essays, weights }] of postings) {
		// A word of one essay alone, or of nearly all, makes no two of them more alike than others.
		if (essays.length === 1 || essays.length >= ceiling) postings.delete(term);
		else {
			for (let at = 0; at < essays.length; at++) {
				weights[at]! /= Math.sqrt(squares[essays[at]!]!);
				const vector = vectors[essays[at]!]!;
				vector.terms.push(terms.length);
				vector.weights.push(weights[at]!);
			}
			terms.push(term);
		}
	}
	return { postings, lists: [...postings.values()], terms, vectors, cosines: new Float64Array(bags.length) };
}

function postingsOf(bags: readonly Terms[]): Map<string, Postings> {
	const postings = new Map<string, Postings>();
	bags.forEach((bag, essay) => {
		for (const [term, frequency] of bag) {
			let posting = postings.get(term);
			if (posting === undefined) postings.set(term, (posting = { essays: [], weights: [] }));
			posting.essays.push(essay);
			posting.weights.push(1 + Math.log(frequency));
		}
	});
	return postings;
}

/** Essays are numbered as they were handed in. Only terms that tell some essays from others are here. */
export interface TermIndex {
	/** For each term, the essays that have it and what it weighs in them, in parallel. */
	readonly postings: ReadonlyMap<string, Postings>;
	/** The same lists by the number of the term: in the order of the index. */
	readonly lists: readonly Postings[];
	/** The terms by their numbers. */
	readonly terms: readonly string[];
	/** For each essay, its terms and what they weigh in it. */
	readonly vectors: readonly Vector[];
	/** Room for one number an essay, which each comparison fills anew: to make it ten thousand times would cost more. */
	readonly cosines: Float64Array;
}

/** Numbers of terms, rising, and what they weigh, in parallel: two essays are compared term by term, millions of times. */
export interface Vector {
	readonly terms: number[];
	readonly weights: number[];
}

interface Postings {
	readonly essays: number[];
	readonly weights: number[];
}
