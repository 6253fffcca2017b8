import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { essay, faults, publication, read, said } from '../publication.ts';

const letters = 'lower-case Latin letters, digits and single hyphens.';

describe('Names of essays', () => {
	test.each([
		['My Essay.MD', 'my-essay.md'],
		['tides.MD', 'tides.md'],
		['tides.markdown', 'tides.md'],
		['tides.mdx', 'tides.md'],
		['Über.md', 'uber.md'],
		['中文.md', 'zhongwen.md'],
		['a--b.md', 'a-b.md'],
		['-a.md', 'a.md'],
		['a_b.md', 'a-b.md'],
		['a.b.md', 'a-b.md'],
		['README.md', 'readme.md'],
		['don’t.md', 'dont.md'],
		['???.md', 'an-essay.md'],
	])('%s gets a better name proposed: %s', async (name, better) => {
		const said = await faults({ [`essays/${name}`]: essay() });
		expect(said).toEqual([`error essays/${name} "${name}" cannot be an address → Rename it to \`${better}\`: ${letters}`]);
	});

	test('a folder gets one too', async () => {
		expect(await faults({ 'essays/My Essay/index.md': essay() })).toEqual([`error essays/My Essay/index.md "My Essay" cannot be an address → Rename it to \`my-essay/\`: ${letters}`]);
	});

	test('the same holds for pages', async () => {
		expect(await faults({ 'pages/About us.md': '---\ntitle: A\n---\nUs.' })).toEqual([`error pages/About us.md "About us.md" cannot be an address → Rename it to \`about-us.md\`: ${letters}`]);
	});
});

describe('Essays are files, or folders with their pictures', () => {
	test('both are read, in the order of their names', async () => {
		const { essays } = await read({ 'essays/b.md': essay(), 'essays/a/index.md': essay(), 'essays/a/notes.txt': 'x', 'essays/c.md': essay() });
		expect(essays.map(({ id, file }) => [id, file])).toEqual([['a', 'content/essays/a/index.md'], ['b', 'content/essays/b.md'], ['c', 'content/essays/c.md']]);
	});

	test('no Markdown in a folder is lost without a word', async () => {
		const remedy = 'A folder is one essay, in its `index.md`: move this file up into the folder of essays.';
		const said = await faults({ 'essays/2026/tides.md': essay(), 'essays/2026/april/rain.md': essay(), 'essays/a/index.md': essay(), 'essays/a/notes.md': 'x', 'essays/b/Index.MD': essay() });
		expect(said.sort()).toEqual([
			`error essays/2026/april/rain.md This text would not be published → ${remedy}`,
			`error essays/2026/tides.md This text would not be published → ${remedy}`,
			`error essays/a/notes.md This text would not be published → ${remedy}`,
			'error essays/b/Index.MD This text would not be published → Rename it to `index.md`.',
		]);
	});

	test('a folder of shared pictures is no essay and no fault', async () => {
		expect(await faults({ 'essays/pictures/notes.txt': 'x', 'essays/a.md': essay('[notes](./pictures/notes.txt)') })).toEqual([]);
	});

	test('what the system and the writer leave lying about is no essay', async () => {
		const { essays, findings } = await read({ 'essays/a.md': essay(), 'essays/README.txt': 'x', 'essays/.DS_Store': 'x', 'essays/._a.md': 'x', 'essays/.#a.md': 'x', 'essays/a.md~': 'x', 'essays/.obsidian/notes.md': 'x', 'essays/a/.keep': '' });
		expect(essays.map(({ id }) => id)).toEqual(['a']);
		expect(findings).toEqual([]);
	});

	test('a link to an essay elsewhere on the disk is an essay, be it a file or a folder', async () => {
		const made = publication({ '../elsewhere/tides.md': essay(), '../elsewhere/rain/index.md': essay(), 'essays/a.md': essay('[tides](./tides.md)') });
		symlinkSync(join(made.paths.root, 'elsewhere/tides.md'), join(made.paths.content, 'essays/tides.md'));
		symlinkSync(join(made.paths.root, 'elsewhere/rain'), join(made.paths.content, 'essays/rain'));
		const { essays, findings } = await made.read();
		expect(findings).toEqual([]);
		expect(essays.map(({ id }) => id)).toEqual(['a', 'rain', 'tides']);
	});

	test('a link that points at nothing is a fault, and so is one that points at itself', async () => {
		const made = publication({ 'essays/a.md': essay() });
		for (const [from, to] of [['gone.md', '/nowhere/gone.md'], ['loop.md', 'loop.md'], ['gone', '/nowhere/gone']] as const) symlinkSync(to, join(made.paths.content, 'essays', from));
		expect(said((await made.read()).findings)).toEqual([
			'error essays/gone.md The file cannot be read → If it is a link, mend it: it points at nothing.',
			'error essays/loop.md The file cannot be read → If it is a link, mend it: it points at nothing.',
		]);
	});

	test('a folder that is called index.md is no text', async () => {
		const made = publication({});
		mkdirSync(join(made.paths.content, 'essays/a/index.md'), { recursive: true });
		expect((await made.read()).essays).toEqual([]);
	});
});

describe('The content folder', () => {
	test('a name that is nearly right would lose all that is in it', async () => {
		expect(await faults({ 'Essays/a.md': essay(), 'page/about.md': 'x', 'author/jane.yaml': 'x', 'site.yml': 'x', 'tides.md': essay(), 'word.txt': 'x' })).toEqual([
			'error Essays Nothing reads "Essays" → Rename it to `essays`.',
			'error author Nothing reads "author" → Rename it to `authors`.',
			'error page Nothing reads "page" → Rename it to `pages`.',
			'error site.yml Nothing reads "site.yml" → Rename it to `site.yaml`.',
			'error tides.md This text would not be published → Move it into the folder `essays` or `pages`.',
			'error word.txt Nothing reads "word.txt" → Rename it to `words.txt`.',
		]);
	});

	test('may hold what else the writer wants', async () => {
		expect(await faults({ 'README.md': 'x', 'permalinks.lock': 'octavo-lock 1\nend\n', 'words.txt': 'Aldus\n', 'ideas/a.md': 'x', 'images/a.txt': 'x', '.git/config': 'x' })).toEqual([]);
	});
});

describe('A publication without essays', () => {
	test('may have an empty folder for them, or none', async () => {
		const made = publication({});
		expect(await made.read()).toMatchObject({ essays: [], findings: [] });
		mkdirSync(join(made.paths.content, 'essays'));
		expect(await made.read()).toMatchObject({ essays: [], findings: [] });
	});

	test('may have a file of that name', async () => {
		expect(await read({ essays: 'x' })).toMatchObject({ essays: [], findings: [] });
	});
});
