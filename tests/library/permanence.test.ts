import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { essay, publication, said, site } from '../publication.ts';
import { again, titled } from './again.ts';

const three = titled('Tides', '## One\n\nText.\n\n## Two\n\nText.\n\n## Three\n\nText.');

describe('What is new', () => {
	test('is recorded and no fault, and nothing is new the second time', async () => {
		const { said, compared } = await again({ 'essays/a.md': three, 'authors/jane.yaml': 'name: Jane', 'pages/about.md': '---\ntitle: About\n---\nUs.' }, { 'essays/b.md': essay('Text.', 'tags: [Sea]'), 'essays/a.md': three.replace('## Three', '## Between\n\nText.\n\n## Three') });
		expect(said).toEqual([]);
		expect(compared?.news).toEqual(['#between in content/essays/a.md', 'content/essays/b.md at /b/', '/tags/sea/']);
		expect([...(compared?.next.pages ?? [])].sort()).toEqual(['/about/', '/authors/jane/', '/tags/sea/']);
		expect((await again({ 'essays/a.md': three }, {})).compared?.news).toEqual([]);
	});

	test('is neither a draft nor what waits for its day', async () => {
		const { compared } = await again({ 'essays/a.md': three }, { 'essays/b.md': essay('Text.', 'draft: true', 'tags: [Sea]'), 'essays/c.md': titled('C').replace('2026-04-12', '2026-07-01') });
		expect(compared?.news).toEqual([]);
	});
});

