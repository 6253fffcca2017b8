import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/cli/content.ts';
import { carryOut } from '../../src/cli/rename/carry-out.ts';
import { planRename } from '../../src/cli/rename/plan.ts';
import type { Paths } from '../../src/site/paths.ts';
import { essay, publication, site } from '../publication.ts';
import { run } from './run.ts';

/** Every file of a folder with its text. */
function all(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile() && !path.startsWith('.git/'));
	return Object.fromEntries(files.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function text({ content }: Paths, path: string): string {
	return readFileSync(join(content, path), 'utf8');
}

/** An essay called `old`, and one line of another that links to it. */
async function linked(line: string, files: Record<string, string> = {}): Promise<string> {
	const made = publication({ 'essays/old.md': essay(), 'essays/other.md': essay(line), ...files });
	expect(await run(made.paths, 'rename', 'old', 'new')).toMatchObject({ code: 0, warned: '' });
	expect((await made.read()).findings).toEqual([]);
	return text(made.paths, 'essays/other.md').split('\n').slice(4).join('\n');
}

describe('A renamed essay', () => {
	test('lies under its new name, is found at its old address, and the build has nothing against it', async () => {
		const made = publication({ 'essays/old.md': essay('Some text.') });
		const { code, said } = await run(made.paths, 'rename', 'old', 'new');
		expect(code).toBe(0);
		expect(said).toBe('content/essays/old.md is now content/essays/new.md\n/new/ is its address, and /old/ leads there\ncontent/essays/old.md:4: a line changed');
		expect(existsSync(join(made.paths.content, 'essays/old.md'))).toBe(false);
		const { essays, findings } = await made.read();
		expect(findings).toEqual([]);
		expect(essays.map(({ id, permalink, aliases }) => ({ id, permalink, aliases }))).toEqual([{ id: 'new', permalink: '/new/', aliases: ['/old/'] }]);
	});

	test('takes its folder and its pictures along', async () => {
		const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
		const made = publication({
			'essays/old/index.md': essay('![A](a.svg)\n\n![A](../old/a.svg)\n\n[other](../other.md)', 'cover: { image: ../old/a.svg, alt: A }'),
			'essays/old/a.svg': svg,
			'essays/old/deep/b.svg': svg,
			'essays/other.md': essay('![A](./old/a.svg)\n\n[b](old/deep/b.svg#part)\n\n[old](./old/index.md#top)'),
		});
		expect((await run(made.paths, 'rename', 'old', 'new')).code).toBe(0);
		expect((await made.read()).findings).toEqual([]);
		expect(Object.keys(all(join(made.paths.content, 'essays')))).toEqual(['new/a.svg', 'new/deep/b.svg', 'new/index.md', 'other.md']);
		expect(text(made.paths, 'essays/new/index.md')).toContain('cover: { image: a.svg, alt: A }\naliases: [/old/]\n---\n![A](a.svg)\n\n![A](a.svg)\n\n[other](../other.md)');
		expect(text(made.paths, 'essays/other.md')).toContain('![A](./new/a.svg)\n\n[b](new/deep/b.svg#part)\n\n[old](./new/index.md#top)');
	});

	test('needs no alias if it names its own address, and none if it was never published', async () => {
		const made = publication({ 'essays/old.md': essay('Text.', 'permalink: /kept/'), 'essays/draft.md': essay('Text.', 'draft: true'), 'essays/later.md': essay().replace('2026-04-12', '2027-01-01') });
		const before = all(made.paths.content);
		for (const [from, to] of [['old', 'new'], ['draft', 'sketch'], ['later', 'tomorrow']] as const) expect((await run(made.paths, 'rename', from, to)).code).toBe(0);
		expect(text(made.paths, 'essays/new.md')).toBe(before['essays/old.md']);
		expect(text(made.paths, 'essays/sketch.md')).toBe(before['essays/draft.md']);
		expect(text(made.paths, 'essays/tomorrow.md')).toBe(before['essays/later.md']);
	});

	test('may have its old name back', async () => {
		const made = publication({ 'essays/a.md': essay() });
		for (const [from, to] of [['a', 'b'], ['b', 'c'], ['c', 'a']] as const) expect((await run(made.paths, 'rename', from, to)).code).toBe(0);
		const { essays, findings } = await made.read();
		expect(findings).toEqual([]);
		expect(essays[0]).toMatchObject({ permalink: '/a/', aliases: ['/c/', '/b/'] });
	});

	test('is moved by git where git knows it, with its history, and by name where git does not', async () => {
		const made = publication({ 'essays/old/index.md': essay(), 'essays/old/notes.txt': 'untracked', 'essays/loose.md': essay() });
		const git = (...words: string[]) => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: made.paths.root, encoding: 'utf8' });
		git('init', '-q');
		git('add', 'content/site.yaml', 'content/essays/old/index.md');
		git('commit', '-qm', 'Begin');
		expect((await run(made.paths, 'rename', 'old', 'new')).code).toBe(0);
		expect((await run(made.paths, 'rename', 'loose', 'tight')).code).toBe(0);
		expect(git('status', '--porcelain').split('\n')).toEqual(expect.arrayContaining([expect.stringMatching(/^R.\s+content\/essays\/old\/index\.md -> content\/essays\/new\/index\.md$/), '?? content/essays/tight.md']));
		expect(Object.keys(all(join(made.paths.content, 'essays')))).toEqual(['new/index.md', 'new/notes.txt', 'tight.md']);
	});
});

