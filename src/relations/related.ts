import type { Corpus } from './corpus.ts';
import { reasonFor, type Reason } from './reason.ts';
import { likeness, type Neighbour } from './similarity.ts';
import type { TermIndex } from './term-index.ts';

/**
 * Up to three other essays for the reader of one, by number, each with its reason: first those it links to or is linked
 * from, then those like it in words or beside it in its series; among each the most alike first, of equals the newer.
 * Never the Next, which has its own place; and none of which there is nothing to say but that it is here too.
 */
export function relatedTo(corpus: Corpus, essay: number, next: number | undefined): Related[] {
	const related: Related[] = [];
	for (const other of new Set([...linked(corpus, essay), ...alike(corpus, essay)])) {
		if (other === next) continue;
		const reason = reasonFor(corpus, essay, other);
		if (reason.kind !== 'archive') related.push({ essay: other, reason });
		if (related.length === 3) break;
	}
	return related;
}

function linked({ linksTo, linkedFrom, terms }: Corpus, essay: number): number[] {
	return inOrder(scored(terms, essay, [...linksTo[essay]!, ...linkedFrom[essay]!]));
}

function alike({ essays, series, terms, neighbours }: Corpus, essay: number): number[] {
	const own = essays[essay]!.series;
	const parts = own ? series.get(own.name)! : [];
	const place = parts.indexOf(essay);
	const beside = [place - 1, place + 1].flatMap((at) => parts[at] ?? []);
	return inOrder([...neighbours[essay]!, ...scored(terms, essay, beside)]);
}

function scored(terms: TermIndex, essay: number, others: number[]): Neighbour[] {
	return others.map((other) => ({ essay: other, score: likeness(terms, essay, other) }));
}

function inOrder(neighbours: Neighbour[]): number[] {
	return neighbours.sort((a, b) => b.score - a.score || a.essay - b.essay).map(({ essay }) => essay);
}

export interface Related {
	readonly essay: number;
	readonly reason: Reason;
}
