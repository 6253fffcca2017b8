import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness, nearest, sharedTerms } from '../../src/relations/similarity.ts';
import { indexTerms } from '../../src/relations/term-index.ts';
import type { Terms } from '../../src/relations/terms.ts';
import { publications, unhurried } from './publication.ts';

test('a rare word two essays share makes them more alike than a common one', () => {
	const index = indexTerms([
		bag('vellum paper'),
		bag('vellum ink'),
		bag('paper ink'),
		bag('paper glue'),
		bag('paper type'),
	]);
	expect(likeness(index, 0, 1)).toBeGreaterThan(likeness(index, 0, 2));
	expect(nearest(index, 0, 1)).toEqual([{ essay: 1, score: likeness(index, 0, 1) }]);
});

test('a word in nearly all essays adds nothing and takes nothing away', () => {
	const bags = Array.from({ length: 10 }, (_, at) => bag(`own${at} ${at < 2 ? 'vellum' : `other${at}`}`));
	const paper = bag('paper');
	const [inMost, without] = [indexTerms(bags.map((one, at) => (at < 8 ? [...one, ...paper] : one))), indexTerms(bags)];
	expect(nearest(inMost, 2, 5)).toEqual([]);
	expect(likeness(inMost, 0, 1)).toBe(likeness(without, 0, 1));
	const inAll = indexTerms(bags.map((one) => [...one, ...paper]));
	expect(likeness(inAll, 0, 1)).toBe(likeness(without, 0, 1));
});

test('a word in more than 200 essays adds nothing, however many essays there are', () => {
	const bags = Array.from({ length: 1000 }, (_, at) =>
		bag(`${at < 201 ? 'paper' : 'ink'} own${at} ${at < 2 ? 'vellum' : 'rest'}`),
	);
	const index = indexTerms(bags);
	expect(sharedTerms(index, 0, 1).map(({ term }) => term)).toEqual(['vellum']);
	expect([...index.postings.values()].every(({ essays }) => essays.length < 200)).toBe(true);
});

test('two essays with the same words are as alike as can be', () => {
	const index = indexTerms([bag('vellum quire'), bag('vellum quire'), bag('ink')]);
	expect(likeness(index, 0, 1)).toBe(1);
});

test('essays equally alike come in the order of the index', () => {
	const index = indexTerms([bag('ink'), bag('vellum'), bag('vellum'), bag('vellum'), bag('quire')]);
	expect(nearest(index, 3, 2).map(({ essay }) => essay)).toEqual([1, 2]);
});

test('the nearest essays are those a comparison of every pair finds', unhurried, () => {
	fc.assert(
		fc.property(publications({ wishes: 'any', max: 40 }), fc.integer({ min: 1, max: 6 }), (essays, count) => {
			const bags = essays.map(({ terms }) => terms);
			const index = indexTerms(bags);
			const allowed = (other: number) => other % 3 !== 1;
			const cosine = cosinesOf(bags);
			bags.forEach((_, one) => {
				const cosines = bags.map((__, other) => (other === one || !allowed(other) ? 0 : cosine(one, other)));
				const sharing = cosines.filter((score) => score > 1e-9);
				const expected = sharing.sort((a, b) => b - a).slice(0, count);
				const found = nearest(index, one, count, allowed);
				expect(found.map(({ score }) => score)).toEqual(expected.map((score) => expect.closeTo(score, 8)));
				expect(found.filter(({ essay, score }) => Math.abs(cosines[essay]! - score) > 1e-8)).toEqual([]);
				expect(found.filter(({ essay, score }) => likeness(index, one, essay) !== score)).toEqual([]);
				expect(found.filter(({ essay, score }) => likeness(index, essay, one) !== score)).toEqual([]);
			});
		}),
		{ numRuns: 30 },
	);
});

/** By the definition: tf-idf over all terms, no index, no terms left out. */
function cosinesOf(bags: readonly Terms[]): (one: number, other: number) => number {
	const spread = (term: string) => bags.filter((bag) => bag.some(([own]) => own === term)).length;
	const vectors = bags.map((bag) => {
		const rarity = (term: string) => Math.max(0, Math.log((0.8 * bags.length) / spread(term)));
		return new Map(bag.map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)]));
	});
	const dot = (one: number, other: number) =>
		[...vectors[one]!].reduce((sum, [term, weight]) => sum + weight * (vectors[other]!.get(term) ?? 0), 0);
	return (one, other) => dot(one, other) / (Math.sqrt(dot(one, one) * dot(other, other)) || 1);
}

function bag(words: string): Terms {
	return words.split(' ').map((word) => [word, 3]);
}