describe('Its alias is written', () => {
	test.each([
		['below the other fields', [], 'aliases: [/old/]'],
		['into brackets', ['aliases: [ /a/, "/b/" ] # kept'], 'aliases: [ /a/, "/b/", /old/ ] # kept'],
		['into brackets over lines', ['aliases: [', '  /a/, # one', '  /b/ # two', ']'], 'aliases: [\n  /a/, # one\n  /b/, /old/ # two\n]'],
		['into empty brackets', ['aliases: []'], 'aliases: [/old/]'],
		['below the last of a list', ['aliases:', '  # first', '  - /a/ # one', '  - /b/ # two', 'tags: [x]'], 'aliases:\n  # first\n  - /a/ # one\n  - /b/ # two\n  - /old/\ntags: [x]'],
		['below the last of a list that is not indented', ['aliases:', '- /a/'], 'aliases:\n- /a/\n- /old/'],
		['beside comments and quotes of every kind', ['# a comment', "description: 'It''s'", 'tags:', '    - "x"   # why'], '# a comment\ndescription: \'It\'\'s\'\ntags:\n    - "x"   # why\naliases: [/old/]'],
	])('%s', async (_, matter, expected) => {
		const made = publication({ 'essays/old.md': essay('Text.', ...matter) });
		expect((await run(made.paths, 'rename', 'old', 'new')).code).toBe(0);
		expect(text(made.paths, 'essays/new.md')).toBe(essay('Text.', expected));
		expect((await made.read()).findings).toEqual([]);
	});

	test('between braces, if all of the front matter stands there', async () => {
		const made = publication({ 'essays/old.md': '---\n{ title: A, published: 2026-04-12 }\n---\nText.' });
		expect((await run(made.paths, 'rename', 'old', 'new')).code).toBe(0);
		expect(text(made.paths, 'essays/new.md')).toBe('---\n{ title: A, published: 2026-04-12, aliases: [/old/] }\n---\nText.');
	});

	test('and every other byte stays: a mark at the start, line ends of Windows, a control character', async () => {
		const raw = `\uFEFF${essay('One\u0007.\n\n[me](old.md) and 🌊 [me](/old/)\n').replaceAll('\n', '\r\n')}`;
		const made = publication({ 'essays/old.md': raw });
		expect((await run(made.paths, 'rename', 'old', 'new')).code).toBe(0);
		expect(text(made.paths, 'essays/new.md')).toBe(raw.replace('2026-04-12\r\n', '2026-04-12\r\naliases: [/old/]\r\n').replace('old.md', 'new.md').replace('(/old/)', '(/new/)'));
	});
});