describe('What is gone', () => {
	const home = 'permalinks.lock:8';

	test('an essay', async () => {
		expect((await again({ 'essays/a.md': three }, { 'essays/a.md': undefined })).said).toEqual([
			`error ${home} The essay "a" at /a/ was published and is gone → If it has another name now, give it \`aliases: [/a/]\`; else bring it back, or write into content/site.yaml, under \`gone:\`, the line \`/a/: why\`, or, if another stands for it, under \`redirects:\` the line \`/a/: /another/\`.`,
		]);
	});

	test('an essay beside a new one, which may be the same', async () => {
		const { said } = await again({ 'essays/a.md': three }, { 'essays/a.md': undefined, 'essays/b.md': essay() });
		expect(said).toEqual([expect.stringContaining('→ If content/essays/b.md is this essay under another name, give it `aliases: [/a/]`; else bring it back')]);
	});

	test('an essay that is a draft again, or waits for another day', async () => {
		expect((await again({ 'essays/a.md': essay() }, { 'essays/a.md': essay('Text.', 'draft: true') })).said).toEqual(['error essays/a.md:4 The essay was published at /a/ and is a draft now → Delete `draft: true`; or write `gone: why` in its place, and a page that says so stays at its address.']);
		expect((await again({ 'essays/a.md': essay() }, { 'essays/a.md': essay().replace('2026-04-12', '2026-07-01') })).said).toEqual(['error essays/a.md:3 The essay was published at /a/ and waits for 2026-07-01 now → Give it back its day; or write `gone: why`, and a page that says so stays at its address.']);
	});

	test('but not an essay whose day has not come, in a build as of an earlier day', async () => {
		const { said, compared } = await again({ 'essays/a.md': three }, {}, { day: '2026-04-11' });
		expect(said).toEqual([]);
		expect([...(compared?.next.essays.keys() ?? [])]).toEqual(['a']);
	});

	test('nor the pages of the tags and the series that are its own', async () => {
		const { said, compared } = await again({ 'essays/a.md': titled('A', 'Text.', 'tags: [Sea]', 'series: { name: Tides, part: 1 }') }, {}, { day: '2026-04-11' });
		expect([said, [...(compared?.next.pages ?? [])]]).toEqual([[], expect.arrayContaining(['/tags/sea/', '/series/tides/'])]);
	});

	test('a heading, a note and a figure, each with the line that mends it', async () => {
		const text = '## One\n\nText.[^a] [^b]\n\n## Two\n\n:::verse{#poem}\nA line\n:::\n\n[^a]: A.\n\n[^b]: B.';
		const { said } = await again({ 'essays/a.md': titled('A', text) }, { 'essays/a.md': titled('A', '## One\n\nText.[^a]\n\n[^a]: A.') });
		expect(said).toEqual([
			'error essays/a.md The heading #two was published and is gone (content/permalinks.lock:13) → Write into its front matter, under `anchors:`, the line `two: one`, or behind the heading `{#two}`.',
			'error essays/a.md The note #fn-b was published and is gone (content/permalinks.lock:15) → Write into its front matter, under `anchors:`, the line `fn-b: fn-a`.',
			'error essays/a.md The place #poem was published and is gone (content/permalinks.lock:16) → Write into its front matter, under `anchors:`, the line `poem: top`.',
		]);
		const mended = await again({ 'essays/a.md': titled('A', text) }, { 'essays/a.md': titled('A', '## One\n\nText.[^a]\n\n[^a]: A.', 'anchors:', '  two: one', '  fn-b: fn-a', '  poem: top') });
		expect(mended.said).toEqual([]);
		expect(mended.html('a')).toMatch(/^<span id="poem"><\/span><h2 id="one"><span id="two"><\/span>One/);
		expect(mended.html('a')).toContain('<li id="fn-a"><span id="fn-b"></span>');
		// The record has it from now on.
		expect((await mended.next({ 'essays/a.md': titled('A', '## One\n\nText.[^a]\n\n[^a]: A.') })).findings).toEqual([]);
	});

	test('a heading for which the writer names a place that does not exist', async () => {
		const { said } = await again({ 'essays/a.md': three }, { 'essays/a.md': titled('Tides', '## One\n\nText.', 'anchors: { two: on, three: one }') });
		expect(said).toEqual(['error essays/a.md:4 The heading #two was published and is gone (content/permalinks.lock:13) → No heading, note or figure is called #on: name one, such as `one`.']);
	});

	test('the page of a tag, an author or a plain page, and what site.yaml may answer for it', async () => {
		const before = { 'site.yaml': site, 'essays/a.md': essay('Text.', 'tags: [Sea, Moon]'), 'pages/about.md': '---\ntitle: About\n---\nUs.', 'authors/jane.yaml': 'name: Jane' };
		const after = { 'essays/a.md': essay('Text.', 'tags: [Seas]'), 'pages/about.md': undefined, 'authors/jane.yaml': undefined };
		const { said } = await again(before, after);
		expect(said).toEqual([
			'error permalinks.lock:15 The page /about/ was published and is gone → Bring it back, or write into content/site.yaml, under `redirects:`, the line `/about/: /archive/`, or, under `gone:`, the line `/about/: why`.',
			'error permalinks.lock:17 The page /authors/jane/ was published and is gone → Bring it back, or write into content/site.yaml, under `redirects:`, the line `/authors/jane/: /archive/`, or, under `gone:`, the line `/authors/jane/: why`.',
			'error permalinks.lock:18 The page /tags/moon/ was published and is gone → Bring it back, or write into content/site.yaml, under `redirects:`, the line `/tags/moon/: /tags/seas/`, or, under `gone:`, the line `/tags/moon/: why`.',
			'error permalinks.lock:19 The page /tags/sea/ was published and is gone → Bring it back, or write into content/site.yaml, under `redirects:`, the line `/tags/sea/: /tags/seas/`, or, under `gone:`, the line `/tags/sea/: why`.',
		]);
		const mended = await again(before, { ...after, 'site.yaml': `${site}redirects: { /tags/moon/: /tags/sea/, /tags/sea/: /tags/seas/, /about/: https://elsewhere.example/ }\ngone: { /authors/jane/: She asked for it. }\n` });
		expect(mended.said).toEqual([]);
		expect(mended.past).toContainEqual({ id: '/authors/jane/', kind: 'gone', reason: 'She asked for it.', lang: 'en' });
		// So do their feeds, to that of what they lead to or of the whole publication.
		expect(mended.moves).toEqual({ '/tags/moon/': '/tags/seas/', '/tags/sea/': '/tags/seas/', '/about/': 'https://elsewhere.example/', '/tags/moon/rss.xml': '/tags/seas/rss.xml', '/tags/sea/rss.xml': '/tags/seas/rss.xml' });
		expect(mended.past).toContainEqual({ id: '/authors/jane/rss.xml', kind: 'gone', reason: 'She asked for it.', lang: 'en' });
		// The promise does not end with the line that keeps it.
		expect((await mended.next({ 'site.yaml': site })).findings.map(({ remedy }) => remedy)).toEqual([
			'Write back, under `redirects:`, the line `/about/: https://elsewhere.example/`.',
			'Write back, under `redirects:`, the line `/tags/moon/: /tags/sea/`.',
			'Write back, under `redirects:`, the line `/tags/sea/: /tags/seas/`.',
			'Write back, under `gone:`, the line `/authors/jane/: She asked for it.`.',
		]);
	});
});

