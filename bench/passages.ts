/**
 * How long it takes to follow the passages of a publication through edits: essays of 60 passages, one in six edited, one
 * in thirty taken out, and as many moved.
 *
 *     node bench/passages.ts 1000
 */
import type { PublishedPassage } from '../src/essays/passage.ts';
import { followPassages } from '../src/permanence/follow.ts';

const taken: ReadonlySet<string> = new Set(['_notes', 'a-heading']);

if (import.meta.main) {
	const count = Number(process.argv[2] ?? 1000);
	console.log('                                CPU seconds  ms an essay');
	const essays = Array.from({ length: count }, (_, seed) => madeUp(60, seed));
	const first = measure('published for the first time', essays, () => []);
	measure('not a word changed', essays, (index) => first[index] ?? []);
	measure('edited', essays.map((passages, seed) => edited(passages, seed)), (index) => first[index] ?? []);
	measure('written anew', essays.map((_, seed) => madeUp(60, seed + count)), (index) => first[index] ?? []);
	const long = [madeUp(500, 1)];
	const then = measure('one essay of 500 passages', long, () => []);
	measure('edited', long.map((passages) => edited(passages, 1)), () => then[0] ?? []);
}

function measure(what: string, essays: readonly string[][], known: (index: number) => readonly PublishedPassage[]): PublishedPassage[][] {
	const start = process.cpuUsage().user;
	const published = essays.map((passages, index) => followPassages(passages.map((text) => ({ text })), known(index), taken).passages);
	const seconds = (process.cpuUsage().user - start) / 1e6;
	console.log(`${what.padEnd(30)} ${seconds.toFixed(3).padStart(12)} ${((1000 * seconds) / essays.length).toFixed(2).padStart(12)}`);
	return published;
}

/** Passages of 10 to 90 words, of which the r-th is used about 1/r as often as the first. */
function madeUp(passages: number, seed: number): string[] {
	const below = numbersFrom(seed);
	return Array.from({ length: passages }, () => Array.from({ length: 10 + below(80) }, () => `word${Math.floor(12_000 ** (below(10_000) / 10_000))}`).join(' '));
}

function edited(passages: readonly string[], seed: number): string[] {
	const below = numbersFrom(seed);
	const kept = passages.filter(() => below(30) > 0).map((text) => (below(6) > 0 ? text : text.split(' ').map((word) => (below(5) > 0 ? word : `other${below(900)}`)).join(' ')));
	for (let moves = passages.length / 30; moves >= 1; moves -= 1) kept.splice(below(kept.length), 0, ...kept.splice(below(kept.length), 1));
	return kept;
}

/** Numbers from 0 up to a limit, the same for the same seed: a linear congruential generator (Numerical Recipes, ch. 7). */
function numbersFrom(seed: number): (limit: number) => number {
	let state = seed >>> 0;
	return (limit) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * limit);
	};
}