describe('Links to it', () => {
	test.each([
		['by its file', '[a](old.md) [b](./old.md#x "Title") [c](../essays/old.md)', '[a](new.md) [b](./new.md#x "Title") [c](new.md)'],
		['by its address', '[a](/old/?q=1#top) [b](https://example.org/old/)', '[a](/new/?q=1#top) [b](https://example.org/new/)'],
		['by its address alone', '<https://example.org/old/> and https://example.org/old/.', '<https://example.org/new/> and https://example.org/new/.'],
		['by the files beside its page', '[a](/old/cite.bib) [b](/old/index.md)', '[a](/new/cite.bib) [b](/new/index.md)'],
		['in brackets and with spaces spelled out', '[a](<./%6Fld.md>)', '[a](<./new.md>)'],
		['by a definition', '[a][it] and [it]\n\n[it]: old.md "Title"', '[a][it] and [it]\n\n[it]: new.md "Title"'],
		['in HTML', '<a href="old.md#top">a</a> <a title=\'x\' href=\'/old/\'>b</a> <a href=old.md>c</a>', '<a href="new.md#top">a</a> <a title=\'x\' href=\'/new/\'>b</a> <a href="new.md">c</a>'],
		['in a note, a quotation, a list and a block', 'A.[^n]\n\n> - [a](old.md)\n\n:::aside\n[b](old.md)\n:::\n\n[^n]: [c](old.md)', 'A.[^n]\n\n> - [a](new.md)\n\n:::aside\n[b](new.md)\n:::\n\n[^n]: [c](new.md)'],
		['but not what only looks like one', '`[a](old.md)`\n\n    [b](old.md)\n\n$$\n[c](old.md)\n$$\n\nold.md, /old/, [d](https://elsewhere.example/old/)', '`[a](old.md)`\n\n    [b](old.md)\n\n$$\n[c](old.md)\n$$\n\nold.md, /old/, [d](https://elsewhere.example/old/)'],
	])('%s are mended', async (_, before, after) => {
		expect((await linked(`${before}\n\n## x {#x}`, { 'essays/old.md': essay('## x {#x}') })).replace('\n\n## x {#x}', '')).toBe(after);
	});

	test('from plain pages, from Next, from the settings, and under a base path are mended', async () => {
		const made = publication({
			'site.yaml': 'title: A\nurl: https://example.org/base/ # here\npermalinks: /:year/:id/\nlead: old # the first\nnavigation:\n  - { label: It, link: /2026/old/ }\n',
			'essays/old.md': essay(),
			'essays/other.md': essay('[a](https://example.org/base/2026/old/)', 'next: "old" # by choice'),
			'pages/about.md': '---\ntitle: About\n---\n\n[a](../essays/old.md) [b](/2026/old/)\n',
		});
		expect((await run(made.paths, 'rename', 'old', '2026')).code).toBe(0);
		expect((await made.read()).findings).toEqual([]);
		expect(text(made.paths, 'site.yaml')).toContain('lead: "2026" # the first\nnavigation:\n  - { label: It, link: /2026/2026/ }\n');
		expect(text(made.paths, 'essays/other.md')).toBe(essay('[a](https://example.org/base/2026/2026/)', 'next: "2026" # by choice'));
		expect(text(made.paths, 'pages/about.md')).toContain('[a](../essays/2026.md) [b](/2026/2026/)');
		expect(text(made.paths, 'essays/2026.md')).toContain('aliases: [/2026/old/]');
	});
});

