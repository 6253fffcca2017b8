import type { TermIndex } from './term-index.ts';

/** How alike two essays are, from 0 (no term shared) to 1 (the same terms): the cosine of their vectors. */
export function likeness(index: TermIndex, a: number, b: number): number {
	let sum = 0;
	eachShared(index, a, b, (_, weight) => (sum += weight));
	return rounded(sum);
}

/** The terms two essays share and what each adds to their likeness, in no order. */
export function sharedTerms(index: TermIndex, a: number, b: number): SharedTerm[] {
	const shared: SharedTerm[] = [];
	eachShared(index, a, b, (term, weight) => shared.push({ term: index.terms[term]!, weight }));
	return shared;
}

/** Goes through two lists of rising numbers side by side. */
function eachShared({ vectors }: TermIndex, a: number, b: number, take: (term: number, weight: number) => void): void {
	const [one, other] = [vectors[a]!, vectors[b]!];
	for (let [at, there] = [0, 0]; at < one.terms.length && there < other.terms.length; ) {
		const [term, another] = [one.terms[at]!, other.terms[there]!];
		if (term === another) take(term, one.weights[at++]! * other.weights[there++]!);
		else if (term < another) at++;
		else there++;
	}
}

/**
 * The essays most like one essay, at most `count` of those `allowed`, the most alike first; equals in the order of the
 * index. An essay that shares no term is not among them.
 */
export function nearest(index: TermIndex, essay: number, count: number, allowed = (_: number) => true): Neighbour[] {
	const best: Neighbour[] = [];
	const cosines = cosinesWith(index, essay);
	let floor = 0;
	for (let other = 0; other < cosines.length; other++) {
		if (cosines[other]! <= floor) continue;
		const score = rounded(cosines[other]!);
		if (score <= floor || other === essay || !allowed(other)) continue;
		const worse = best.findIndex((neighbour) => neighbour.score < score);
		best.splice(worse < 0 ? best.length : worse, 0, { essay: other, score });
		if (best.length > count) best.pop();
		if (best.length === count) floor = best[count - 1]!.score;
	}
	return best;
}

function cosinesWith({ vectors, lists, cosines }: TermIndex, essay: number): Float64Array {
	cosines.fill(0);
	const { terms, weights: own } = vectors[essay]!;
	for (let index = 0; index < terms.length; index++) {
		const { essays, weights } = lists[terms[index]!]!;
		const weight = own[index]!;
		for (let at = 0; at < essays.length; at++) cosines[essays[at]!]! += weight * weights[at]!;
	}
	return cosines;
}

/** To nine places, so that the order in which the terms were added up decides nothing. */
function rounded(cosine: number): number {
	return Math.round(cosine * 1e9) / 1e9;
}

export interface SharedTerm {
	readonly term: string;
	readonly weight: number;
}

export interface Neighbour {
	readonly essay: number;
	/** Above 0, at most 1. */
	readonly score: number;
}
