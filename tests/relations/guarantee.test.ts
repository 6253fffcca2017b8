import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relate, type RelationInput } from '../../src/relations/relate.ts';
import { essay, publications, unhurried } from './publication.ts';

describe('without contradictory choices', () => {
	test('following Next from any essay visits every essay and comes back', unhurried, () => {
		fc.assert(fc.property(publications({ wishes: 'consistent' }), visitsAllFromAnywhere), { numRuns: 100 });
	});

	test('this holds for a thousand essays', unhurried, () => {
		fc.assert(fc.property(publications({ wishes: 'consistent', min: 1000, max: 1000 }), visitsAllFromAnywhere), {
			numRuns: 2,
		});
	});
});

describe('with choices of any kind', () => {
	test('the writer’s choice is always the Next, every essay has one, and none is its own', unhurried, () => {
		fc.assert(
			fc.property(publications({ wishes: 'any' }), (essays) => {
				const next = nexts(essays);
				expect(next.size).toBe(essays.length > 1 ? essays.length : 0);
				expect(essays.filter(({ id }) => next.get(id) === id)).toEqual([]);
				expect(
					essays.filter(({ id, next: wish }) => wish !== undefined && wish !== id && next.get(id) !== wish),
				).toEqual([]);
			}),
			{ numRuns: 100 },
		);
	});

	test(
		'all essays outside forced loops come into one ring, of all essays the choices leave room for',
		unhurried,
		() => {
			fc.assert(fc.property(publications({ wishes: 'any' }), keepsToTheTheorem), { numRuns: 100 });
		},
	);

	test('this holds for a thousand essays, too', unhurried, () => {
		fc.assert(fc.property(publications({ wishes: 'any', min: 1000, max: 1000 }), keepsToTheTheorem), {
			numRuns: 2,
		});
	});

	test(
		'no other Nexts that honour the choices would have more essays on rings, or reachable from everywhere',
		unhurried,
		() => {
			fc.assert(
				fc.property(publications({ wishes: 'any', min: 2, max: 5 }), (essays) => {
					const { outside, room } = roomIn(essays);
					for (const next of allNexts(essays)) {
						const inRing = [...outside].filter((id) => trail(next, id).includes(id));
						const reached = [...outside].filter((id) =>
							[...outside].every((from) => from === id || trail(next, from).includes(id)),
						);
						expect(inRing.length).toBeLessThanOrEqual(room);
						expect(reached.length).toBeLessThanOrEqual(room);
					}
				}),
				{ numRuns: 40 },
			);
		},
	);
});

describe('choices that contradict each other', () => {
	test('of two essays that want the same Next one joins the ring and the other leads into it', () => {
		const essays = [essay('a', { next: 'c' }), essay('b', { next: 'c' }), essay('c'), essay('d')];
		const next = nexts(essays);
		expect([next.get('a'), next.get('b')]).toEqual(['c', 'c']);
		expect(trail(next, 'b').sort()).toEqual(['a', 'c', 'd']);
		expect(trail(next, 'a').sort()).toEqual(['a', 'c', 'd']);
	});

	test('the ring takes the longer of two ways that meet', () => {
		const essays = [
			essay('a', { next: 'm' }),
			essay('x', { next: 'y' }),
			essay('y', { next: 'm' }),
			essay('m'),
			essay('z'),
		];
		expect(trail(nexts(essays), 'a').sort()).toEqual(['m', 'x', 'y', 'z']);
	});

	test('two essays that choose each other keep their readers, and the others make a ring without them', () => {
		const essays = [
			essay('a', { next: 'b' }),
			essay('b', { next: 'a' }),
			essay('c'),
			essay('d'),
			essay('e', { next: 'a' }),
		];
		const next = nexts(essays);
		expect(trail(next, 'a')).toEqual(['b', 'a']);
		expect(trail(next, 'e')).toEqual(['a', 'b']);
		expect(trail(next, 'c')).toEqual(['d', 'c']);
	});

	test('an essay left alone beside a loop goes on to what it would prefer', () => {
		const loop = [essay('a', { next: 'b' }), essay('b', { next: 'c' }), essay('c', { next: 'a' })];
		expect(nexts([...loop, essay('d')]).get('d')).toBe('a');
		expect(nexts([...loop, essay('d', { links: ['b'] })]).get('d')).toBe('b');
		expect(nexts([...loop, essay('0')]).get('0')).toBe('a');
		const terms = [['vellum', 5]] as const;
		expect(nexts([loop[0]!, loop[1]!, { ...loop[2]!, terms }, essay('d', { terms })]).get('d')).toBe('c');
	});

	test('a choice of itself or of no essay is no choice', () => {
		const next = nexts([essay('a', { next: 'a' }), essay('b', { next: 'gone' })]);
		expect([...next]).toEqual([
			['a', 'b'],
			['b', 'a'],
		]);
	});
});