describe('The lock', () => {
	const head = ['# What has been published, so that it stays. Octavo writes this file; commit it with your essays.', 'octavo-lock 2', ''];
	const lock = [...head, 'essay middle', '\tfeed tag:example.org,2026-04-12:middle', '\tat /middle/', '\twas /first/', '\theading 2 a <- b', '', 'essay other', '\tfeed tag:example.org,2026-04-12:other', '\tat /other/', '', 'page /about/', '', 'end', ''].join('\n');

	test('keeps the feed identity of a renamed essay, and remembers where it was', async () => {
		const made = publication({ 'essays/middle.md': essay('Text.', 'aliases: [/first/]'), 'essays/other.md': essay(), 'permalinks.lock': lock });
		expect((await run(made.paths, 'rename', 'middle', 'zenith')).code).toBe(0);
		expect(text(made.paths, 'permalinks.lock')).toBe([...head, 'essay other', '\tfeed tag:example.org,2026-04-12:other', '\tat /other/', '', 'essay zenith', '\tfeed tag:example.org,2026-04-12:middle', '\tat /zenith/', '\twas /first/', '\twas /middle/', '\theading 2 a <- b', '', 'page /about/', '', 'end', ''].join('\n'));
	});

	test('is left alone, and everything else with it, where it cannot be read', async () => {
		const cut = lock.replace('end\n', '');
		const made = publication({ 'essays/middle.md': essay(), 'permalinks.lock': cut });
		expect(await run(made.paths, 'rename', 'middle', 'zenith')).toMatchObject({ code: 1, warned: expect.stringContaining('content/permalinks.lock:') });
		expect(text(made.paths, 'permalinks.lock')).toBe(cut);
		expect(text(made.paths, 'essays/middle.md')).toBe(essay());
	});

	test('forbids the id of another essay that was published once', async () => {
		const made = publication({ 'essays/middle.md': essay(), 'permalinks.lock': lock });
		expect(await run(made.paths, 'rename', 'middle', 'other')).toMatchObject({ code: 1, warned: expect.stringContaining('content/permalinks.lock: An essay "other" has been published before') });
	});
});

describe('Nothing is touched', () => {
	const files = { 'essays/old.md': essay('[b](b.md)'), 'essays/b.md': essay('[old](old.md)', 'permalink: /taken/'), 'essays/folder/note.txt': '', 'pages/about.md': '---\ntitle: About\n---\n\nText.\n' };

	test.each([
		['an id that no essay has', ['odl', 'new'], 2, /^error: There is no essay "odl"\. Did you mean `old`\?$/],
		['an id that cannot be one', ['old', 'Über Größe'], 2, /^error: "Über Größe" cannot be an id\. Did you mean `uber-grosse`\?$/],
		['an id in letters of no language', ['old', '***'], 2, /"\*\*\*" cannot be an id\. Use lower-case/],
		['the id it has', ['old', 'old'], 2, /"old" is its id already/],
		['one id too few', ['old'], 2, /^error: missing new-id[^]*Usage: npm run rename -- /],
		['one id too many', ['old', 'new', 'newer'], 2, /too many arguments/],
		['an option that is none', ['old', 'new', '--dryrun'], 2, /unknown option '--dryrun'\n\(Did you mean --dry-run\?\)/],
		['the id of another essay', ['old', 'b'], 1, /^content\/essays\/b\.md: The id "b" is taken\. [^]*1 error\. Nothing was changed\.$/],
		['the name of a folder that lies there', ['old', 'folder'], 1, /^content\/essays\/folder: The id "folder" is taken/],
		['the address of another essay', ['old', 'taken'], 1, /^content\/essays\/old\.md:1: The address \/taken\/ is taken by content\/essays\/b\.md:4/],
		['the address of a page', ['old', 'about'], 1, /The address \/about\/ is taken by content\/pages\/about\.md/],
		['an address of Octavo’s own', ['old', 'tags'], 1, /The address \/tags\/ is reserved/],
		['the name of a card', ['old', 'b-square'], 1, /^content\/essays\/old\.md:1: Its picture for shared links would be/],
	])('by %s', async (_, words, code, message) => {
		const made = publication(files);
		const before = all(made.paths.root);
		const ran = await run(made.paths, 'rename', ...words);
		expect(ran.code).toBe(code);
		expect(ran.warned).toMatch(message);
		expect(ran.said).toBe('');
		expect(all(made.paths.root)).toEqual(before);
	});

	test('by a dry run, which says the same', async () => {
		const made = publication(files);
		const before = all(made.paths.root);
		const { code, said } = await run(made.paths, 'rename', '--dry-run', 'old', 'new');
		expect([code, said]).toEqual([0, 'content/essays/old.md would become content/essays/new.md\n/new/ would be its address, and /old/ leads there\ncontent/essays/b.md:6: a line would change\ncontent/essays/old.md:4: a line would change']);
		expect(all(made.paths.root)).toEqual(before);
	});

	test('while anything in the content is at fault, for nobody can tell what it links to', async () => {
		const made = publication({ ...files, 'essays/bad.md': '---\ntitle: [\n---\n' });
		const before = all(made.paths.root);
		const ran = await run(made.paths, 'rename', 'old', 'new');
		expect([ran.code, ran.warned]).toEqual([1, expect.stringMatching(/^content\/essays\/bad\.md:2: /)]);
		expect(all(made.paths.root)).toEqual(before);
	});

	test('where a file that would change is no UTF-8', async () => {
		const made = publication({ ...files, 'essays/b.md': Buffer.from(essay('Grüße. [old](old.md)'), 'latin1') });
		expect(await run(made.paths, 'rename', 'old', 'new')).toMatchObject({ code: 1, warned: expect.stringContaining('content/essays/b.md: The file would have to be changed, and it is no UTF-8') });
		expect(existsSync(join(made.paths.content, 'essays/old.md'))).toBe(true);
	});

	test('when a file was changed meanwhile', () => {
		const { paths } = publication(files);
		const planned = planRename('old', 'new', readContent(paths, '2026-06-01'), paths);
		if (!('plan' in planned)) throw new Error('nothing planned');
		writeFileSync(join(paths.content, 'essays/b.md'), essay('Something else. [old](old.md)'));
		const before = all(paths.root);
		expect(carryOut(planned.plan)).toEqual([expect.objectContaining({ file: 'content/essays/b.md', message: 'The file was changed meanwhile' })]);
		expect(all(paths.root)).toEqual(before);
	});

	test('when the move fails after texts were written: they are put back', () => {
		const { paths } = publication(files);
		const planned = planRename('old', 'new', readContent(paths, '2026-06-01'), paths);
		if (!('plan' in planned)) throw new Error('nothing planned');
		const before = all(paths.root);
		// A folder that came between takes the place, and it is not empty.
		mkdirSync(join(paths.content, 'essays/new.md'));
		expect(() => carryOut(planned.plan)).toThrow();
		expect(all(paths.root)).toEqual(before);
	});

	test.skipIf(process.getuid?.() === 0)('when a folder may not be written, and that is said', async () => {
		const made = publication({ ...files, 'pages/about.md': '---\ntitle: About\n---\n\n[old](../essays/old.md)\n' });
		const before = all(made.paths.root);
		chmodSync(join(made.paths.content, 'pages'), 0o500);
		const ran = await run(made.paths, 'rename', 'old', 'new');
		chmodSync(join(made.paths.content, 'pages'), 0o700);
		expect([ran.code, ran.warned]).toEqual([1, expect.stringMatching(/It could not be moved: EACCES.*Everything is as it was\./)]);
		expect(all(made.paths.root)).toEqual(before);
	});
});

