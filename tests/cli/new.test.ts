import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFrom } from '../../src/cli/new/plan.ts';
import { sourceOf } from '../../src/cli/new/source.ts';
import { writeNew } from '../../src/cli/new/write-new.ts';
import { frontMatterSchema } from '../../src/essays/front-matter.ts';
import { isId } from '../../src/essays/id.ts';
import { readFront, splitSource } from '../../src/essays/source.ts';
import type { Paths } from '../../src/site/paths.ts';
import { essay, publication, site } from '../publication.ts';
import { run } from './run.ts';

function text({ content }: Paths, path: string): string {
	return readFileSync(join(content, path), 'utf8');
}

/** Everything in the folder of essays. */
function essaysIn({ content }: Paths): string[] {
	return existsSync(join(content, 'essays')) ? readdirSync(join(content, 'essays'), { recursive: true, encoding: 'utf8' }).sort() : [];
}

describe('A new essay', () => {
	test('is a draft of today, and the command says where it is and where it can be seen', async () => {
		const { paths } = publication({});
		expect(await run(paths, 'new', ' The Shape  of a Page ')).toEqual({ code: 0, warned: '', said: 'content/essays/the-shape-of-a-page.md:7\nA draft: its text begins there. With npm run dev it is at http://localhost:4321/the-shape-of-a-page/' });
		expect(text(paths, 'essays/the-shape-of-a-page.md')).toBe('---\ntitle: The Shape of a Page\npublished: 2026-06-01\ndraft: true # delete this line to publish\n---\n\n');
	});

	test('stops no build while it is a draft, is shown to its writer, and cannot be published without a text', async () => {
		const made = publication({});
		await run(made.paths, 'new', 'A beginning');
		expect(await made.read()).toMatchObject({ findings: [], essays: [] });
		expect(await made.read({ drafts: true })).toMatchObject({ findings: [], essays: [{ id: 'a-beginning', status: 'draft' }] });
		made.write('essays/a-beginning.md', text(made.paths, 'essays/a-beginning.md').replace(/^draft.*\n/m, ''));
		expect((await made.read()).findings).toMatchObject([{ file: 'content/essays/a-beginning.md', message: 'The essay has no text' }]);
	});

	test('has all that it is given, spelled as elsewhere, in a folder if it shall have pictures', async () => {
		const made = publication({
			'essays/old.md': essay('Text.', 'tags: [Book History]', 'series: { name: Margins, part: 2 }'),
			'authors/ada.yaml': 'name: Ada',
			'authors/bo.yaml': 'name: Bo',
			'site.yaml': 'title: A\nurl: https://example.org/base/\npermalinks: /:year/:id/\n',
		});
		const { code, said } = await run(made.paths, 'new', 'Gutters: a "study"', '--folder', '--tags', 'book history, Paper, Paper', '--authors', 'ada,bo', '--series', 'margins', '--lang', 'en-GB', '--date', '2027-02-03', '--publish', '--id', 'gutters');
		expect([code, said]).toEqual([0, 'content/essays/gutters/index.md:10\nAn essay: its text begins there. With npm run dev it is at http://localhost:4321/base/2027/gutters/']);
		expect(text(made.paths, 'essays/gutters/index.md')).toBe('---\ntitle: \'Gutters: a "study"\'\npublished: 2027-02-03\nauthors: [ada, bo]\ntags: [Book History, Paper]\nseries: {name: Margins, part: 3}\nlang: en-GB\n---\n\n');
		made.write('essays/gutters/index.md', `${text(made.paths, 'essays/gutters/index.md')}Text.\n`);
		expect((await made.read({ day: '2027-03-01' })).findings).toEqual([]);
	});

	test('may be a plain page', async () => {
		const { paths } = publication({});
		expect(await run(paths, 'new', 'About', '--page', '--lang', 'fr')).toMatchObject({ code: 0, said: expect.stringMatching(/^content\/pages\/about\.md:6\nA page: .*\/about\/$/) });
		expect(text(paths, 'pages/about.md')).toBe('---\ntitle: About\nlang: fr\n---\n\n');
	});

	test('can be begun while another is at fault, and before there is any', async () => {
		const { paths } = publication({ 'essays/bad.md': '---\ntitle: [\n---\n' });
		expect(await run(paths, 'new', 'A beginning')).toMatchObject({ code: 0, warned: '' });
	});

	test('is only shown by a dry run', async () => {
		const { paths } = publication({});
		expect(await run(paths, 'new', 'A beginning', '--dry-run')).toMatchObject({ code: 0, said: 'content/essays/a-beginning.md would be written:\n\n---\ntitle: A beginning\npublished: 2026-06-01\ndraft: true # delete this line to publish\n---' });
		expect(existsSync(join(paths.content, 'essays'))).toBe(false);
	});

	test('is told to programs as JSON', async () => {
		const { paths } = publication({});
		const { code, said } = await run(paths, 'new', 'A beginning', '--json');
		expect([code, JSON.parse(said)]).toEqual([0, { done: true, file: 'content/essays/a-beginning.md', line: 7, id: 'a-beginning', status: 'draft', permalink: '/a-beginning/', preview: 'http://localhost:4321/a-beginning/', findings: [] }]);
		const again = await run(paths, 'new', 'A beginning', '--json');
		expect([again.code, JSON.parse(again.said)]).toEqual([1, { done: false, findings: [expect.objectContaining({ severity: 'error' })] }]);
	});
});

