import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeLock } from '../../src/permanence/lock-file.ts';
import { essay, publication, said, site } from '../publication.ts';
import { again, titled } from './again.ts';

const tides = ['Twice a day the harbour empties, and the boats lie on their sides in the mud until the water comes back.', 'The tables that say when are printed a year ahead, from the moon and from a century of marks on one wall.'] as const;
const lamps = ['A lamp burns behind glass that was ground in Paris and carried over the rocks in eleven crates.', 'Its keeper counted the turns, and wrote each of them into a book that nobody has ever asked for.'] as const;
const first = {
	'essays/a.md': titled('Tides', `## The harbour\n\n${tides[0]}[^marks]\n\n## The tables\n\n${tides[1]}\n\n[^marks]: They are on the customs house.`, 'aliases: [/older/]'),
	'essays/b.md': titled('Lamps', `## The glass\n\n${lamps[0]}\n\n${lamps[1]}`),
};
const merged = { 'essays/a.md': undefined, 'essays/b.md': titled('Lamps', `## The glass\n\n${lamps[0]}\n\n## The harbour\n\n${tides[0]}\n\n${lamps[1]}`, 'aliases: [/a/]') };
/** How often an address stands in a page. */
const times = (html: string, id: string) => html.split(`id="${id}"`).length - 1;

describe('An essay that became part of another', () => {
	test('leaves each of its places in that one: at the words where they are, else at the beginning', async () => {
		const { said, html, lockText } = await again(first, merged);
		expect(said).toEqual([]);
		const [, harbour = '', tables = ''] = /essay a\n[^]*?passage (\w+)[^]*?passage (\w+)/.exec(lockText) ?? [];
		const page = html('b');
		expect([harbour, tables, 'the-harbour', 'the-tables', 'fn-marks'].map((id) => times(page, id))).toEqual([1, 1, 1, 1, 1]);
		expect(page).toContain(`<p id="${harbour}">Twice a day`);
		expect(page).toContain('<h2 id="the-harbour">');
		expect(page).toMatch(/^(?:<span id="(?:the-tables|fn-marks)"><\/span>){2}<h2/);
	});

	test('leads there when the alias is no longer in the front matter, and is told of once', async () => {
		const made = await again(first, merged);
		expect(made.followed).toContain('/a/ is part of content/essays/b.md now; its address leads there.');
		const later = await made.next({ 'essays/b.md': merged['essays/b.md'].replace('aliases: [/a/]\n', '') });
		expect([said(later.findings), later.compared?.followed]).toEqual([[], []]);
		expect(Object.fromEntries(later.past.flatMap((one) => (one.kind === 'moved' ? [[one.id, one.to]] : [])))).toMatchObject({ '/a/': '/b/', '/older/': '/b/' });
		expect(later.compared?.next).toEqual(made.compared?.next);
	});

	test('keeps its identity: nobody else gets it, and it has it when it comes back', async () => {
		const made = await again(first, merged);
		const back = await made.next({ 'essays/a.md': titled('Tides', 'The water is back.', 'anchors: { the-harbour: top, the-tables: top, fn-marks: top }'), 'essays/b.md': first['essays/b.md'] });
		expect(said(back.findings)).toEqual([expect.stringContaining('The heading #the-harbour was published and is gone')]);
		expect(back.compared?.next.essays.get('a')).toMatchObject({ feed: 'tag:example.org,2026-04-12:a', at: '/a/' });
		expect(back.compared?.next.essays.get('a')).not.toHaveProperty('into');
	});

	test('does not leave its addresses to another essay', async () => {
		const made = await again(first, merged);
		const { findings } = await made.next({ 'essays/older.md': titled('Older') });
		expect(said(findings)).toEqual([expect.stringMatching(/^error essays\/older\.md The address \/older\/ is taken by the essay "a", which was published there \(content\/permalinks\.lock:\d+\)/)]);
	});

	test('leads on when that became part of a third', async () => {
		const made = await again({ ...first, 'essays/c.md': titled('Coast', 'Both of them stand on one rock.') }, merged);
		const third = await made.next({ 'essays/b.md': undefined, 'essays/c.md': titled('Coast', `Both of them stand on one rock.\n\n${tides[0]}\n\n${lamps[1]}`, 'aliases: [/b/]', 'anchors: { the-glass: top, the-harbour: top }') });
		expect(said(third.findings)).toEqual([]);
		expect(Object.fromEntries(third.past.filter((one) => one.kind === 'moved').map(({ id, to }) => [id, to]))).toMatchObject({ '/a/': '/c/', '/older/': '/c/', '/b/': '/c/' });
		expect(third.compared?.next.essays.get('a')).toMatchObject({ into: 'c' });
	});

	test('leaves them too where site.yaml leads on, from essays and from pages', async () => {
		const { said, html, moves } = await again({ ...first, 'pages/about.md': '---\ntitle: About\n---\n## Who we are\n\nTwo people and a boat.' }, { ...merged, 'essays/b.md': merged['essays/b.md'].replace('aliases: [/a/]\n', ''), 'pages/about.md': undefined, 'site.yaml': `${site}redirects: { /a/: /letters/, /letters/: /b/, /about/: /b/ }\n` });
		expect(said).toEqual([]);
		expect(['the-tables', 'fn-marks', 'who-we-are'].map((id) => times(html('b'), id))).toEqual([1, 1, 1]);
		expect(moves).toMatchObject({ '/a/': '/b/', '/older/': '/b/', '/about/': '/b/' });
	});
});