describe('The command', () => {
	test('says everything as JSON to programs', async () => {
		const { paths } = publication({ 'essays/old.md': essay(), 'essays/b.md': essay('[old](old.md)') });
		const { code, said } = await run(paths, 'rename', '--json', 'old', 'new');
		expect([code, JSON.parse(said)]).toEqual([0, { done: true, from: 'content/essays/old.md', to: 'content/essays/new.md', permalink: '/new/', alias: '/old/', changes: [{ file: 'content/essays/b.md', lines: [5] }, { file: 'content/essays/old.md', lines: [4] }], findings: [] }]);
		const again = await run(paths, 'rename', '--json', 'new', 'b');
		expect([again.code, JSON.parse(again.said)]).toEqual([1, { done: false, findings: [expect.objectContaining({ file: 'content/essays/b.md', severity: 'error' })] }]);
	});

	test('explains itself, with examples', async () => {
		const { paths } = publication({ 'site.yaml': site });
		expect(await run(paths, 'rename', '--help')).toMatchObject({ code: 0, warned: '', said: expect.stringMatching(/^Usage: npm run rename -- \[options\] <old-id> <new-id>[^]*Examples:\n {2}npm run rename -- /) });
		expect(await run(paths, 'renam')).toMatchObject({ code: 2, warned: expect.stringMatching(/unknown command 'renam'\n\(Did you mean rename\?\)/) });
	});
});
