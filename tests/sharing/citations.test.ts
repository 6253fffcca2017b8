import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { bibtex, cslJson, ris } from '../../src/sharing/citation-files.ts';
import { citationLine } from '../../src/sharing/citation-line.ts';
import { citationRecord } from '../../src/sharing/citation-record.ts';
import { record, settingsWith } from '../feeds/record.ts';

const settings = settingsWith({ title: 'A & <b>Söhne</b>' });
const ada = { id: 'ada', permalink: '/authors/ada/', name: 'Ada M. O’Brien-Łódź', family: 'O’Brien-Łódź' };
const desk = { id: 'desk', permalink: '/authors/desk/', name: 'The desk & friends, Söhne and 100 % {more}' };
const essays = {
	'a plain one': record('one'),
	'one full of signs': record('signs', { plainTitle: 'Über <b>x</b> {&} 100 % $5 & "q" \\ß – a_b#c~ -- ليلى 🦔: the New C++ ^', authors: [desk, ada] }),
	'one with a title of 300 characters': record('long', { plainTitle: '🦔 Donaudampfschifffahrt '.repeat(12).trim(), description: 'No word of it is lost. '.repeat(12).trim(), authors: [ada] }),
	'one by many': record('many', { authors: Array.from({ length: 12 }, (_, n) => ({ id: `a${n}`, permalink: '', name: `Ada ${n} Byron`, family: 'Byron' })) }),
	'one by nobody': record('none', { authors: [] }),
	'one first published elsewhere': record('else', { canonical: 'https://elsewhere.example/a_b/?a=1&b={2}%20#c' }),
};

describe.each(Object.entries(essays))('The citation of %s', (_, essay) => {
	const made = citationRecord(essay, settings);
	const back = (text: string) => new Cite(text).data[0] as Record<string, unknown>;

	test('comes back from BibTeX as it went in', () => {
		const { id, title, 'container-title': container, issued, URL } = made;
		const text = bibtex(made);
		expect(text).toMatch(/^@article\{[a-z0-9-]+,\n[^]*\n\}\n$/);
		// BibTeX knows no names that do not divide: such a one is all family name.
		expect(back(text)).toMatchObject({ 'citation-key': id, title, 'container-title': container, issued: { 'date-parts': [[2026, 4]] }, URL: URL.replace('{2}', '%7B2%7D') });
		// Every style knows the months by these names; a day it would print as it stands.
		expect(text).toContain('\n\tmonth = apr,\n');
		expect(issued).toEqual({ 'date-parts': [[2026, 4, 12]] });
		expect(back(text)['author']).toEqual(made.author?.map((name) => ('literal' in name ? { family: name.literal } : name)));
	});

	test('comes back from RIS as it went in, each field on one line', () => {
		const { title, 'container-title': container, issued, URL, language, abstract } = made;
		const text = ris(made);
		expect(text.split('\n').filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
		expect(text).toMatch(/^TY {2}- MGZN\n[^]*^DA {2}- 2026\/04\/12\/\n[^]*ER {2}- \n$/m);
		expect(back(text)).toMatchObject({ title, 'container-title': container, issued, URL, language, abstract });
		// RIS divides names at the comma, whatever they are.
		expect(namesIn(back(text)['author'])).toEqual(namesIn(made.author));
	});

	test('is the record itself as CSL-JSON', () => {
		expect(JSON.parse(cslJson(made))).toEqual([made]);
	});

	test('is the same whenever it is made', () => {
		expect([bibtex(made), ris(made), cslJson(made)]).toEqual([bibtex(made), ris(made), cslJson(made)]);
	});
});

function namesIn(authors: unknown): string[] {
	return ((authors ?? []) as Record<string, string>[]).map(({ literal, family, given }) => literal ?? [family, given].filter(Boolean).join(', '));
}

test('a citation’s key names author, year and essay, so that no two are the same', () => {
	expect(citationRecord(record('a-walk', { authors: [ada] }), settings).id).toBe('obrien-lodz2026a-walk');
	expect(citationRecord(record('a-walk', { authors: [desk] }), settings).id).toBe('desk2026a-walk');
	expect(citationRecord(record('a-walk', { authors: [] }), settings).id).toBe('a-b-sohne-b2026a-walk');
});

test('a name is divided where the writer says, and nowhere else', () => {
	expect(citationRecord(record('one', { authors: [ada, desk] }), settings).author).toEqual([{ family: 'O’Brien-Łódź', given: 'Ada M.' }, { literal: desk.name }]);
	expect(citationRecord(record('one', { authors: [{ ...ada, name: 'Plato', family: 'Plato' }] }), settings).author).toEqual([{ literal: 'Plato' }]);
});

describe('The line to copy', () => {
	const line = (different: Parameters<typeof record>[1], language = 'en-US') => citationLine(record('one', different), settingsWith({ title: 'Octavo', language })).map(({ text }) => text).join('');
	const names = (...all: string[]) => ({ authors: all.map((name) => ({ id: 'x', permalink: '', name })) });

	test('is in the publication’s language', () => {
		const essay = { plainTitle: 'Das Licht', ...names('Ada Byron', 'Bo') };
		expect(line(essay)).toBe('Ada Byron and Bo. “Das Licht.” Octavo, April 12, 2026.');
		expect(line(essay, 'en')).toBe('Ada Byron and Bo. “Das Licht.” Octavo, 12 April 2026.');
		expect(line(essay, 'de')).toBe('Ada Byron und Bo: „Das Licht“. In: Octavo, 12. April 2026.');
		expect(line(essay, 'fr')).toBe('Ada Byron et Bo, «\u202fDas Licht\u202f», Octavo, 12 avril 2026.');
		expect(line(essay, 'es')).toBe('Ada Byron y Bo. «Das Licht». Octavo, 12 de abril de 2026.');
	});

	test('begins with the title where nobody signed', () => {
		expect(line({ authors: [] })).toBe('“The essay one.” Octavo, April 12, 2026.');
	});

	test('sets no full stop behind another mark', () => {
		expect(line({ plainTitle: 'Why Not?', ...names('Ada Byron Jr.') })).toBe('Ada Byron Jr. “Why Not?” Octavo, April 12, 2026.');
	});

	test('sets quotations within a title in marks of the other kind', () => {
		expect(line({ plainTitle: 'The “Problem” of X', ...names('Ada') })).toBe('Ada. “The ‘Problem’ of X.” Octavo, April 12, 2026.');
		expect(line({ plainTitle: 'Das „Problem“', ...names('Ada') }, 'de')).toBe('Ada: „Das ‚Problem‘“. In: Octavo, 12. April 2026.');
	});

	test('takes what stands in braces in a title for words', () => {
		expect(line({ plainTitle: 'The {publication} of {date}', ...names('Ada') })).toBe('Ada. “The {publication} of {date}.” Octavo, April 12, 2026.');
	});
});
