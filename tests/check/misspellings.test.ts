import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { knownWords, readWords } from '../../src/check/spelling/known-words.ts';
import { misspellings } from '../../src/check/spelling/misspellings.ts';
import { namesOf } from '../../src/check/spelling/names.ts';
import { frontMatterSchema } from '../../src/essays/front-matter.ts';
import { splitSource } from '../../src/essays/source.ts';
import { pathsFrom } from '../../src/site/paths.ts';
import { readSettings } from '../../src/site/settings.ts';
import { misspelledIn, proseOf } from './parsed.ts';

function wrong(body: string, lang?: string, known?: readonly string[]): string[] {
	return misspelledIn(body, lang, known).map(({ word }) => word);
}

test('a misspelled word is found where it stands, with what may have been meant', () => {
	const body = 'The keeper recieved a lamp.\n\n> And *teh* oil, &amp; a \\*wich\\*';
	const found = misspelledIn(body);
	expect(found.map(({ word, start }) => [word, body.slice(start, start + word.length)])).toEqual([['recieved', 'recieved'], ['teh', 'teh'], ['wich', 'wich']]);
	expect(found.map(({ suggestions }) => suggestions[0])).toEqual(['received', 'the', expect.any(String)]);
	expect(found.filter(({ suggestions }) => suggestions.length > 3)).toEqual([]);
});

test('of a word that stands twice in one piece, each place is found', () => {
	const body = 'Recieve, \\& recieve, &amp; recieve.';
	expect(misspelledIn(body).map(({ start }) => start)).toEqual([0, body.indexOf('recieve'), body.lastIndexOf('recieve')]);
});

describe('Right is', () => {
	test.each([
		['a possessive', "The keepers' lamp and the keeper’s oil."],
		['a contraction', "They weren't, and it won’t."],
		['a compound of right parts', 'A well-kept, oil-lit, much-loved house.'],
		['a compound that is right in one word', 'To mis-spell and to re-enter.'],
		['a word with accents, which English may leave out', 'A naïve café façade.'],
		['a word that has lost its beginning', "'Tis so, and ’twas so, and keep 'em."],
		['a capital at the beginning, or everywhere', 'Lamps. LAMPS. London. LONDON.'],
		['an abbreviation', 'E.g. the FAQ, etc.'],
		['a compound with what is no word of its own', 'Neo-Gothic, pre-war and pre- and post-war.'],
		['a double contraction, and a cry', "I'd've said so. Nooooo!"],
		['a phrase from elsewhere', 'De facto, et al., *mutatis mutandis*, a coup d’état and déjà vu.'],
		['a name with letters that English has not', 'Søren of Łódź.'],
		['a name with a small word or a capital inside', 'Charles de Gaulle, Dick van Dyke, O’Shea and the Côte d’Ivoire.'],
		['a name in a sentence that is far from every word', 'Then came Zorblat, and Zorblat’s oil. Zorblat slept, and so did Mrs. Quillfeather and W. H. Quillbinder.'],
		['a name in a sentence that comes again', 'She called Lampe, and Lampe came.'],
		['an abbreviation with points', 'A Ph.D. of the U.S.A.'],
	])('%s', (_, body) => {
		expect(wrong(body)).toEqual([]);
	});
});

describe('Wrong is', () => {
	test.each([
		['one part of a compound', 'A well-kpet house.', ['well-kpet'], 'well-kept'],
		['a name without its capital', 'In london.', ['london'], 'London'],
		['a contraction without its apostrophe', 'They dont.', ['dont'], "don't"],
		['a word in capitals', 'ADVERTISMENT', ['ADVERTISMENT'], 'ADVERTISEMENT'],
		['a possessive', "The keepr's lamp.", ["keepr's"], "keeper's"],
		['a name near one that is known', 'Ships from Lonodn.', ['Lonodn'], 'London'],
		['a word with a capital in a title', 'The Keeper and the Lamps of Winetr', ['Winetr'], 'Winter'],
		['a word at the beginning of sentences only', 'Recieve it. Recieve it.', ['Recieve', 'Recieve'], 'Receive'],
	])('%s', (_, body, words, better) => {
		const found = misspelledIn(body);
		expect(found.map(({ word }) => word)).toEqual(words);
		expect(found[0]?.suggestions).toContain(better);
	});
});

test('each English has its spelling, and English without a country has both', () => {
	const body = 'The colour of the harbor, to recognise and to realize.';
	expect(wrong(body, 'en-US')).toEqual(['colour', 'recognise']);
	expect(wrong(body, 'en-GB')).toEqual(['harbor']);
	expect(wrong(body, 'en')).toEqual([]);
	expect(wrong(body, 'en-CA')).toEqual([]);
});

test('other languages are passed over, in a whole text and in a part', () => {
	expect(wrong('Über allen Gipfeln ist Ruh.', 'de')).toEqual([]);
	expect(wrong('A <i lang="fr">feuilleton quotidien</i> of <i lang="en">wrods</i>.', 'fr')).toEqual(['wrods']);
	expect(wrong('Wrods.', 'en-Shaw')).toEqual([]);
	expect(wrong('A <i lang="x_1">wrod</i> in what is no language.')).toEqual([]);
});

describe('The list of words', () => {
	test('is read a word a line, without remarks and empty lines', () => {
		expect(readWords('\uFEFF# Names\r\nAldus # the printer\r\n\r\ncolophon\n  in-octavo  ')).toEqual(['Aldus', 'colophon', 'in-octavo']);
	});

	test.each([
		['Zorblat', 'Zorblat, ZORBLAT, Zorblat’s and zorblat', ['zorblat']],
		['zorblat', "zorblat, Zorblat, ZORBLAT and zorblat's", []],
		['Ada Zorblat', 'Ada and Zorblat', []],
		['ad-hoccery', 'ad-hoccery and hoccery', ['hoccery']],
		['Zürblat', 'Zu\u0308rblat', []],
		['zor’blat', "zor'blat", []],
	])('knows by %s what is meant by it', (entry, body, expected) => {
		expect(wrong(body, 'en', [entry])).toEqual(expected);
	});
});

test('the names of authors, tags and series are known, and no word of a title', () => {
	const { parse } = frontMatterSchema;
	const essays = [{ matter: parse({ title: 'Zorblat', published: '2026-01-01', tags: ['Typodelia'], series: { name: 'Marginations', part: 1 } }) }, { matter: parse({ title: 'B', published: '2026-01-01', tags: ['Typodelia'] }) }];
	const names = namesOf(essays, [{ name: 'Ada Quillfeather' }]);
	expect(names).toEqual(['Ada Quillfeather', 'Typodelia', 'Marginations']);
	expect(wrong('Quillfeather on Typodelia, and Marginations. Zorblat.', 'en', names)).toEqual(['Zorblat']);
});

test('our own essays and pages have no misspelled word', () => {
	const { language } = readSettings(pathsFrom({})).settings;
	const known = knownWords(readWords(readFileSync('content/words.txt', 'utf8')));
	const files = ['content/essays', 'content/pages'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`));
	expect(files.length).toBeGreaterThan(3);
	const found = files.flatMap((file) => {
		const { body } = splitSource(readFileSync(file, 'utf8'), file);
		return misspellings(proseOf(body), language, known).map(({ word, start }) => `${file}:${body.slice(0, start).split('\n').length} ${word}`);
	});
	expect(found).toEqual([]);
});