test('a page may become an essay and an essay a page: the address is what stays', async () => {
	const page = '---\ntitle: About\n---\nUs.';
	const essayNow = await again({ 'pages/about.md': page, 'essays/a.md': essay() }, { 'pages/about.md': undefined, 'essays/about.md': titled('About') });
	const pageNow = await again({ 'essays/a.md': essay() }, { 'essays/a.md': undefined, 'pages/a.md': page });
	for (const one of [essayNow, pageNow]) expect([one.said, (await one.next({})).findings]).toEqual([[], []]);
});

describe('What is withdrawn', () => {
	const gone = titled('Tides', '', 'gone: It was wrong.', 'aliases: [/older/]');

	test('leaves a page that says so, and is in no list and no feed', async () => {
		const { said, essays, past, compared, moves } = await again({ 'essays/a.md': three, 'essays/b.md': essay() }, { 'essays/a.md': gone });
		expect(said).toEqual([]);
		expect(essays.map(({ id }) => id)).toEqual(['b']);
		expect(past).toContainEqual({ id: '/a/', kind: 'gone', title: 'Tides', reason: 'It was wrong.', lang: 'en' });
		expect(moves).toEqual({ '/older/': '/a/' });
		expect(compared?.next.essays.get('a')?.headings).toHaveLength(3);
	});

	test('cannot be linked to or be Next', async () => {
		const { said } = await again({ 'essays/a.md': three, 'essays/b.md': titled('B') }, { 'essays/a.md': gone, 'essays/b.md': titled('B', 'See [it](a.md) and [it](/a/).', 'next: a') });
		expect(said.map((line) => line.replace(/ → .*/, ''))).toEqual(['error essays/b.md:4 The next essay "a" is withdrawn', 'error essays/b.md:6 The link leads to essays/a.md, which is withdrawn', 'error essays/b.md:6 The link leads to /a/, which is withdrawn']);
	});

	test('is told of at each address it had, though its file gets another name as well, at once or later', async () => {
		const matter = ['gone: It was wrong.', 'aliases: [/older/]'];
		const atOnce = await again({ 'essays/a.md': titled('Tides', 'Text.', 'aliases: [/older/]') }, { 'essays/a.md': undefined, 'essays/b.md': titled('Tides', 'Text.', ...matter) });
		expect([atOnce.said, atOnce.moves]).toEqual([[], { '/older/': '/b/', '/a/': '/b/' }]);
		const later = await atOnce.next({ 'essays/b.md': undefined, 'essays/c.md': titled('Tides', 'Text.', 'gone: It was wrong.') });
		expect(Object.fromEntries(later.past.filter((one) => one.kind === 'moved').map(({ id, to }) => [id, to]))).toMatchObject({ '/older/': '/c/', '/a/': '/c/', '/b/': '/c/' });
		expect([...later.compared!.next.essays.values()]).toMatchObject([{ id: 'c', feed: 'tag:example.org,2026-04-12:a' }]);
	});

	test('may be deleted, if site.yaml says why', async () => {
		const mended = await again({ 'site.yaml': site, 'essays/a.md': titled('Tides', 'Text.', 'aliases: [/older/]') }, { 'essays/a.md': undefined, 'site.yaml': `${site}gone: { /a/: It was wrong. }\n` });
		expect([mended.said, mended.moves, [...(mended.compared?.next.essays.keys() ?? [])]]).toEqual([[], { '/older/': '/a/' }, ['a']]);
	});
});

