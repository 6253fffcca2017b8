import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../src/relations/corpus.ts';
import { reasonFor } from '../../src/relations/reason.ts';
import type { RelationInput } from '../../src/relations/relate.ts';
import { essay, subjects } from './publication.ts';

/** Enough essays on other things for a shared word to be a rare one. */
const others = Array.from({ length: 8 }, (_, at) =>
	essay(`other-${at}`, { terms: subjects(`Own${at}`), tags: ['Essay'] }),
);

describe('the reason shown is the strongest true one', () => {
	const everything = { tags: ['Paper'], series: { name: 'Books', part: 1 }, links: ['b'], next: 'b' };
	const b = essay('b', { tags: ['Paper'], series: { name: 'Books', part: 4 }, links: ['a'] });

	test('the writer’s choice, then the series with the part it leads to', () => {
		expect(reason(essay('a', everything), b)).toEqual({ kind: 'chosen' });
		const { next: _, ...unchosen } = everything;
		expect(reason(essay('a', unchosen), b)).toEqual({ kind: 'series', name: 'Books', part: 4 });
	});

	test('a link from here, then a link to here, then what both are about', () => {
		expect(reason(essay('a', { tags: ['Paper'], links: ['b'] }), b)).toEqual({ kind: 'links' });
		expect(reason(essay('a', { tags: ['Paper'] }), b)).toEqual({ kind: 'linked-from' });
		expect(reason(essay('a', { tags: ['Paper'] }), { ...b, links: [] })).toEqual({
			kind: 'about',
			subjects: ['Paper'],
		});
	});

	test('the archive where nothing is shared', () => {
		expect(reason(essay('a'), essay('b'))).toEqual({ kind: 'archive' });
	});
});

describe('what two essays are about', () => {
	test('one or two shared tags as this essay spells them, the rarest first', () => {
		const [a, b] = [essay('a', { tags: ['Ink', 'PAPER', 'Type'] }), essay('b', { tags: ['type', 'paper', 'ink'] })];
		expect(reason(a, b, essay('c', { tags: ['paper', 'ink'] }), essay('d', { tags: ['ink'] }))).toEqual({
			kind: 'about',
			subjects: ['Type', 'PAPER'],
		});
	});

	test('a tag on more than half of the essays is no reason', () => {
		expect(reason(essay('a', { tags: ['Essay'] }), essay('b', { tags: ['Essay'] }))).toEqual({ kind: 'archive' });
	});

	test('a tag written twice counts once', () => {
		expect(reason(essay('a', { tags: ['Paper', 'paper'] }), essay('b', { tags: ['paper'] }))).toEqual({
			kind: 'about',
			subjects: ['Paper'],
		});
	});

	test('without a shared tag, the rare word that stands out in both, as this essay spells it', () => {
		const [a, b] = [
			essay('a', { terms: subjects('OpenBSD Kernel Fuzzing') }),
			essay('b', { terms: subjects('Openbsd Kernel Fuzzing') }),
		];
		expect(reason(a, b, essay('c', { terms: subjects('Kernel Fuzzing') }))).toEqual({
			kind: 'about',
			subjects: ['OpenBSD'],
		});
	});

	test('a word that stands out in one of them only is no reason', () => {
		const a = essay('a', { terms: subjects('Kernel Fuzzing') });
		const b = essay('b', { terms: subjects('Kernel Fuzzing').map(([term, weight]) => [term, weight] as const) });
		expect(reason(a, b)).toEqual({ kind: 'archive' });
	});

	test('a word that many essays use is no reason', () => {
		const [a, b] = [
			essay('a', { terms: subjects('Kernel Fuzzing') }),
			essay('b', { terms: subjects('Kernel Fuzzing') }),
		];
		const users = ['c', 'd', 'e'].map((id) => essay(id, { terms: subjects('Kernel Fuzzing') }));
		expect(reason(a, b, ...users.slice(1))).toEqual({ kind: 'about', subjects: ['Fuzzing'] });
		expect(reason(a, b, ...users)).toEqual({ kind: 'archive' });
	});

	test('a word that is all two essays have in common is an accident, not a subject', () => {
		const [a, b] = [
			essay('a', { terms: subjects('Picture Kernel') }),
			essay('b', { terms: subjects('Picture Vellum') }),
		];
		expect(reason(a, b)).toEqual({ kind: 'archive' });
	});
});

function reason(a: RelationInput, b: RelationInput, ...more: RelationInput[]) {
	const corpus = corpusOf([a, b, ...more, ...others]);
	const number = (id: string) => corpus.essays.findIndex((one) => one.id === id);
	return reasonFor(corpus, number(a.id), number(b.id));
}