describe('The id of a title', () => {
	test.each([
		['Über Größe', 'uber-grosse'],
		['Ελλάδα', 'ellada'],
		['Тишина', 'tishina'],
		['東京物語', 'dongjingwuyu'],
		['Don’t look back', 'dont-look-back'],
		['100 % cotton', '100-cotton'],
		['A title that goes on until nobody who reads it aloud has any breath left', 'a-title-that-goes-on-until-nobody-who-reads-it-aloud-has-any'],
		['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 'donaudampfschifffahrtselektrizitatenhauptbetriebswerkbauunte'],
	])('%s is %s', (title, id) => {
		expect(idFrom(title)).toBe(id);
	});

	test('is good or none at all, whatever the title', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
			const id = idFrom(title);
			expect(id === '' || (isId(id) && id.length <= 60)).toBe(true);
		}));
	});
});

test('whatever a title holds, the front matter says it again', () => {
	fc.assert(fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 })).map((title) => title.replaceAll(/\s+/g, ' ').trim()).filter((title) => title !== ''), fc.array(fc.string({ minLength: 1 }).map((tag) => tag.trim()).filter((tag) => tag !== '')), (title, tags) => {
		const { front = '', findings } = splitSource(sourceOf({ title, published: '2026-06-01', tags: [...new Set(tags)], draft: true }), 'a.md');
		const yaml = readFront(front, 'a.md');
		expect(findings.concat(yaml.findings)).toEqual([]);
		expect(frontMatterSchema.parse(yaml.value)).toMatchObject({ title, published: '2026-06-01', tags: [...new Set(tags)], draft: true });
	}));
});