describe('What is followed', () => {
	test('a heading with other words: its earlier name stays in the page, and links to it go on working', async () => {
		const { said, followed, html } = await again({ 'essays/a.md': three, 'essays/b.md': titled('B', '[Two](a.md#two)') }, { 'essays/a.md': three.replace('## Two', '## The *second*') });
		expect(said).toEqual([]);
		expect(followed).toEqual(['#two in content/essays/a.md is #the-second now; the old name leads there.']);
		expect(html('a')).toContain('<h2 id="the-second"><span id="two"></span>The <em>second</em></h2>');
	});

	test('a file with another name keeps its identity in feeds, and its old address leads to it', async () => {
		const { said, followed, moves, essays, next } = await again({ 'essays/a.md': three }, { 'essays/a.md': undefined, 'essays/low-water.md': three });
		expect(said).toEqual([]);
		expect(followed).toEqual(['content/essays/low-water.md was a before; its identity in feeds stays.', 'content/essays/low-water.md has moved from /a/ to /low-water/; the old address leads there.']);
		expect(moves).toEqual({ '/a/': '/low-water/' });
		expect(essays[0]?.feedIdentity).toBe('tag:example.org,2026-04-12:a');
		const other = await next({ 'essays/low-water.md': three.replace('title: Tides', 'title: Other\npermalink: /x/'), 'essays/a.md': titled('New', 'Text.', 'permalink: /y/') });
		expect(said).toEqual([]);
		expect(other.findings).toEqual([]);
		expect(other.past.filter((one) => one.kind === 'moved').map(({ id, to }) => [id, to])).toEqual([['/a/', '/x/'], ['/low-water/', '/x/']]);
		expect(other.essays.map(({ id, feedIdentity }) => [id, feedIdentity])).toEqual([['a', 'tag:example.org,2026-04-12:a-2'], ['low-water', 'tag:example.org,2026-04-12:a']]);
	});

	test('a file whose name and title are new is followed if it names its old address', async () => {
		const { said, essays } = await again({ 'essays/a.md': three }, { 'essays/a.md': undefined, 'essays/b.md': three.replace('title: Tides', 'title: Ebb\naliases: [/a/]') });
		expect(said).toEqual([]);
		expect(essays[0]?.feedIdentity).toBe('tag:example.org,2026-04-12:a');
	});

	test('of two that share title and day, the one whose address is named, and else neither', async () => {
		const twins = { 'essays/a.md': titled('Notes', 'Of the mud.'), 'essays/b.md': titled('Notes', 'Of the moon.') };
		const one = { 'essays/a.md': undefined, 'essays/b.md': undefined, 'site.yaml': `${site}gone: { /a/: It was wrong. }\n` };
		expect((await again(twins, { ...one, 'essays/c.md': titled('Notes', 'Of the moon.') })).said).toEqual([expect.stringContaining('The essay "b" at /b/ was published and is gone → If content/essays/c.md is this essay under another name, give it `aliases: [/b/]`')]);
		const named = await again(twins, { ...one, 'essays/c.md': titled('Notes', 'Of the moon.', 'aliases: [/b/]') });
		expect([named.said, named.followed[0]]).toEqual([[], 'content/essays/c.md was b before; its identity in feeds stays.']);
	});

	test('two files that could be the same are not guessed at', async () => {
		const { said } = await again({ 'essays/a.md': three }, { 'essays/a.md': undefined, 'essays/b.md': three, 'essays/c.md': three });
		expect(said).toEqual([expect.stringContaining('The essay "a" at /a/ was published and is gone')]);
	});

	test('an essay that became part of another leads there by an alias', async () => {
		const { said, moves, compared } = await again({ 'essays/a.md': titled('A', 'Text.', 'aliases: [/older/]'), 'essays/b.md': titled('B') }, { 'essays/a.md': undefined, 'essays/b.md': titled('B', 'Text.', 'aliases: [/a/]') });
		expect(said).toEqual([]);
		expect(moves).toEqual({ '/a/': '/b/', '/older/': '/b/' });
		expect(compared?.next.essays.get('a')).toMatchObject({ into: 'b', was: ['/older/'], feed: 'tag:example.org,2026-04-12:a' });
	});

	test('an alias that is no longer in the front matter stays for good', async () => {
		expect((await again({ 'essays/a.md': titled('A', 'Text.', 'aliases: [/older/]') }, { 'essays/a.md': titled('A') })).moves).toEqual({ '/older/': '/a/' });
	});

	test('another title, day or address makes nothing new in feeds', async () => {
		const { said, essays } = await again({ 'site.yaml': site, 'essays/a.md': essay() }, { 'essays/a.md': titled('Other', 'Text.', 'permalink: /x/').replace('2026-04-12', '2026-05-01') });
		expect([said, essays[0]?.feedIdentity]).toEqual([[], 'tag:example.org,2026-04-12:a']);
	});
});

