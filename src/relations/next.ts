import { Chains } from './chains.ts';
import type { Corpus } from './corpus.ts';
import { likeness, nearest } from './similarity.ts';
import { longestWays } from './wishes.ts';

/**
 * Each essay's Next, by number: the writer's choice; else the next part of its series; else an essay it links to or is
 * linked from; else the one most like it; else the next in date. None only where there is no other essay. An essay may
 * have to leave what it would prefer to another, since the Nexts together make a ring.
 *
 * **Guarantee.** If the writer gives no two essays the same Next, and the choices close no loop short of the whole
 * publication, then N clicks on Next from any of its N essays visit them all and come back.
 *
 * Choices always stand. Those that contradict each other cost what they must and no more: call a tree all essays from
 * which the choices lead to one and the same essay without a choice, and let H be the sum, over all trees, of the
 * essays on the longest way through each.
 *
 * 1. If H > 1, exactly H essays form a ring, and from every essay whose choices lead into no loop, Next comes into this
 *    ring and passes all H. Essays off the longest way of their tree are reached only where choices lead to them.
 * 2. No Nexts can do better. A ring outside the loops passes a tree at most once, since it can leave only by the essay
 *    without a choice; so at most H essays are on such rings. And at most H essays outside the loops can be reached
 *    from all others there, since any two of them reach each other and are thus on one ring.
 * 3. Essays whose choices lead into a loop go there and stay, under any Nexts; nobody else is sent after them, unless
 *    H = 1: then a single essay is left over, and it goes on to the one it would prefer.
 */
export function nextOf(corpus: Corpus): (number | undefined)[] {
	const pairs = [...seriesPairs(corpus), ...linkedPairs(corpus)];
	const chains = new Chains(longestWays(corpus.wishes));
	for (const { from, to } of pairs) chains.join(from, to);
	joinAlike(chains, corpus);
	chains.close();

	const { essays, wishes, neighbours } = corpus;
	const preferred = (essay: number) => pairs.find(({ from }) => from === essay)?.to ?? neighbours[essay]![0]?.essay;
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
 * The greedy heuristic for round trips: of all steps open, always the best. Each round offers every chain a few steps;
 * a chain whose offers were all taken asks again in the next. Five rounds settled the 5,000 essays of the benchmark; the
 * bound is for odd publications in which all ask for the same few.
 */
function joinAlike(chains: Chains, { terms, neighbours }: Corpus): void {
	const ask = (from: number) => nearest(terms, from, 10, (to) => chains.canJoin(from, to));
	for (let round = 0; round < 12; round++) {
		const pairs = chains.tails().flatMap((from) => {
			const offers = round === 0 ? neighbours[from]! : ask(from);
			return offers.map(({ essay, score }) => ({ from, to: essay, score }));
		});
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