describe('Nothing is written', () => {
	const lock = ['octavo-lock 1', '', 'essay kept', '\tfeed tag:example.org,2026-04-12:kept', '\tat /kept/', '\twas /first/', '', 'moved /left/ /kept/', '', 'end', ''].join('\n');
	const files = {
		'site.yaml': `${site}redirects:\n  /sent/: /taken/\ngone:\n  /lost/: It was a mistake.\n`,
		'essays/taken.md': essay('Text.', 'aliases: [/was/]', 'series: { name: Margins, part: 1 }'),
		'essays/folder/note.txt': '',
		'essays/other.md': essay('Text.', 'permalink: /shown/'),
		'pages/imprint.md': '---\ntitle: Imprint\n---\n\nText.\n',
		'permalinks.lock': lock,
		'../public/paper/a.pdf': '',
	};

	test.each([
		['the id of another essay', ['Taken'], /^content\/essays\/taken\.md: The id "taken" is taken\. Choose another, such as --id taken-2\.\n\n1 error\. Nothing was written\.$/],
		['the name of a folder', ['Folder'], /^content\/essays\/folder: The id "folder" is taken\. .* --id folder-2\./],
		['the address of another essay', ['Shown'], /^content\/essays\/shown\.md: The address \/shown\/ is taken by content\/essays\/other\.md:4\. .* --id shown-2\./],
		['an alias', ['Was'], /The address \/was\/ is taken by content\/essays\/taken\.md:4\. .* --id was-2\./],
		['the address of a page', ['Imprint'], /The address \/imprint\/ is taken by content\/pages\/imprint\.md\. .* --id imprint-2\./],
		['an address of Octavo’s own', ['Tags'], /The address \/tags\/ is reserved: .* --id tags-2\./],
		['a folder in public/', ['Paper'], /The address \/paper\/ is taken by public\/paper\/\. .* --id paper-2\./],
		['an essay that was published once', ['Kept'], /An essay "kept" has been published before\. .* --id kept-2\./],
		['an earlier address of another essay', ['First'], /The address \/first\/ was that of the essay "kept"\. .* --id first-2\./],
		['an address that was given up', ['Left'], /The address \/left\/ leads to \/kept\/\. .* --id left-2\./],
		['an address that leads elsewhere', ['Sent'], /The address \/sent\/ is taken by content\/site\.yaml.* --id sent-2\./],
		['the address of what is withdrawn', ['Lost'], /The address \/lost\/ is taken by content\/site\.yaml.* --id lost-2\./],
		['the picture of another essay', ['Taken', '--id', 'taken-square'], /Its picture for shared links would be .* --id taken-square-2\./],
		['a part of a series that there is', ['One', '--series', 'Margins', '--part', '1'], /Part 1 of "Margins" is already content\/essays\/taken\.md\. Give one of the two another number\./],
		['a page at the address of an essay', ['Shown', '--page'], /^content\/pages\/shown\.md: The address \/shown\/ is taken by/],
	])('over %s, and it is said what would do', async (_, words, message) => {
		const { paths } = publication(files);
		const before = essaysIn(paths);
		const ran = await run(paths, 'new', ...words);
		expect([ran.code, ran.said]).toEqual([1, '']);
		expect(ran.warned).toMatch(message);
		expect(essaysIn(paths)).toEqual(before);
		const better = /--id (\S+)\.$/m.exec(ran.warned)?.[1];
		if (better !== undefined) expect(await run(paths, 'new', ...words.filter((word, index) => word !== '--id' && words[index - 1] !== '--id'), '--id', better)).toMatchObject({ code: 0 });
	});

	test.each([
		['no title', [], /^error: missing title[^]*Usage: npm run new -- /],
		['an empty title', [' '], /^error: The title is empty\.$/],
		['a title that cannot be spelled', ['***'], /^error: Nothing of "\*\*\*" can be spelled in Latin letters\. Name an id yourself, such as --id essay-2026-06-01\.$/],
		['an id that cannot be one', ['A', '--id', 'Über'], /^error: "Über" cannot be an id\. Did you mean `uber`\?$/],
		['a day that the calendar has not', ['A', '--date', '2026-02-30'], /^error: --date "2026-02-30" is not a day of the calendar/],
		['a language that is none', ['A', '--lang', 'english!'], /^error: --lang "english!" is not a language tag/],
		['an author who is not there', ['A', '--authors', 'adda'], /^error: There is no author "adda"\. Did you mean `ada`\?$/],
		['a part without a series', ['A', '--part', '2'], /^error: A part needs its series/],
		['a part that is no number', ['A', '--series', 'S', '--part', 'two'], /^error: option '--part <number>' argument 'two' is invalid\. It is no number of a part/],
		['a page with tags', ['A', '--page', '--tags', 'x'], /^error: option '--page' cannot be used with option '--tags <tags>'/],
		['two titles', ['A', 'B'], /^error: too many arguments/],
		['an option that is none', ['A', '--drat'], /^error: unknown option '--drat'/],
		['an editor where there is no terminal', ['A', '--edit'], /^error: --edit needs a terminal\.$/],
	])('by %s, which is wrong use', async (_, words, message) => {
		const { paths } = publication({ 'authors/ada.yaml': 'name: Ada' });
		const ran = await run(paths, 'new', ...words);
		expect([ran.code, ran.said]).toEqual([2, '']);
		expect(ran.warned).toMatch(message);
		expect(existsSync(join(paths.content, 'essays'))).toBe(false);
	});

	test('while the settings or the record of what was published cannot be read', async () => {
		expect(await run(publication({ 'site.yaml': 'title: [\n' }).paths, 'new', 'A')).toMatchObject({ code: 1, warned: expect.stringMatching(/^content\/site\.yaml:\d/) });
		expect(await run(publication({ 'permalinks.lock': 'octavo-lock 1\nessay a\n' }).paths, 'new', 'A')).toMatchObject({ code: 1, warned: expect.stringMatching(/^content\/permalinks\.lock:2: The file breaks off/) });
	});

	test('over a file that came between, and no half of one is left', () => {
		const { paths } = publication({ 'essays/a.md': essay() });
		expect(() => writeNew(join(paths.content, 'essays/a.md'), 'Another.')).toThrow('EEXIST');
		expect([essaysIn(paths), text(paths, 'essays/a.md')]).toEqual([['a.md'], essay()]);
	});

	test.skipIf(process.getuid?.() === 0)('where the folder may not be written, and that is said', async () => {
		const { paths } = publication({ 'essays/a.md': essay() });
		chmodSync(join(paths.content, 'essays'), 0o500);
		const ran = await run(paths, 'new', 'B');
		chmodSync(join(paths.content, 'essays'), 0o700);
		expect(ran).toMatchObject({ code: 1, warned: expect.stringContaining('content/essays/b.md: It could not be written: EACCES') });
	});

	test('where a file stands in the place of the folder, and that is said', async () => {
		const { paths } = publication({});
		mkdirSync(paths.content, { recursive: true });
		writeFileSync(join(paths.content, 'essays'), '');
		expect(await run(paths, 'new', 'B')).toMatchObject({ code: 1, warned: expect.stringContaining('content/essays/b.md: It could not be written: ') });
	});
});