describe('Earlier addresses', () => {
	test('stay with the essay that had them: another one cannot take them', async () => {
		const { said } = await again({ 'essays/a.md': titled('A', 'Text.', 'aliases: [/older/]') }, { 'essays/a.md': titled('A'), 'essays/older.md': titled('Older') });
		expect(said).toEqual(['error essays/older.md The address /older/ is taken by content/essays/a.md, which was published there (content/permalinks.lock:12) → Every address needs one owner: change one of the two.']);
	});

	test('even on the day on which that moves away', async () => {
		const away = (address: string) => titled('A', 'Text.', `permalink: ${address}`);
		const taken = (file: string, address: string, by: string) => expect.stringMatching(`^error ${file} The address ${address} is taken by content/essays/${by}\\.md, which was published there `);
		const published = { 'essays/a.md': away('/one/'), 'essays/b.md': titled('B', 'More.', 'permalink: /two/') };
		expect((await again(published, { 'essays/a.md': away('/two/'), 'essays/b.md': titled('B', 'More.', 'permalink: /one/') })).said).toEqual([taken('essays/a\\.md:4', '/two/', 'b'), taken('essays/b\\.md:4', '/one/', 'a')]);
		expect((await again(published, { 'essays/a.md': away('/far/'), 'pages/one.md': '---\ntitle: One\n---\nA page.' })).said).toEqual([taken('pages/one\\.md', '/one/', 'a')]);
	});

	test('redirects that lead nowhere, round in a circle, or from a page that is there are refused', async () => {
		const { said } = await again({ 'site.yaml': site, 'essays/a.md': essay() }, { 'site.yaml': `${site}redirects:\n  /x/: /nowhere/\n  /y/: /z/\n  /z/: /y/\n  /a/: /archive/\n` });
		expect(said.map((line) => line.replace(/ → .*/, ''))).toEqual([
			'error site.yaml:7 The redirect /a/ is taken by content/essays/a.md',
			'error site.yaml:4 The redirect from /x/ leads to /nowhere/, which does not exist',
			'error site.yaml:5 The redirect from /y/ to /z/ leads round in a circle',
			'error site.yaml:6 The redirect from /z/ to /y/ leads round in a circle',
		]);
	});
});

describe('A move of everything', () => {
	const own = ['', 'archive/', 'subscribe/', 'rss.xml', 'atom.xml', 'feed.json', 'feeds.opml', 'sitemap.xml', 'llms.txt'];
	const ownAt = (folder: string) => Object.fromEntries(own.map((path) => [folder + path, `/${path}`]));
	const files = { 'site.yaml': site, 'essays/a.md': titled('A', 'Text.', 'tags: [Sea]'), 'essays/b.md': titled('B', 'Text.', 'permalink: /own/') };

	test('by a pattern that gives an essay back an address it names as an alias asks for nothing', async () => {
		const { said, moves } = await again({ 'site.yaml': site, 'essays/a.md': titled('A', 'Text.', 'aliases: [/2026/a/]') }, { 'site.yaml': `${site}permalinks: /:year/:id/\n` }, { acceptMoves: true });
		expect([said, moves]).toEqual([[], { '/a/': '/2026/a/' }]);
	});

	test('by another pattern is counted and refused, and with --accept-moves the old addresses lead on', async () => {
		const changed = { 'site.yaml': `${site}permalinks: /:year/:id/\n` };
		expect((await again(files, changed)).said).toEqual(['error site.yaml:3 The pattern of permalinks has changed, and 1 essay would move → Run `npm run build -- --accept-moves`, and the old addresses will lead to the new ones; or put the pattern back: `permalinks: /:id/`.']);
		const accepted = await again(files, changed, { acceptMoves: true });
		expect([accepted.said, accepted.moves]).toEqual([[], { '/a/': '/2026/a/' }]);
		expect((await accepted.next({})).findings).toEqual([]);
	});

	test('to another folder of the host leads there from outside of it, and back', async () => {
		const changed = { 'site.yaml': site.replace('example.org/', 'example.org/essays/') };
		expect((await again(files, changed)).said).toEqual(['error site.yaml:2 The publication was at https://example.org/ and is at https://example.org/essays/ now: 2 essays and 1 page would move → Run `npm run build -- --accept-moves`, and the old addresses will lead to the new ones; or put it back: `url: https://example.org/`.']);
		const accepted = await again(files, changed, { acceptMoves: true });
		expect(accepted.said).toEqual([]);
		expect(accepted.moves).toEqual({ ...ownAt('https://example.org/'), 'https://example.org/tags/sea/rss.xml': '/tags/sea/rss.xml', 'https://example.org/a/': '/a/', 'https://example.org/own/': '/own/', 'https://example.org/tags/sea/': '/tags/sea/' });
		expect(accepted.past).toContainEqual({ id: 'tag:example.org,2026:/feed', kind: 'feed' });
		const stays = await accepted.next({});
		expect(stays.findings).toEqual([]);
		expect(stays.past).toEqual(accepted.past);
	});

	test('out of a folder of the host leaves pages at the old addresses', async () => {
		const accepted = await again({ ...files, 'site.yaml': site.replace('example.org/', 'example.org/essays/') }, { 'site.yaml': site }, { acceptMoves: true });
		expect([accepted.said, accepted.moves]).toEqual([[], { ...ownAt('/essays/'), '/essays/tags/sea/rss.xml': '/tags/sea/rss.xml', '/essays/a/': '/a/', '/essays/own/': '/own/', '/essays/tags/sea/': '/tags/sea/' }]);
	});

	test('to another host is for the old host to answer, and makes nothing new in feeds', async () => {
		const changed = { 'site.yaml': site.replace('example.org', 'new.example.org') };
		expect((await again(files, changed)).said).toEqual([expect.stringContaining('Run `npm run build -- --accept-moves`, and have the old host send readers on')]);
		const accepted = await again(files, changed, { acceptMoves: true });
		expect([accepted.said, accepted.moves, accepted.essays[0]?.feedIdentity]).toEqual([[], {}, 'tag:example.org,2026-04-12:a']);
		expect(accepted.followed).toEqual([expect.stringContaining('`https://example.org/* https://new.example.org/:splat 301`')]);
	});

	test('from an address that nobody can have is none', async () => {
		const { said } = await again({ ...files, 'site.yaml': site.replace('example.org', 'octavo.example') }, { 'site.yaml': site });
		expect(said).toEqual([]);
	});
});

