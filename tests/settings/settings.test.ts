import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/site/settings.ts';
import { essay, faults, publication, read, said, site } from '../publication.ts';

const settingsOf = (yaml: string) => readSettings(publication({ 'site.yaml': yaml }).paths);
const about = (...lines: string[]) => said(settingsOf(`${site}${lines.join('\n')}\n`).findings);

describe('site.yaml', () => {
	test('needs a title and an address, and the rest has defaults', () => {
		expect(settingsOf(site)).toMatchObject({
			findings: [],
			settings: { title: 'A publication', origin: 'https://example.org', base: '/', description: '', language: 'en', permalinks: '/:id/', navigation: [], homeEssays: 10 },
		});
	});

	test('may name a folder to be served from, with a slash at the end or without', () => {
		for (const url of ['https://example.org/a/b/', 'https://example.org/a/b']) expect(settingsOf(`title: A\nurl: ${url}\n`).settings).toMatchObject({ origin: 'https://example.org', base: '/a/b/' });
	});

	test('may begin with a byte order mark and end its lines as on Windows or an old Macintosh', () => {
		for (const end of ['\r\n', '\r']) expect(settingsOf(`\uFEFF${site.replaceAll('\n', end)}`)).toMatchObject({ findings: [], settings: { title: 'A publication' } });
	});

	test('is missing', async () => {
		expect(await faults({ 'site.yaml': undefined, 'essays/a.md': essay() })).toEqual(['error site.yaml The file does not exist → Write it with at least a `title` and a `url`.']);
	});

	test('is missing because the whole folder is', async () => {
		const made = publication({});
		rmSync(made.paths.content, { recursive: true });
		expect(said((await made.read()).findings)).toEqual(['error content The content folder does not exist → Make it, with a `site.yaml` and a folder `essays`, or name another with OCTAVO_CONTENT.']);
	});

	test('is empty, or no group of keys', () => {
		expect(said(settingsOf('').findings).map((line) => line.replace(/ → .*/, ''))).toEqual(['error site.yaml:1 `title` is missing', 'error site.yaml:1 `url` is missing']);
		expect(said(settingsOf('A publication').findings)).toEqual(['error site.yaml:1 These are no keys with values: it is text → Write a line for each, as in `title: …`.']);
	});

	test('an unknown key is named with its line and the key that was probably meant', () => {
		expect(about('langauge: de', 'navigation: [{ label: A, lnk: /a/ }]', 'licence: { nmae: CC, name: CC, url: "https://cc.example/" }')).toEqual([
			'error site.yaml:4 `navigation.0.link` is missing → Add a line `link: …`. Links at the top of every page, each with a `label` and a `link` such as `/about/`.',
			'error site.yaml:4 Unknown key `navigation.0.lnk` → Did you mean `link`?',
			'error site.yaml:5 Unknown key `licence.nmae` → Did you mean `name`?',
			'error site.yaml:3 Unknown key `langauge` → Did you mean `language`?',
		]);
	});

	test.each([
		['description: [a]', '`description` has the wrong type: it is a list'],
		['language: german', '`language` is not a language tag such as en or pt-BR'],
		['language: de_AT', '`language` is not a language tag such as en or pt-BR'],
		['author: [jane]', '`author` has the wrong type: it is a list'],
		['lead: 7', '`lead` has the wrong type: 7 is a number; put it in quotes if it is meant as text'],
		['navigation: /about/', '`navigation` has the wrong type: it is text'],
		['navigation: [/about/]', '`navigation.0` has the wrong type: it is text'],
		['navigation: [{ label: "", link: /about/ }]', '`navigation.0.label` is empty'],
		['homeEssays: ten', '`homeEssays` has the wrong type: it is text'],
		['homeEssays: 0', '`homeEssays` is less than 1'],
		['homeEssays: 101', '`homeEssays` is more than 100'],
		['homeEssays: 2.5', '`homeEssays` is not a whole number: 2.5'],
		['licence: CC', '`licence` has the wrong type: it is text'],
		['licence: { name: CC, url: cc }', '`licence.url` is not an address that begins with https://'],
	])('%s', (line, message) => {
		expect(about(line)).toEqual([expect.stringContaining(`error site.yaml:3 ${message} → `)]);
	});

	test.each(['example.org', 'ftp://example.org/', 'https://', '//example.org', 'localhost:4321', 'https://example.org/?a=b', 'https://example.org/#top', 'https://exa mple.org'])('the address cannot be %s', (url) => {
		expect(said(settingsOf(`title: A\nurl: "${url}"\n`).findings)).toEqual([expect.stringContaining('error site.yaml:2 `url` is not an address such as https://example.org/essays/ → The public address')]);
	});

	test.each([':id', '/:id', ':id/', '/:year/', '/:ID/', '/:slug/', '/a b/:id/', '//:id/', '/../:id/', '/essays//:id/', '/:id/?x/', '/Essays/:id/'])('permalinks cannot be %s', (pattern) => {
		expect(about(`permalinks: "${pattern}"`)).toEqual([expect.stringContaining('error site.yaml:3 `permalinks` must begin and end with a slash, contain :id, and hold no capitals, spaces, // or .. → The pattern')]);
	});

	test.each(['/:id/', '/essays/:id/', '/:year/:month/:day/:id/', '/:year-:month/:id.v1/', '/a_b/:id/:id/'])('permalinks can be %s', (pattern) => {
		expect(about(`permalinks: "${pattern}"`)).toEqual([]);
	});

	test('what is sound in a faulty file still counts, so that links that follow it are not faults', async () => {
		const { settings, findings, essays } = await read({ 'site.yaml': `${site}permalinks: /on/:id/\nhomeEssay: 3\n`, 'essays/a.md': essay('[b](/on/b/)'), 'essays/b.md': essay() });
		expect(said(findings)).toEqual(['error site.yaml:4 Unknown key `homeEssay` → Did you mean `homeEssays`?']);
		expect(settings).toMatchObject({ title: 'A publication', permalinks: '/on/:id/' });
		expect(essays.map(({ permalink }) => permalink)).toEqual(['/on/a/', '/on/b/']);
	});

	test('so it does when title and address are what is wrong', async () => {
		expect(settingsOf('title: 7\nurl: nowhere\npermalinks: /on/:id/\nlanguage: de\n')).toMatchObject({ settings: { permalinks: '/on/:id/', language: 'de', base: '/' }, findings: [{ line: 1 }, { line: 2 }] });
	});

	test('what cannot be read at all is replaced by defaults, and everything else is still looked at', async () => {
		const found = await faults({ 'site.yaml': 'title: "A\n', 'essays/a.md': essay('Text.[^lost]') });
		expect(found).toEqual(['error site.yaml:1 A quotation mark is not closed → Close it at the end of the text.', expect.stringContaining('error essays/a.md:5 The note [^lost] does not exist')]);
	});

	test('control characters are left out with a warning', () => {
		const { settings, findings } = settingsOf(`title: A\u0000 publication\nurl: https://example.org/\ndescription: "x\\u001by"\n`);
		expect(settings).toMatchObject({ title: 'A publication', description: 'xy' });
		expect(findings.map(({ severity, line }) => [severity, line])).toEqual([['warning', 1], ['warning', 3]]);
	});

	test('settings are frozen to the bottom', () => {
		const { settings } = settingsOf(`${site}navigation: [{ label: A, link: /a/ }]\n`);
		expect(() => Object.assign(settings.navigation[0] ?? {}, { label: 'B' })).toThrow(TypeError);
	});
});
