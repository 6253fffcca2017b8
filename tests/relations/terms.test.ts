import { describe, expect, test } from 'vitest';
import { termsOf, type Terms, type TermSource } from '../../src/relations/terms.ts';

describe('what counts as a word', () => {
	test('small letters and capitals, composed and decomposed accents are one word', () => {
		expect(frequencies({ text: 'Café café CAFÉ cafe\u0301' })).toEqual({ café: 4 });
	});

	test('single letters, bare numbers and punctuation are dropped, names with figures are kept', () => {
		expect(frequencies({ text: 'x 1984 GPT4 é 3.5 — … B2B' })).toEqual({ gpt4: 1, b2b: 1 });
	});

	test('soft hyphens do not cut a word in two', () => {
		expect(frequencies({ text: 'typo\u00ADgraphy typography' })).toEqual({ typography: 2 });
	});

	test.each([
		['en', 'The author didn’t know what we would print'],
		['de-AT', 'Wir haben noch nicht gewusst, was wir drucken werden'],
		['fr', 'Aujourd’hui, qu’est-ce que nous avons voulu imprimer pour vous'],
		['ES', 'Nosotros también estábamos pensando en lo que hay para imprimir'],
	])('the small words of the language %s are dropped', (lang, text) => {
		expect(Object.keys(frequencies({ text, lang })).length).toBeLessThanOrEqual(3);
	});

	test('stop words of one language are words in another', () => {
		expect(frequencies({ text: 'die Hand', lang: 'de' })).toEqual({ hand: 1 });
		expect(frequencies({ text: 'die Hand', lang: 'en' })).toEqual({ die: 1, hand: 1 });
		expect(frequencies({ text: 'and the', lang: 'fi' })).toEqual({ and: 1, the: 1 });
	});

	test('Chinese, Japanese and Thai are cut into words although nothing parts them', () => {
		expect(frequencies({ text: '人工智能的研究', lang: 'zh' })).toMatchObject({ 研究: 1 });
		expect(frequencies({ text: '印刷の歴史と印刷。', lang: 'ja' })).toEqual({ 印刷: 2, 歴史: 1 });
		expect(Object.keys(frequencies({ text: 'ภาษาไทยง่าย', lang: 'th' }))).toContain('ภาษา');
	});

	test('Greek, Cyrillic, Arabic, Hindi and Korean words are kept whole', () => {
		const text = 'τυπογραφία типография الطباعة मुद्रण 활자';
		expect(Object.keys(frequencies({ text, lang: 'el' })).sort()).toEqual(text.split(' ').sort());
	});
});

describe('what a word weighs', () => {
	test('a word weighs most in title and tags, then in description and headings, least in the text', () => {
		const source = {
			title: 'vellum',
			tags: ['parchment'],
			description: 'quire',
			headings: ['folio', 'folio'],
			text: 'ink ink',
		};
		expect(frequencies(source)).toEqual({ vellum: 6, parchment: 6, quire: 3, folio: 6, ink: 2 });
	});

	test('only the 150 heaviest terms are kept, heaviest first', () => {
		const words = Array.from({ length: 400 }, (_, at) => `word${at} `.repeat(1 + (at % 7)));
		const terms = termsOf(source({ text: words.join('') }));
		expect(terms).toHaveLength(150);
		expect(terms.map(([, weight]) => weight)).toEqual(terms.map(([, weight]) => weight).sort((a, b) => b - a));
		expect(terms.at(-1)![1]).toBe(5);
	});

	test('of equally heavy terms the longer comes first, then the alphabet decides', () => {
		expect(Object.keys(frequencies({ text: 'ink vellum glue paste' }))).toEqual(['vellum', 'paste', 'glue', 'ink']);
		expect(Object.keys(frequencies({ text: 'spine cloth board' }))).toEqual(['board', 'cloth', 'spine']);
	});

	test('terms survive being kept as JSON', () => {
		const terms = termsOf(source({ title: 'Constructor __proto__', text: 'constructor '.repeat(9) }));
		expect(JSON.parse(JSON.stringify(terms))).toEqual(terms);
		expect(terms[0]).toEqual(['constructor', 15, 'constructor']);
	});
});

describe('which words can name a subject', () => {
	test('a word of the title that the text comes back to can', () => {
		expect(named({ title: 'OpenBSD and Glasswing', text: 'OpenBSD, and OpenBSD.' })).toEqual(['OpenBSD']);
	});

	test('a word is spelled as where it stands out first', () => {
		expect(named({ title: 'OpenBSD', headings: ['OPENBSD'], text: 'Openbsd' })).toEqual(['OpenBSD']);
	});

	test('a word that stands in the text alone can not, however often', () => {
		expect(named({ title: 'Elsewhere', text: 'vellum '.repeat(50) })).toEqual([]);
	});

	test('a word capitalised only by its title is spelled small, as in the text; a name keeps its capitals', () => {
		const text = 'A propagation of errors, said Gutenberg. Propagation! Gutenberg: propagation.';
		expect(named({ title: 'Propagation After Gutenberg', text })).toEqual(['propagation', 'Gutenberg']);
	});

	test('a word that is not among the twenty heaviest can not', () => {
		const heavier = Array.from({ length: 20 }, (_, at) => `heavy${at} `.repeat(30)).join('');
		expect(named({ title: 'Quire', text: `quire quire quire ${heavier}` })).toEqual([]);
		expect(named({ title: 'Quire', text: 'quire quire quire' })).toEqual(['quire']);
	});
});

function source(given: Partial<TermSource>): TermSource {
	return { title: '', description: '', headings: [], tags: [], text: '', lang: 'en', ...given };
}

function frequencies(given: Partial<TermSource>): Record<string, number> {
	return Object.fromEntries(termsOf(source(given)).map(([term, weight]) => [term, weight]));
}

function named(given: Partial<TermSource>): string[] {
	const terms: Terms = termsOf(source(given));
	return terms.flatMap(([, , subject]) => subject ?? []);
}
