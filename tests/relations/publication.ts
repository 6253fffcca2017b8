import fc from 'fast-check';
import type { RelationInput } from '../../src/relations/relate.ts';
import type { Terms } from '../../src/relations/terms.ts';

/** For tests that try a hundred publications: about a second's work, which a busy machine may stretch. */
export const unhurried = { timeout: 60_000 };

/** An essay of which only the given matters. */
export function essay(id: string, given: Partial<RelationInput> = {}): RelationInput {
	return { id, title: id, published: '2024-01-01', tags: [], links: [], terms: [], ...given };
}

/** Terms that can name a subject, all of one weight: `subjects('Printing Paper')`. */
export function subjects(words: string): Terms {
	return words.split(' ').map((word) => [word.toLowerCase(), 10, word]);
}

/**
 * Publications of any shape: dates that clash, series with gaps and doubles, links to and fro and to nowhere. With
 * `wishes: 'any'` the writer's choices contradict each other freely; with `'consistent'` they never do.
 */
export function publications({ wishes, min = 1, max = 60 }: Shape): fc.Arbitrary<RelationInput[]> {
	return fc.array(shapedEssay, { minLength: min, maxLength: max, size: 'max' }).chain((drawn) => {
		const essays = drawn.map(({ links, wish: _, ...rest }, at) => ({
			...rest,
			id: `essay-${at}`,
			links: links.map((link) => `essay-${link % (drawn.length + 1)}`),
		}));
		const wishAt = drawn.map(({ wish }) => wish);
		return wishes === 'any'
			? fc.constant(
					essays.map((one, at) =>
						wishing(one, wishAt[at] == null ? undefined : essays[wishAt[at] % essays.length]),
					),
				)
			: waysThrough(
					essays,
					wishAt.map((wish) => wish !== null),
				);
	});
}

/** Wishes that follow one way through all essays, with gaps; or, now and then, the whole way round. */
function waysThrough(essays: RelationInput[], wishes: boolean[]): fc.Arbitrary<RelationInput[]> {
	const ways = fc.shuffledSubarray(essays, { minLength: essays.length });
	return fc
		.tuple(ways, fc.integer({ min: 0, max: 9 }))
		.map(([way, chance]) =>
			way.map((one, at) =>
				wishing(one, chance === 0 ? way[(at + 1) % way.length] : wishes[at] ? way[at + 1] : undefined),
			),
		);
}

function wishing(essay: RelationInput, next: RelationInput | undefined): RelationInput {
	return next === undefined ? essay : { ...essay, next: next.id };
}

const shapedTerms = fc
	.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 30 })), {
		selector: ([term]) => term,
		maxLength: 9,
	})
	.map((drawn): Terms =>
		drawn.map(([term, weight]) => (weight > 8 ? [`term${term}`, weight, `Term${term}`] : [`term${term}`, weight])),
	);

const shapedEssay = fc
	.record({
		title: fc.constant('An essay'),
		published: fc.integer({ min: 1, max: 28 }).map((day) => `2024-02-${String(day).padStart(2, '0')}`),
		tags: fc.subarray(['Paper', 'Type', 'Ink'], { maxLength: 2 }),
		terms: shapedTerms,
		links: fc.array(fc.nat(), { maxLength: 3 }),
		wish: fc.option(fc.nat(), { freq: 2 }),
		series: fc.option(
			fc.record({ name: fc.constantFrom('One', 'Two', 'Three'), part: fc.integer({ min: 1, max: 9 }) }),
			{ freq: 2 },
		),
	})
	.map(({ series, ...rest }) => (series ? { ...rest, series } : rest));

interface Shape {
	wishes: 'any' | 'consistent';
	min?: number;
	max?: number;
}
