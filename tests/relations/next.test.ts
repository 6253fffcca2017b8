import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relate, type RelationInput } from '../../src/relations/relate.ts';
import { essay, publications, subjects, unhurried } from './publication.ts';

describe('what comes next', () => {
	test('the writer’s choice goes before the series', () => {
		const series = (part: number) => ({ series: { name: 'Paper', part } });
		const essays = [essay('one', { ...series(1), next: 'other' }), essay('two', series(2)), essay('other')];
		expect(nextOf('one', essays)).toEqual({ id: 'other', reason: { kind: 'chosen' } });
	});

	test('the series goes before a link, on to the next part there is', () => {
		const essays = [
			essay('one', { series: { name: 'Paper', part: 1 }, links: ['three'] }),
			essay('three', { series: { name: 'Paper', part: 3 } }),
			essay('seven', { series: { name: 'Paper', part: 7 }, links: ['one'] }),
			essay('ink', { series: { name: 'Ink', part: 2 } }),
		];
		expect(nextOf('one', essays)).toEqual({ id: 'three', reason: { kind: 'series', name: 'Paper', part: 3 } });
		expect(nextOf('three', essays)).toEqual({ id: 'seven', reason: { kind: 'series', name: 'Paper', part: 7 } });
		expect(nextOf('seven', essays)?.id).toBe('ink');
	});

	test('of two parts with one number the older comes first', () => {
		const part = (id: string, published: string, number: number) =>
			essay(id, { published, series: { name: 'Paper', part: number } });
		const essays = [
			part('a', '2024-01-03', 1),
			part('b', '2024-01-01', 1),
			part('c', '2024-01-02', 2),
			essay('d'),
			essay('e'),
		];
		expect(['b', 'a'].map((id) => nextOf(id, essays)?.id)).toEqual(['a', 'c']);
	});

	test('the last part of a series goes on by links and likeness', () => {
		const parts = [1, 2].map((part) =>
			essay(`part-${part}`, { series: { name: 'Paper', part }, terms: subjects('Vellum Quire') }),
		);
		const others = [
			essay('far'),
			essay('near', { terms: subjects('Vellum Quire') }),
			essay('far-too'),
			essay('far-off'),
		];
		expect(nextOf('part-2', [...parts, ...others])?.id).toBe('near');
		expect(
			nextOf('part-2', [...parts, ...others, essay('cited'), essay('citing', { links: ['part-2'] })])?.id,
		).toBe('citing');
	});

	test('a link goes before likeness, whichever of the two essays has it', () => {
		const alike = { terms: subjects('Vellum Quire') };
		const essays = [essay('a', alike), essay('b', alike), essay('c'), essay('d', { links: ['a'] }), essay('e')];
		expect(nextOf('d', essays)).toEqual({ id: 'a', reason: { kind: 'links' } });
		const turned = [
			essay('a', { ...alike, links: ['d'], published: '2023-01-01' }),
			essay('b', alike),
			essay('c'),
			essay('d'),
			essay('e'),
		];
		expect(nextOf('a', turned)).toEqual({ id: 'd', reason: { kind: 'links' } });
	});

	test('between two essays that could follow each other the newer one follows', () => {
		const essays = [
			essay('old', { published: '2020-01-01', links: ['new'] }),
			essay('new', { published: '2024-01-01' }),
			essay('else'),
			essay('more'),
		];
		expect(nextOf('old', essays)).toEqual({ id: 'new', reason: { kind: 'links' } });
		const turned = [
			essay('old', { published: '2020-01-01' }),
			essay('new', { published: '2024-01-01', links: ['old'] }),
			essay('else'),
		];
		expect(nextOf('old', turned)).toEqual({ id: 'new', reason: { kind: 'linked-from' } });
	});

	test('of two linked essays the one more alike follows, though it is the older', () => {
		const essays = [
			essay('a', { terms: subjects('Vellum Quire'), links: ['b', 'c'], published: '2019-01-01' }),
			essay('b', { terms: subjects('Ink') }),
			essay('c', { terms: subjects('Vellum Quire'), published: '2020-01-01' }),
			essay('d', { terms: subjects('Glue') }),
		];
		expect(nextOf('a', essays)).toEqual({ id: 'c', reason: { kind: 'links' } });
	});

	test('essays that share words follow one another, topic by topic', () => {
		const topics = ['Vellum Quire Folio', 'Ink Press Type', 'Glue Thread Spine'].map(subjects);
		const essays = Array.from({ length: 12 }, (_, at) => essay(`essay-${at}`, { terms: topics[at % 3]! }));
		const topicOf = (id: string) => Number(id.split('-')[1]) % 3;
		const leaving = [...relate(essays)].filter(([id, { next }]) => topicOf(id) !== topicOf(next!.id));
		expect(leaving).toHaveLength(3);
	});

	test('essays that share nothing follow by date, and the oldest leads back to the newest', () => {
		const essays = [
			essay('b', { published: '2022-05-01' }),
			essay('a', { published: '2024-05-01' }),
			essay('c', { published: '2023-05-01' }),
		];
		expect([...relate(essays)].map(([id, { next }]) => [id, next])).toEqual([
			['a', { id: 'c', reason: { kind: 'archive' } }],
			['c', { id: 'b', reason: { kind: 'archive' } }],
			['b', { id: 'a', reason: { kind: 'archive' } }],
		]);
	});

	test('an essay alone has no Next', () => {
		expect(relate([essay('a', { next: 'a', links: ['a'] })]).get('a')).toEqual({ related: [], linkedFrom: [] });
		expect(relate([]).size).toBe(0);
	});
});

test('where the writer chooses nothing, every part of a series leads to the following part', unhurried, () => {
	fc.assert(
		fc.property(publications({ wishes: 'any', min: 2 }), (drawn) => {
			const essays = drawn.map(({ next: _, ...rest }) => rest);
			const relations = relate(essays);
			for (const name of ['One', 'Two', 'Three']) {
				const parts = essays.filter(({ series }) => series?.name === name);
				const steps = parts.filter(({ id, series }) => {
					const { next } = relations.get(id)!;
					const following = parts.find((part) => part.id === next!.id)?.series!.part;
					const higher = parts.map((part) => part.series!.part).filter((part) => part > series!.part);
					return following !== undefined && (following === series!.part || following === Math.min(...higher));
				});
				expect(steps.length).toBeGreaterThanOrEqual(parts.length - 1);
			}
		}),
		{ numRuns: 80 },
	);
});

test('where all essays share words, hardly one has to fall back on the archive', () => {
	const words = 'Vellum Quire Folio Ink Press Type Glue Thread Spine Cloth Board Paste'.split(' ');
	const essays = Array.from({ length: 60 }, (_, at) =>
		essay(`essay-${at}`, {
			terms: subjects(
				[0, 1, 3]
					.map((step) => words[(at * (step + 1)) % 12])
					.filter((word, place, all) => all.indexOf(word) === place)
					.join(' '),
			),
		}),
	);
	const sharing = [...relate(essays)].filter(([id, { next }]) => {
		const wordsOf = (of: string) => new Set(essays.find((one) => one.id === of)!.terms.map(([term]) => term));
		return !wordsOf(id).isDisjointFrom(wordsOf(next!.id));
	});
	expect(sharing.length).toBeGreaterThanOrEqual(58);
});

function nextOf(id: string, essays: RelationInput[]) {
	return relate(essays).get(id)!.next;
}
