import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { essay, publication } from '../../publication.ts';
import { all, imported, post } from './exported.ts';

const text = (made: ReturnType<typeof publication>, path: string) => readFileSync(join(made.paths.content, path), 'utf8');

describe('An imported essay', () => {
	test('has everything that the export knew of it on top, in one order, and the build has nothing against it', async () => {
		const made = publication({});
		const report = await imported(made.paths, [
			post('The Tide: a “History”', { subtitle: 'Twice a day, for ever', slug: 'the-tide', addresses: ['https://old.example/2019/05/the-tide/', '/?p=12'], updated: '2020-01-02', authors: [{ name: 'Ada Moor', about: 'Ada Moor keeps the harbour.', url: 'https://ada.example/' }, { name: 'ADA  MOOR' }], tags: ['Sea', 'sea', '???'], series: { name: 'Water' }, lang: 'de', canonical: 'https://first.example/tide', text: 'The tide comes in.' }),
			post('Ebb', { series: { name: 'Water', part: 1 }, next: 'The Tide: a “History”', excerpt: 'How it goes out.', subtitle: 'And *back*', lang: 'en-US', tags: ['SEA'] }),
		]);
		expect(text(made, 'essays/the-tide.md')).toBe(`---
title: "The Tide: a “History”"
description: Twice a day, for ever
published: 2019-05-04
updated: 2020-01-02
authors: [ada-moor]
tags: [Sea]
series: {name: Water, part: 2}
lang: de
aliases:
  - /2019/05/the-tide/
canonical: https://first.example/tide
---

The tide comes in.
`);
		expect(text(made, 'essays/ebb.md')).toBe(`---
title: Ebb
description: How it goes out.
published: 2019-05-04
tags: [Sea]
series: {name: Water, part: 1}
next: the-tide
---

*And \\*back\\**

What there is to say of ebb.
`);
		expect(text(made, 'authors/ada-moor.yaml')).toBe('name: Ada Moor\nabout: Ada Moor keeps the harbour.\nurl: https://ada.example/\n');
		expect((await made.read()).findings).toEqual([]);
		expect(report.losses.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(['tag: The tag “???” has no letter or digit to make an address from']);
		expect(report.redirects).toEqual({});
	});

	test('keeps no old address with a name that no disk can hold, which would end the build', async () => {
		const made = publication({});
		const { imported: [tide], losses } = await imported(made.paths, [post('Tide', { addresses: [`https://old.example/${'tide-'.repeat(60)}/`, `https://old.example/${'潮'.repeat(80)}/`] })]);
		expect(tide?.addresses).toEqual([`/${'潮'.repeat(80)}/`]);
		expect(losses.map(({ rule }) => rule)).toEqual(['address']);
	});

	test('is never published if it was not public, or on a day that nobody knows', async () => {
		const made = publication({});
		const { imported: those, losses } = await imported(made.paths, [
			post('Secret', { status: 'private' }),
			post('Locked', { status: 'protected' }),
			post('Begun', { status: 'draft', published: undefined } as never),
			post('Timeless', { published: '0000-00-00' }),
			post('Soon', { status: 'scheduled', published: '2026-09-01' }),
			post('Hidden page', { kind: 'page', status: 'private' }),
		]);
		expect(those.map(({ file, status }) => `${file} ${status}`)).toEqual(['content/essays/secret.md draft', 'content/essays/locked.md draft', 'content/essays/begun.md draft', 'content/essays/timeless.md draft', 'content/essays/soon.md scheduled', 'content/essays/hidden-page.md draft']);
		expect(text(made, 'essays/timeless.md')).toContain('published: 2026-06-01\ndraft: true\n');
		expect(losses.map(({ rule, todo }) => [rule, Boolean(todo)])).toEqual([['private', true], ['private', true], ['date', true], ['private', true], ['page', true]]);
		const { findings, essays } = await made.read();
		expect([findings, essays]).toEqual([[], []]);
	});

	test('gets an id in any script, and another one where its own is taken, reserved, or the old address of a third', async () => {
		const made = publication({ 'essays/tide.md': essay('Another text.') });
		const { imported: those } = await imported(made.paths, [
			post('潮の話', {}),
			post('Приливы', {}),
			post('Tide', { slug: 'tide' }),
			post('Tide again', { slug: 'tide', published: '2020-02-02' }),
			post('Third tide', { slug: 'tide', published: '2019-12-31' }),
			post('Archive', {}),
			post('Con', {}),
			post('Index', {}),
			post('', { published: '2018-03-03' }),
			post('Ferry', { slug: 'ferry' }),
			post('The old ferry', { slug: 'boats', addresses: ['https://old.example/ferry/'] }),
		]);
		expect(those.map(({ file }) => file.replace('content/essays/', ''))).toEqual(['chaonohua.md', 'prilivy.md', 'tide-2019.md', 'tide-2020.md', 'tide-2.md', 'archive-2019.md', 'con-2019.md', 'index-2019.md', '2018-03-03.md', 'ferry-2019.md', 'boats.md']);
		expect((await made.read()).findings).toEqual([]);
	});

	test('keeps every old address that a file can stand at, and says which it cannot', async () => {
		const made = publication({});
		const { imported: those, losses } = await imported(made.paths, [
			post('One', { addresses: ['https://old.example/2019/01/x.html', '/caf%C3%A9', '/%E6%B5%B7/', '/one/', 'http://www.old.example/one.php', '/a%20b/', 'nonsense'] }),
			post('Two', { addresses: ['/2019/01/x.html', '/tags/old/'] }),
		]);
		expect(those.map(({ addresses }) => addresses)).toEqual([['/2019/01/x.html', '/café', '/海/'], []]);
		expect(losses.map(({ message }) => message)).toEqual([
			'The old address /one.php cannot be kept: no host serves a file of such a name as a page',
			'The old address /a b cannot be kept: no host serves a file of such a name as a page',
			'The old address /2019/01/x.html cannot be kept: something else has that address',
			'The old address /tags/old/ cannot be kept: something else has that address',
		]);
		const { findings, past } = await made.read();
		expect(findings).toEqual([]);
		expect(past.filter(({ kind }) => kind === 'moved').map(({ id }) => id)).toEqual(['/2019/01/x.html', '/café', '/海/']);
	});

	test('under a publication that lives in a folder keeps the addresses in that folder', async () => {
		const made = publication({ 'site.yaml': 'title: A\nurl: https://example.org/essays/\n' });
		const { imported: those, losses } = await imported(made.paths, [post('One', { addresses: ['/essays/2019/one/', '/blog/one/'] })]);
		expect([those[0]?.addresses, losses.length]).toEqual([['/2019/one/'], 1]);
		expect((await made.read()).findings).toEqual([]);
	});
});

test('a plain page becomes a page, and its old address a line for site.yaml', async () => {
	const made = publication({});
	const { redirects } = await imported(made.paths, [post('About us', { kind: 'page', addresses: ['/pages/about.html'], excerpt: 'Who we are.', tags: ['x'] })]);
	expect(text(made, 'pages/about-us.md')).toBe('---\ntitle: About us\ndescription: Who we are.\n---\n\nWhat there is to say of about us.\n');
	expect(redirects).toEqual({ '/pages/about.html': '/about-us/' });
	made.write('site.yaml', `title: A\nurl: https://example.org/\nredirects: ${JSON.stringify(redirects)}`);
	expect((await made.read()).findings).toEqual([]);
});

describe('Importing again', () => {
	const posts = [
		post('One', { addresses: ['https://old.example/1/'], authors: [{ name: 'Ada' }] }),
		post('Two', { slug: 'same' }),
		post('Three', { slug: 'same' }),
		post('No day', { published: undefined } as never),
		post('Page', { kind: 'page' }),
		post('Draft', { status: 'draft', addresses: ['/draft/'] }),
		post('In place', { addresses: ['/in-place/'] }),
	];

	test('changes not a byte, edits and new names included', async () => {
		const made = publication({});
		expect((await imported(made.paths, posts)).imported).toHaveLength(7);
		made.write('essays/one.md', essay('Rewritten by the writer.', 'aliases: [/1/]'));
		const before = all(made.paths.root);
		const { imported: those, already } = await imported(made.paths, posts);
		expect(those).toEqual([]);
		expect(already.map(({ file }) => file)).toEqual(['essays/one', 'essays/same', 'essays/same-2019', 'essays/no-day', 'pages/page', 'essays/draft', 'essays/in-place'].map((id) => `content/${id}.md`));
		expect(all(made.paths.root)).toEqual(before);
	});

	test('brings what an interrupted import left out, under the names it would have had', async () => {
		const [made, whole] = [publication({}), publication({})];
		await imported(made.paths, posts.slice(0, 2));
		await imported(made.paths, posts);
		await imported(whole.paths, posts);
		expect(all(made.paths.content)).toEqual(all(whole.paths.content));
	});

	test('as a trial writes nothing at all, and says the same', async () => {
		const made = publication({});
		const before = all(made.paths.root);
		const trial = await imported(made.paths, posts, { isDryRun: true });
		expect(all(made.paths.root)).toEqual(before);
		const real = await imported(made.paths, posts);
		expect({ ...trial, isDryRun: false }).toEqual(real);
	});
});

test('two spellings of an author are one person, and an author who has a file keeps it', async () => {
	const made = publication({ 'authors/zoe.yaml': 'name: Zoë Kray\n' });
	const { authors } = await imported(made.paths, [post('A', { authors: [{ name: 'Zoe Kray', about: 'New words.' }] }), post('B', { authors: [{ name: 'Zoé  KRAY' }, { name: '李明' }] })]);
	expect(authors).toEqual(['content/authors/liming.yaml']);
	expect(text(made, 'authors/zoe.yaml')).toBe('name: Zoë Kray\n');
	expect(text(made, 'essays/b.md')).toContain('authors: [zoe, liming]');
});

test('what an importer passed over is in the report, and a text that fails leaves the others alone', async () => {
	const made = publication({});
	const broken = post('Broken', { source: { file: 'export.xml', line: 7 } });
	Object.defineProperty(broken, 'body', { get: () => { throw new Error('no text to be had'); } });
	const { skipped, imported: those } = await imported(made.paths, [post('A'), { source: { file: 'export.xml', line: 3 }, skipped: 'a menu', reason: 'Menus are no texts' }, broken, post('B', { text: '' })]);
	expect(those.map(({ title }) => title)).toEqual(['A', 'B']);
	expect(skipped).toEqual([{ source: { file: 'export.xml', line: 3 }, skipped: 'a menu', reason: 'Menus are no texts' }, { source: { file: 'export.xml', line: 7 }, skipped: 'Broken', reason: 'It could not be read: no text to be had', isFailure: true }]);
});