describe('The places of a plain page', () => {
	const about = (text: string, ...matter: string[]) => ['---', 'title: About', ...matter, '---', text].join('\n');
	const before = { 'essays/a.md': essay(), 'pages/about.md': about('## Who we are\n\nTwo people and a boat, and the boat is the older of the three.\n\n## Where\n\nOn the coast.') };

	test('are followed when they have another name', async () => {
		const { said, followed, compared } = await again(before, { 'pages/about.md': before['pages/about.md'].replace('## Who we are', '## Who writes') });
		expect(said).toEqual([]);
		expect(followed).toEqual(['#who-we-are in content/pages/about.md is #who-writes now; the old name leads there.']);
		expect(compared?.next.texts.get('/about/')?.headings).toMatchObject([{ id: 'who-writes', level: 2, earlier: ['who-we-are'] }, { id: 'where', level: 2, earlier: [] }]);
	});

	test('are missed when they are gone, and `anchors` in its front matter mends that', async () => {
		const cut = 'Two people and a boat, and the boat is the older of the three.';
		expect((await again(before, { 'pages/about.md': about(cut) })).said).toEqual([
			expect.stringMatching(/^error pages\/about\.md The heading #who-we-are was published and is gone \(content\/permalinks\.lock:\d+\) → Write into its front matter, under `anchors:`, the line `who-we-are: top`\./),
			expect.stringContaining('The heading #where was published and is gone'),
		]);
		expect((await again(before, { 'pages/about.md': about(cut, 'anchors: { who-we-are: top, where: top }') })).said).toEqual([]);
	});
});

describe('What site.yaml has promised', () => {
	test('is asked back when its line is deleted, and not when something stands there again', async () => {
		const made = await again({ 'essays/a.md': essay(), 'site.yaml': `${site}redirects: { /feed/2019/: /a/ }\ngone: { /wrong/: "It was wrong: see /a/." }\n` }, { 'site.yaml': site });
		expect(made.said).toEqual([
			'error site.yaml The address /feed/2019/ led to /a/, and leads nowhere now (content/permalinks.lock:14) → Write back, under `redirects:`, the line `/feed/2019/: /a/`.',
			'error site.yaml The address /wrong/ was said to be gone, and nothing says so now (content/permalinks.lock:16) → Write back, under `gone:`, the line `/wrong/: "It was wrong: see /a/."`.',
		]);
		const mended = await made.next({ 'essays/a.md': essay('Some text.', 'aliases: [/feed/2019/]'), 'pages/wrong.md': '---\ntitle: Right\n---\nIt is right now.' });
		expect(said(mended.findings)).toEqual([]);
	});

	test('may lead elsewhere, or say another reason', async () => {
		expect((await again({ 'essays/a.md': essay(), 'site.yaml': `${site}redirects: { /x/: /a/ }\ngone: { /wrong/: It was wrong. }\n` }, { 'site.yaml': `${site}redirects: { /x/: /archive/, /wrong/: /a/ }\n` })).said).toEqual([]);
	});
});

test('a tag that is no more is likely to be the one that its essays have now, whatever it is called', async () => {
	const tagged = (title: string, ...tags: string[]) => titled(title, 'Text.', `tags: [${tags.join(', ')}]`);
	const { said } = await again({ 'essays/a.md': tagged('A', 'Sea'), 'essays/b.md': tagged('B', 'Sea'), 'essays/c.md': tagged('C', 'Seal') }, { 'essays/a.md': tagged('A', 'Coast'), 'essays/b.md': tagged('B', 'Coast') });
	expect(said).toEqual([expect.stringContaining('the line `/tags/sea/: /tags/coast/`')]);
});

describe('Words that stand under the name of another', () => {
	const remedy = 'Give each text back the name it was published under, and new ones new names; where only the addresses shall change, `permalink` in the front matter says them.';
	const wrong = (file: string, at: string, other: string) => `error essays/${file}.md The words are those published at ${at}, and content/essays/${other}.md, which was there, has others now: files have changed places → ${remedy}`;
	const boats = titled('Boats', 'The last of the four boats was sold to a man who keeps bees in it.');

	test('are those of two files that have changed places', async () => {
		const { said } = await again(first, { 'essays/a.md': first['essays/b.md'], 'essays/b.md': first['essays/a.md'].replace('aliases: [/older/]\n', '') });
		expect(said).toEqual([wrong('a', '/b/', 'b'), wrong('b', '/a/', 'a')]);
	});

	test('or of three', async () => {
		const { said } = await again({ ...first, 'essays/c.md': boats }, { 'essays/a.md': boats, 'essays/b.md': first['essays/a.md'].replace('aliases: [/older/]\n', ''), 'essays/c.md': first['essays/b.md'] });
		expect(said).toEqual([wrong('a', '/c/', 'c'), wrong('b', '/a/', 'a'), wrong('c', '/b/', 'b')]);
	});

	test('or of one whose old name was given to something new before the build could follow it', async () => {
		const { said } = await again(first, { 'essays/a.md': boats, 'essays/low-water.md': first['essays/a.md'].replace('aliases: [/older/]\n', '') });
		expect(said).toEqual([wrong('low-water', '/a/', 'a')]);
	});

	test('and nothing is said of a new one with the only words of another, as letters have', async () => {
		const { said } = await again({ 'essays/a.md': titled('January', 'No letter this month.') }, { 'essays/a.md': titled('January', 'The boats went out after all.'), 'essays/b.md': titled('February', 'No letter this month.') });
		expect(said).toEqual([]);
	});

	test('and nothing is said of an essay that was divided', async () => {
		const { said } = await again(first, { 'essays/a.md': titled('Tides', `${tides[0]}[^marks]\n\n## The harbour\n\nMore of the mud.\n\n## The tables\n\nMore of the moon.\n\n[^marks]: They are on the customs house.`, 'aliases: [/older/]'), 'essays/tables.md': titled('Tables', tides[1]) });
		expect(said).toEqual([]);
	});
});

test('who renames a file by hand is told which links still name the old one, and of the command that mends them', async () => {
	const linking = titled('C', 'See [it](a.md).');
	const { said } = await again({ ...first, 'essays/c.md': linking }, { 'essays/a.md': undefined, 'essays/low-water.md': first['essays/a.md'] });
	expect(said).toEqual(['error essays/c.md:5 The link leads to essays/a.md, which is low-water.md now → Write the new name; or give the file its old one back and run `npm run rename -- a low-water`, which mends every link.']);
});

test('a lead essay that is withdrawn, or a draft again, is named at once', async () => {
	const lead = { ...first, 'site.yaml': `${site}lead: a\n` };
	expect((await again(lead, { 'essays/a.md': titled('Tides', '', 'gone: It was wrong.') })).said).toEqual(['error site.yaml:3 The lead essay "a" is withdrawn → Name another, or delete the line and let the newest lead.']);
	expect((await again(lead, { 'essays/a.md': titled('Tides', tides[0], 'draft: true') })).said).toContain('error site.yaml:3 The lead essay "a" is a draft → Name another, or delete the line and let the newest lead.');
});

describe('A record that is not there', () => {
	const git = (folder: string, ...words: string[]) => execFileSync('git', ['-c', 'user.name=Jane', '-c', 'user.email=jane@example.org', ...words], { cwd: folder, stdio: 'ignore' });

	test('has been lost if git keeps it, and is a beginning once git does not', async () => {
		const made = publication({ 'essays/a.md': essay() });
		const { root, content } = made.paths;
		writeLock(content, (await made.read()).compared!.next);
		git(root, 'init');
		git(root, 'add', '.');
		git(root, 'commit', '-m', 'Publish');
		rmSync(join(content, 'permalinks.lock'));
		const lost = await made.read();
		expect(said(lost.findings)).toEqual(['error permalinks.lock The record of what has been published is missing → Restore it with `git checkout -- content/permalinks.lock`, and build again. To begin a publication of your own in place of the one that is recorded there, `git rm content/permalinks.lock`.']);
		expect(lost.compared).toBeUndefined();
		git(root, 'rm', 'content/permalinks.lock');
		expect(said((await made.read()).findings)).toEqual([]);
	});

	test('is a beginning where there is no git', async () => {
		const made = publication({ 'essays/a.md': essay() });
		const path = process.env['PATH'];
		process.env['PATH'] = '';
		try {
			expect(said((await made.read()).findings)).toEqual([]);
		} finally {
			process.env['PATH'] = path;
		}
	});
});
