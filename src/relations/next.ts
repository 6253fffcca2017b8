import { Chains } from './chains.ts';
import type { Corpus } from './corpus.ts';
import { likeness, nearest } from './similarity.ts';
import type { TermIndex } from './term-index.ts';
import { longestWays } from './wishes.ts';

/**
 * Each essay's Next, by number: the writer's choice; else the next part of its series; else an essay it links to or is
 * linked from; else the one most like it; else the next in date. None only where there is no other essay. Since the
 * Nexts make a ring together, an essay may have to leave its first preference to another essay.
 *
 * **Guarantee.** Where the writer gives no two essays the same Next and his choices close no loop short of the whole
 * publication, N clicks on Next from any of the N essays visit all of them and come back.
 *
 * Choices always stand; those that contradict each other cost what they must and no more. Call two essays of one tree
 * when choices lead from both to the same essay without a choice. Let H be the sum, over all trees, of the essays on
 * the longest way through each.
 *
 * 1. If H > 1, exactly H essays form a ring. From every essay whose choices lead into no loop, Next comes into this ring
 *    and then passes all H. Beside it stand the essays beside the longest way of their tree.
 * 2. Better there is not. A ring outside the loops passes a tree at most once, for it leaves only by the one essay that
 *    is free: whatever the Nexts, at most H essays are on such rings. And at most H essays outside the loops can be
 *    reached from all others outside them, for any two that can be reach each other and so are on one ring.
 * 3. Essays whose choices lead into a loop go there and stay, whatever the others do, and no other essay is sent after
 *    them; except if H = 1, when a single essay is left outside and goes on to the one it would prefer.
 */
export function nextOf(corpus: Corpus): (number | undefined)[] {
	const { essays, wishes, terms } = corpus;
	const pairs = [...seriesPairs(corpus), ...linkedPairs(corpus)];
	const chains = new Chains(longestWays(wishes));
	for (const { from, to } of pairs) chains.join(from, to);
	joinAlike(chains, terms);
	chains.close();

	const preferred = (essay: number) => pairs.find(({ from }) => from === essay)?.to ?? nearest(terms, essay, 1)[0]?.essay;
	const anyOther = (essay: number) => essays.keys().find((other) => other !== essay);
	return essays.map((_, essay) => wishes[essay] ?? chains.after(essay) ?? preferred(essay) ?? anyOther(essay));
}

function seriesPairs({ series }: Corpus): Pair[] {
	return Array.from(series.values(), (parts) => parts.slice(1).map((to, at) => ({ from: parts[at]!, to }))).flat();
}

/** A link counts both ways: on to what an essay cites, and on to what cites it. */
function linkedPairs({ linksTo, terms }: Corpus): Pair[] {
	const pairs = linksTo.flatMap((targets, from) =>
		Array.from(targets, (to) => ({ from, to, score: likeness(terms, from, to) })),
	);
	return [...pairs, ...pairs.map(({ from, to, score }) => ({ from: to, to: from, score }))].sort(mostAlike);
}

/**
 * The greedy heuristic for round trips: of all steps still open, always the best. Each round offers every chain a few
 * steps; chains whose choices were all taken by others ask again in the next. In practice four or five rounds settle
 * all that can be settled; the bound keeps odd publications from asking a thousand times.
 */
function joinAlike(chains: Chains, terms: TermIndex): void {
	for (let round = 0; round < 12; round++) {
		const pairs = chains.tails().flatMap((from) =>
			nearest(terms, from, 10, (to) => chains.canJoin(from, to)).map(({ essay: to, score }) => ({ from, to, score })),
		);
		if (pairs.length === 0) return;
		for (const { from, to } of pairs.sort(mostAlike)) chains.join(from, to);
	}
}

function mostAlike(a: Scored, b: Scored): number {
	return b.score - a.score || a.to - b.to || a.from - b.from;
}

interface Pair {
	from: number;
	to: number;
}

interface Scored extends Pair {
	score: number;
}
