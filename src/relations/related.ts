import type { Corpus } from './corpus.ts';
import { reasonFor, type Reason } from './reason.ts';
import { likeness, type Neighbour } from './similarity.ts';

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
	const others = [...linksTo[essay]!, ...linkedFrom[essay]!];
	return inOrder(others.map((other) => ({ essay: other, score: likeness(terms, essay, other) })));
}

function alike({ essays, series, terms, neighbours }: Corpus, essay: number): number[] {
	const parts = series.get(essays[essay]!.series?.name ?? '') ?? [];
	const place = parts.indexOf(essay);
	const beside = [parts[place - 1], parts[place + 1]].filter((part) => part !== undefined);
	return inOrder([...neighbours[essay]!, ...beside.map((part) => ({ essay: part, score: likeness(terms, essay, part) }))]);
}

function inOrder(neighbours: Neighbour[]): number[] {
	return neighbours.sort((a, b) => b.score - a.score || a.essay - b.essay).map(({ essay }) => essay);
}

export interface Related {
	readonly essay: number;
	readonly reason: Reason;
}
