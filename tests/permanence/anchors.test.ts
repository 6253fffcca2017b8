import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followAnchors } from '../../src/permanence/anchors.ts';
import type { Places } from '../../src/essays/places.ts';

/** Headings of level 2, or `### deeper` as `3 deeper`. */
const heads = (...names: string[]) => names.map((name) => ({ id: name.replace(/^\d /, ''), level: Number(/^\d/.exec(name)?.[0] ?? 2) }));
const places = (different: Partial<Places>): Places => ({ headings: [], notes: [], figures: [], passages: [], ...different });
const published = (...names: string[]) => ({ headings: heads(...names).map((one) => ({ ...one, earlier: [] as string[] })), notes: [], figures: [] });
const follow = (before: string[], after: string[], asked = {}) => {
	const { leads, gone } = followAnchors(places({ headings: heads(...after) }), published(...before), asked);
	return { leads: Object.fromEntries(leads), gone: gone.map(({ id, near }) => `${id} → ${near}`) };
};

describe('A heading', () => {
	test('that has other words at the same place is followed', () => {
		expect(follow(['a', 'b', 'c'], ['a', 'new', 'c'])).toEqual({ leads: { b: 'new' }, gone: [] });
		expect(follow(['a', 'b'], ['new', 'b'])).toEqual({ leads: { a: 'new' }, gone: [] });
		expect(follow(['a', 'b'], ['a', 'new'])).toEqual({ leads: { b: 'new' }, gone: [] });
		expect(follow(['a'], ['new'])).toEqual({ leads: { a: 'new' }, gone: [] });
	});

	test('that is gone is the writer’s to mend, and the likeliest place is named', () => {
		expect(follow(['a', 'b', 'c'], ['a', 'c'])).toEqual({ leads: {}, gone: ['b → a'] });
		expect(follow(['a', 'b'], ['b'])).toEqual({ leads: {}, gone: ['a → top'] });
		expect(follow(['a', 'b', 'c'], ['a', '3 new', 'c'])).toEqual({ leads: {}, gone: ['b → new'] });
		expect(follow(['a', 'b', 'c', 'd'], ['a', 'x', 'y', 'd'])).toEqual({ leads: {}, gone: ['b → x', 'c → y'] });
		expect(follow(['a', 'b', 'c'], ['a', 'x', 'y', 'c'])).toEqual({ leads: {}, gone: ['b → a'] });
		expect(follow(['a', 'b', 'c', 'd'], ['a', 'd', 'c', 'x'])).toEqual({ leads: {}, gone: ['b → a'] });
	});

	test('that was merged or cut leads where the writer says, if that exists', () => {
		expect(follow(['a', 'b', 'c'], ['a', 'c'], { b: 'a' })).toEqual({ leads: { b: 'a' }, gone: [] });
		expect(follow(['a', 'b', 'c'], ['a', 'c'], { b: 'top' })).toEqual({ leads: { b: 'top' }, gone: [] });
		expect(follow(['a', 'b', 'c'], ['a', 'c'], { b: 'nowhere' })).toEqual({ leads: {}, gone: ['b → a'] });
	});

	test('may move to another place under its name', () => {
		expect(follow(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual({ leads: {}, gone: [] });
	});
});

test('earlier names follow their heading from name to name', () => {
	const first = followAnchors(places({ headings: heads('a', 'b2', 'c') }), published('a', 'b', 'c'));
	const second = followAnchors(places({ headings: heads('a', 'b3', 'c') }), first);
	expect(second.headings[1]).toEqual({ id: 'b3', level: 2, earlier: ['b', 'b2'] });
	const back = followAnchors(places({ headings: heads('a', 'b', 'c') }), second);
	expect(back.headings[1]).toEqual({ id: 'b', level: 2, earlier: ['b2', 'b3'] });
	const cut = followAnchors(places({ headings: heads('a', 'c') }), second, { b3: 'top' });
	expect(cut.headings[0]).toEqual({ id: 'top', level: 1, earlier: ['b', 'b2', 'b3'] });
	// What the record knows need not be said in the front matter for ever.
	expect(followAnchors(places({ headings: heads('a', 'c') }), cut)).toMatchObject({ gone: [], headings: cut.headings });
});

describe('A line of the front matter that has grown old', () => {
	const first = followAnchors(places({ headings: heads('a', 'c') }), published('a', 'b', 'c'), { b: 'c' });

	test('leads on when what it names gets another name', () => {
		const second = followAnchors(places({ headings: heads('a', 'd') }), first, { b: 'c' });
		expect(second).toMatchObject({ gone: [], headings: [{ id: 'a', earlier: [] }, { id: 'd', earlier: ['b', 'c'] }] });
		const third = followAnchors(places({ headings: heads('a', 'e') }), second, { b: 'c' });
		expect(third).toMatchObject({ gone: [], headings: [{ id: 'a', earlier: [] }, { id: 'e', earlier: ['b', 'c', 'd'] }] });
	});

	test('is complained of if it names nothing any more, and the name stays where it was', () => {
		for (const asked of [{ b: 'nowhere' }, { b: 'x', x: 'b' }]) {
			const second = followAnchors(places({ headings: heads('a', 'c') }), first, asked);
			expect(second).toMatchObject({ gone: [{ kind: 'headings', id: 'b', near: 'c' }], headings: [{ id: 'a', earlier: [] }, { id: 'c', earlier: ['b'] }] });
		}
	});

	test('no name is ever lost without a word, whatever the lines say', () => {
		const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'top', 'constructor');
		const texts = fc.array(fc.tuple(fc.uniqueArray(name.filter((one) => one !== 'top'), { maxLength: 4 }), fc.dictionary(name, name)), { minLength: 2, maxLength: 5 });
		fc.assert(
			fc.property(texts, (builds) => {
				let known: ReturnType<typeof followAnchors> | undefined;
				const owed = new Set<string>();
				for (const [names, asked] of builds) {
					const next = followAnchors(places({ headings: heads(...names) }), known, asked);
					// A build that finds something gone is none.
					if (next.gone.length > 0) continue;
					for (const one of names) owed.add(one);
					expect(next.headings.flatMap(({ id, earlier }) => [id, ...earlier])).toEqual(expect.arrayContaining([...owed]));
					known = next;
				}
			}),
			{ numRuns: 2000, seed: 5 },
		);
	});
});

test('where an earlier name stands again, it is the place itself and no second target', () => {
	const first = followAnchors(places({ headings: heads('a', 'new') }), published('a', 'old'));
	const second = followAnchors(places({ headings: heads('a', 'new', 'old') }), first);
	expect([...second.earlier]).toEqual([]);
});

test('a note that is called otherwise is followed, one that is cut is not, and a numbered figure asks nothing of the writer', () => {
	const known = { headings: [], notes: ['fn-1', 'fn-2', 'fn-3'].map((id) => ({ id, earlier: [] })), figures: ['figure-1', 'figure-2', 'chart-wages'].map((id) => ({ id, earlier: [] })) };
	const { leads, gone } = followAnchors(places({ notes: [{ id: 'fn-1' }, { id: 'fn-b' }], figures: [{ id: 'figure-1' }] }), known);
	expect(Object.fromEntries(leads)).toEqual({ 'figure-2': 'figure-1' });
	expect(gone).toEqual([{ kind: 'notes', id: 'fn-2', near: 'fn-1' }, { kind: 'notes', id: 'fn-3', near: 'fn-1' }, { kind: 'figures', id: 'chart-wages', near: 'figure-1' }]);
	expect(Object.fromEntries(followAnchors(places({ notes: [{ id: 'fn-1' }, { id: 'fn-b' }, { id: 'fn-3' }] }), { ...known, figures: [] }).leads)).toEqual({ 'fn-2': 'fn-b' });
});

test('whatever happens to a text, no name that was published is lost: it stands, leads to one place, or is complained of', () => {
	const names = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 8 });
	fc.assert(
		fc.property(fc.array(names, { minLength: 2, maxLength: 6 }), (versions) => {
			let known = published(...(versions[0] ?? []));
			for (const version of versions.slice(1)) {
				const before = known.headings.flatMap(({ id, earlier }) => (id === 'top' ? earlier : [id, ...earlier]));
				const now = followAnchors(places({ headings: heads(...version) }), known);
				const after = [...now.headings.flatMap(({ id, earlier }) => (id === 'top' ? earlier : [id, ...earlier])), ...now.gone.map(({ id }) => id)];
				const orphans = known.headings.filter(({ id }) => now.gone.some((one) => one.id === id)).flatMap(({ earlier }) => earlier);
				expect(before.filter((name) => !after.includes(name) && !orphans.includes(name))).toEqual([]);
				expect(new Set(now.headings.flatMap(({ id, earlier }) => [id, ...earlier])).size).toBe(now.headings.flatMap(({ id, earlier }) => [id, ...earlier]).length);
				if (now.gone.length > 0) return;
				known = { headings: now.headings.map((one) => ({ level: 2, ...one })), notes: [], figures: [] };
			}
		}),
	);
});
