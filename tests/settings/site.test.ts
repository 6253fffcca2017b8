import { describe, expect, test } from 'vitest';
import { absolute, decoded, href } from '../../src/site/address.ts';
import { allowed, cleaned, isAllowed } from '../../src/site/characters.ts';
import { fault, warning } from '../../src/site/finding.ts';
import { freeze } from '../../src/site/freeze.ts';
import { pathsFrom } from '../../src/site/paths.ts';
import { phrasesFor, say, speaks } from '../../src/site/phrases.ts';
import { report } from '../../src/site/report.ts';

describe('Addresses', () => {
	test('of our own get the base, others stay', () => {
		expect(href('/about/', { base: '/' })).toBe('/about/');
		expect(href('/about/', { base: '/essays/' })).toBe('/essays/about/');
		expect(href('https://example.com/', { base: '/essays/' })).toBe('https://example.com/');
		expect(absolute('/about/', { base: '/essays/', origin: 'https://example.org' })).toBe('https://example.org/essays/about/');
		expect(absolute('https://example.com/', { base: '/', origin: 'https://example.org' })).toBe('https://example.com/');
	});

	test('are decoded where they can be', () => {
		expect(['%C3%BC%20', '100%', '%E4', 'ü'].map(decoded)).toEqual(['ü ', '100%', '%E4', 'ü']);
	});
});

describe('Characters', () => {
	test('tabs, line feeds, emoji and every script are allowed', () => {
		expect(isAllowed('a\tb\nc 🌊 👩‍👩‍👧 البحر 海 \u00A0\u200B\u2028')).toBe(true);
	});

	test('controls, halves of characters and non-characters are not', () => {
		for (const bad of ['\u0000', '\u0008', '\u000B', '\u001F', '\u007F', '\u009F', '\uD83C', '\uDF0A', '\uFFFE', '\uFFFF']) expect([isAllowed(`a${bad}b`), allowed(`a${bad}b${bad}`)]).toEqual([false, 'ab']);
	});

	test('the first that is left out, and the first that was lost, are told with their lines', () => {
		const { text, findings } = cleaned('\uFEFFone\r\ntwo\u0007\rthree\uFFFD\n\u0000', 'a.md');
		expect(text).toBe('one\ntwo\nthree\uFFFD\n');
		expect(findings.map(({ line, message }) => [line, message])).toEqual([[2, 'A control character (U+0007) stands in the text and was left out'], [3, 'A character was lost and shows as \uFFFD']]);
	});
});

describe('Records are frozen', () => {
	test('to the bottom', () => {
		const record = freeze({ a: { b: [{ c: 1 }] }, d: null, e: 'text' });
		expect(() => Object.assign(record.a.b[0] ?? {}, { c: 2 })).toThrow(TypeError);
		expect(() => (record.a.b as unknown[]).push(1)).toThrow(TypeError);
		expect(freeze('text')).toBe('text');
		expect(freeze(null)).toBe(null);
	});

	test('even where they hold themselves', () => {
		const record: { self?: unknown; deep: { x: number } } = { deep: { x: 1 } };
		record.self = record;
		freeze(record);
		expect(Object.isFrozen(record.deep)).toBe(true);
	});
});

describe('Paths', () => {
	test('content/ is read unless another folder is named, and each has its cache', () => {
		expect(pathsFrom({}, '/clone')).toMatchObject({ root: '/clone', content: '/clone/content', cache: '/clone/node_modules/.cache/octavo' });
		expect(pathsFrom({ OCTAVO_CONTENT: '' }, '/clone').content).toBe('/clone/content');
		const other = pathsFrom({ OCTAVO_CONTENT: 'tests/other' }, '/clone');
		expect(other.content).toBe('/clone/tests/other');
		expect(other.cache).toMatch(/^\/clone\/node_modules\/\.cache\/octavo-[0-9a-f]{12}$/);
		expect(pathsFrom({}).root).toBe(process.cwd());
	});

	test('files are named from the root where they lie in it, else in full', () => {
		const { name } = pathsFrom({}, '/clone');
		expect([name('/clone/content/site.yaml'), name('/elsewhere/site.yaml'), name('/clone-2/a')]).toEqual(['content/site.yaml', '/elsewhere/site.yaml', '/clone-2/a']);
	});
});

describe('Phrases', () => {
	test('are there in every language we speak, all of them, with the same gaps', () => {
		const gaps = (phrase: string) => [...phrase.matchAll(/\{\w+\}/g)].map(String).sort();
		for (const lang of ['de', 'fr', 'es']) {
			const phrases = phrasesFor(lang);
			expect(Object.keys(phrases).sort()).toEqual(Object.keys(phrasesFor('en')).sort());
			for (const [name, phrase] of Object.entries(phrasesFor('en'))) expect([name, gaps(phrases[name as keyof typeof phrases])]).toEqual([name, gaps(phrase)]);
		}
	});

	test('follow the language, not the region, and are English where we do not speak it', () => {
		expect(phrasesFor('de-AT')).toBe(phrasesFor('DE'));
		expect(phrasesFor('tlh')).toBe(phrasesFor('en'));
		expect(phrasesFor('')).toBe(phrasesFor('en'));
		expect(['de-CH', 'en-US', 'ja', ''].map(speaks)).toEqual([true, true, false, false]);
	});

	test('have their gaps filled', () => {
		expect(say('{n} of {name}, {n} {other}', { n: 2, name: '$&' })).toBe('2 of $&, 2 {other}');
	});
});

describe('The report', () => {
	test('lists warnings, then errors, by file and line, and says what comes of it', () => {
		const findings = [fault('b.md', 9, 'Wrong', 'Do.'), fault('b.md', undefined, 'Whole', 'Do.'), warning('c.md', 1, 'Doubtful', 'Look.'), { ...fault('a.md', 10, 'Here', 'Do.'), column: 3 }, fault('b.md', 10, 'Later', 'Do.')];
		expect(report(findings)).toBe(['c.md:1: warning: Doubtful. Look.', 'a.md:10:3: Here. Do.', 'b.md: Whole. Do.', 'b.md:9: Wrong. Do.', 'b.md:10: Later. Do.', '', '4 errors, 1 warning. Nothing was published.'].join('\n'));
	});

	test('does not say that nothing was published when it was', () => {
		expect(report([warning('c.md', 1, 'Doubtful', 'Look.'), warning('c.md', 2, 'Doubtful', 'Look.')])).toMatch(/\n\n2 warnings\.$/);
	});

	test('leaves the findings in their order', () => {
		const findings = [fault('b', 1, 'x', 'y'), fault('a', 1, 'x', 'y')];
		report(findings);
		expect(findings.map(({ file }) => file)).toEqual(['b', 'a']);
	});
});
