import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relate, type RelationInput } from '../../src/relations/relate.ts';
import { essay, publications, subjects, unhurried } from './publication.ts';

test('related essays are at most three others, never the Next, each with a reason that is true', unhurried, () => {
	fc.assert(
		fc.property(publications({ wishes: 'any' }), (essays) => {
			const byId = new Map(essays.map((one) => [one.id, one]));
			for (const [id, { next, related }] of relate(essays)) {
				const ids = related.map((one) => one.id);
				expect(ids.length).toBeLessThanOrEqual(3);
				expect(new Set([...ids, id, next?.id]).size).toBe(ids.length + 2);
				expect(
					related.filter(({ id: other, reason }) => !isTrue(reason, byId.get(id)!, byId.get(other)!)),
				).toEqual([]);
			}
		}),
		{ numRuns: 60 },
	);
});

test('linked essays come before those merely alike, the most alike of them first', () => {
	const vellum = { terms: subjects('Vellum Quire Folio') };
	const essays = [
		essay('a', { ...vellum, links: ['cited'], next: 'last' }),
		essay('alike', vellum),
		essay('cited', { terms: subjects('Ink') }),
		essay('citing', { terms: subjects('Vellum Press'), links: ['a'] }),
		essay('last', { terms: subjects('Glue') }),
		essay('far', { terms: subjects('Glue Thread') }),
	];
	expect(relatedTo('a', essays)).toEqual([
		{ id: 'citing', reason: { kind: 'linked-from' } },
		{ id: 'cited', reason: { kind: 'links' } },
		{ id: 'alike', reason: { kind: 'about', subjects: ['Folio'] } },
	]);
});

test('equally related essays come newest first', () => {
	const essays = ['2021', '2024', '2022', '2023'].map((year) => essay(`of-${year}`, { published: `${year}-01-01` }));
	const links = essays.map(({ id }) => id);
	expect(relatedTo('a', [...essays, essay('a', { links, next: 'of-2022' })]).map(({ id }) => id)).toEqual([
		'of-2024',
		'of-2023',
		'of-2021',
	]);
});

test('the part before this one is related even when it shares no words', () => {
	const parts = [1, 2, 3, 4].map((part) => essay(`part-${part}`, { series: { name: 'Paper', part } }));
	expect(relatedTo('part-3', parts)).toEqual([{ id: 'part-2', reason: { kind: 'series', name: 'Paper', part: 2 } }]);
	expect(relatedTo('part-1', parts)).toEqual([]);
});

test('an essay of which there is nothing to say is not called related', () => {
	expect(
		relatedTo(
			'a',
			['a', 'b', 'c', 'd'].map((id) => essay(id)),
		),
	).toEqual([]);
});

function relatedTo(id: string, essays: RelationInput[]) {
	return relate(essays).get(id)!.related;
}

function isTrue(
	reason: ReturnType<typeof relatedTo>[number]['reason'],
	from: RelationInput,
	to: RelationInput,
): boolean {
	switch (reason.kind) {
		case 'series':
			return (
				reason.name === from.series?.name && reason.name === to.series?.name && reason.part === to.series.part
			);
		case 'links':
			return from.links.includes(to.id);
		case 'linked-from':
			return to.links.includes(from.id);
		case 'about':
			return (
				reason.subjects.length > 0 &&
				reason.subjects.every((subject) => isAbout(subject, from) && isAbout(subject, to))
			);
		default:
			return false;
	}
}

function isAbout(subject: string, { tags, terms }: RelationInput): boolean {
	return tags.includes(subject) || terms.some(([, , named]) => named === subject);
}