test('a damaged record ends the build, nothing is compared with it, and it stays as it is', async () => {
	const made = publication({ 'essays/a.md': essay(), 'permalinks.lock': 'octavo-lock 1\nessay a\n' });
	const { findings, compared } = await made.read();
	expect(said(findings)).toEqual(['error permalinks.lock:2 The file breaks off here: its last line should be `end` → Restore it with `git checkout -- content/permalinks.lock`, and build again.']);
	expect(compared).toBeUndefined();
	expect(existsSync(join(made.paths.content, 'permalinks.lock'))).toBe(true);
});

describe('Passages', () => {
	const words = [
		'The keeper climbed the stairs every four hours and wound the clockwork that turned the lamp above the sea.',
		'On the shore nobody knew his name, though every ship that passed at night set its course by what he did.',
		'When the lamp was given a motor he stayed on for a year, because nobody had told the inspector what to do with him.',
	] as const;
	const keysIn = (lock: string) => [...lock.matchAll(/^\tpassage (\w+)/gm)].map(([, key = '']) => key);
	const first = { 'essays/a.md': titled('Tides', words.join('\n\n')) };

	test('keep the addresses they were published under, wherever they go and though words in them change', async () => {
		const edited = words[0].replace('every four hours', 'six times a day').replace('above the sea', 'above the water');
		const { html, lockText, said } = await again(first, { 'essays/a.md': titled('Tides', ['A new beginning that has nothing to do with the rest of it.', words[2], edited].join('\n\n')) });
		const [one, two, three] = keysIn(lockText);
		expect(said).toEqual([]);
		expect(html('a')).toContain(`<p id="${one}">${edited}`);
		expect(html('a')).toMatch(new RegExp(`<p id="${three}">(?:<span id="${two}"></span>)?When the lamp`));
		// The passage that was cut is still a place in the page, once.
		expect(html('a').split(`id="${two}"`)).toHaveLength(2);
	});

	test('keep them when the essay gets another name, and from build to build', async () => {
		const made = await again(first, { 'essays/a.md': undefined, 'essays/b.md': first['essays/a.md'] });
		const keys = keysIn(made.lockText);
		expect(keys.map((key) => made.html('b').includes(`<p id="${key}">`))).toEqual([true, true, true]);
		const { compared, findings } = await made.next({ 'essays/b.md': titled('Tides', words.slice(1).join('\n\n')) });
		expect(said(findings)).toEqual([]);
		expect(compared?.next.essays.get('b')?.passages.map(({ key, goneBefore }) => [key, goneBefore])).toEqual(expect.arrayContaining([[keys[1], undefined], [keys[2], undefined], [keys[0], expect.any(String)]]));
	});
});