function visitsAllFromAnywhere(essays: RelationInput[]): void {
	const next = nexts(essays);
	const visited = essays.length === 1 ? [essays[0]!.id] : trail(next, essays[0]!.id);
	expect(new Set(visited).size).toBe(essays.length);
	// One ring of all: whoever starts elsewhere goes the same round.
	if (essays.length > 1) expect(visited.at(-1)).toBe(essays[0]!.id);
}

function keepsToTheTheorem(essays: RelationInput[]): void {
	const next = nexts(essays);
	const { outside, room } = roomIn(essays);
	const [first] = outside;
	if (first === undefined || room === 1) return;
	const ring = new Set(trail(next, trail(next, first).at(-1)!));
	expect(ring.size).toBe(room);
	expect([...ring].filter((id) => !outside.has(id))).toEqual([]);
	// Whoever comes to one essay of the ring passes them all.
	expect([...outside].filter((id) => !trail(next, id).some((passed) => ring.has(passed)))).toEqual([]);
	expect(
		essays.filter(({ id }) => !outside.has(id) && trail(next, id).some((passed) => outside.has(passed))),
	).toEqual([]);
}

/** The essays whose choices lead into no loop, and the sum of the longest ways through their trees. */
function roomIn(essays: RelationInput[]): { outside: Set<string>; room: number } {
	const ids = new Set(essays.map(({ id }) => id));
	const wish = new Map(
		essays.flatMap(({ id, next }) => (next !== undefined && next !== id && ids.has(next) ? [[id, next]] : [])),
	);
	const outside = new Set([...ids].filter((id) => !wish.has(trail(wish, id).at(-1) ?? id)));
	const longest = new Map<string, number>();
	for (const id of outside) {
		const way = [id, ...trail(wish, id)];
		longest.set(way.at(-1)!, Math.max(way.length, longest.get(way.at(-1)!) ?? 0));
	}
	const room = [...longest.values()].reduce((sum, length) => sum + length, 0);
	return { outside, room };
}

/** Everything a reader sees who starts at an essay and follows Next until it repeats. */
function trail(next: ReadonlyMap<string, string>, start: string): string[] {
	const passed = new Set<string>();
	for (let at = next.get(start); at !== undefined && !passed.has(at); at = next.get(at)) passed.add(at);
	return [...passed];
}

function nexts(essays: RelationInput[]): Map<string, string> {
	return new Map([...relate(essays)].flatMap(([id, { next }]) => (next ? [[id, next.id]] : [])));
}

/** Every way to give each essay a Next that honours the choices. */
function allNexts(essays: RelationInput[]): Map<string, string>[] {
	return essays.reduce(
		(all, { id, next: wish }) => {
			const options = essays
				.map((other) => other.id)
				.filter((other) => other !== id && (wish === undefined || wish === id || other === wish));
			return all.flatMap((next) => options.map((option) => new Map(next).set(id, option)));
		},
		[new Map<string, string>()],
	);
}
