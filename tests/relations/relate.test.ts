import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeUpEssays } from '../../bench/relations.ts';
import { relate, type RelationInput } from '../../src/relations/relate.ts';
import { essay, publications, unhurried } from './publication.ts';

test('the order in which the essays are read changes nothing', unhurried, () => {
	const shuffled = publications({ wishes: 'any' }).chain((essays) =>
		fc.tuple(fc.constant(essays), fc.shuffledSubarray(essays, { minLength: essays.length })),
	);
	fc.assert(
		fc.property(shuffled, ([essays, others]) => {
			expect(JSON.stringify([...relate(others)])).toBe(JSON.stringify([...relate(essays)]));
		}),
		{ numRuns: 100 },
	);
});

test('relating essays changes none of them', () => {
	const { essays } = madeUpEssays(30, 200);
	const before = structuredClone(essays);
	relate(essays);
	expect(essays).toEqual(before);
});

test('the essays come newest first, each with those that link to it, newest first', () => {
	const relations = relate([
		essay('old', { published: '2020-01-01', links: ['old', 'gone'] }),
		essay('new', { published: '2024-01-01', links: ['old', 'old'] }),
		essay('middle', { published: '2022-01-01', links: ['old'] }),
	]);
	expect([...relations.keys()]).toEqual(['new', 'middle', 'old']);
	expect(relations.get('old')!.linkedFrom).toEqual(['new', 'middle']);
	expect(relations.get('new')!.linkedFrom).toEqual([]);
});

test('two essays with one id are refused', () => {
	expect(() => relate([essay('a'), essay('b'), essay('a', { published: '2020-01-01' })])).toThrow(
		'Two essays have the id "a"',
	);
});

describe('a new essay leaves most Nexts as they are', () => {
	const { essays, added } = growing(200, 4);
	const before = relate(essays);
	const changesBy = (one: RelationInput) => {
		const after = relate([...essays, one]);
		return essays.filter(({ id }) => before.get(id)!.next!.id !== after.get(id)!.next!.id).length;
	};

	test('on something else than all others, it takes its place in the ring and changes at most two', unhurried, () => {
		for (const published of ['1960-01-01', essays[100]!.published, '2060-01-01']) {
			const terms = [
				['vellum', 9, 'Vellum'],
				['quire', 5],
				['folio', 4],
			] as const;
			expect(changesBy(essay('stranger', { published, terms }))).toBeLessThanOrEqual(2);
		}
	});

	test('on what others are about, it changes fewer than one in ten', unhurried, () => {
		for (const one of added) expect(changesBy(one)).toBeLessThan(20);
	});
});

/** A publication, and some essays that nobody links to yet, as a writer would add them next. */
function growing(count: number, more: number): { essays: RelationInput[]; added: RelationInput[] } {
	const { essays } = madeUpEssays(count + more, 200);
	return { essays: essays.slice(0, count), added: essays.slice(count) };
}
