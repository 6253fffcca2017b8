import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import sharp from 'sharp';
import { readHtml, writeWhole } from '../../src/library/cache.ts';
import { contentOf } from '../../src/library/media.ts';
import { resolveLinks } from '../../src/library/resolve-links.ts';
import { render } from '../../src/markdown/render.ts';
import { pathsFrom } from '../../src/site/paths.ts';
import { essay, publication, said, site } from '../publication.ts';

// Counts what is rendered; everything is done by the real thing.
vi.mock(import('../../src/markdown/render.ts'), async (original) => {
	const { render } = await original();
	return { render: vi.fn(render) };
});

let black: Buffer, white: Buffer;
beforeAll(async () => {
	[black, white] = (await Promise.all(['#000', '#fff'].map((background) => sharp({ create: { width: 20, height: 10, channels: 3, background } }).png().toBuffer()))) as [Buffer, Buffer];
});

/** How many texts were rendered during a step. */
async function renderedBy(step: () => Promise<unknown>): Promise<number> {
	vi.mocked(render).mockClear();
	await step();
	return vi.mocked(render).mock.calls.length;
}

const files = () => ({ 'essays/a.md': essay('A [link](./b.md) and ![a dot](dot.png) and [a paper](paper.pdf).'), 'essays/b.md': essay('Text with a \u0007 bell.'), 'pages/about.md': '---\ntitle: About\n---\nUs.', 'essays/dot.png': black, 'essays/paper.pdf': '%PDF' });

test('what has not changed is not rendered again, and says the same', async () => {
	const made = publication(files());
	const first = await made.read();
	let second: unknown;
	expect(await renderedBy(async () => (second = await made.read()))).toBe(0);
	expect(second).toEqual(first);
	expect(said(first.findings)).toEqual([expect.stringContaining('warning essays/b.md:5')]);
});

test('a changed text is rendered again, alone', async () => {
	const made = publication(files());
	await made.read();
	made.write('essays/b.md', essay('Other text.'));
	expect(await renderedBy(() => made.read())).toBe(1);
});

test.each(['essays/dot.png', 'essays/paper.pdf'])('a changed %s makes the text that shows it new, and gets another address', async (path) => {
	const made = publication(files());
	const names = async () => (await made.read()).essays[0]?.media.map(({ name }) => name);
	const before = await names();
	made.write(path, white);
	expect(await renderedBy(() => made.read())).toBe(1);
	expect(await names()).not.toEqual(before);
});

test('a chart is drawn anew when its numbers change or its drawing is lost, and only then', async () => {
	const made = publication({ 'essays/a.md': essay(':::chart{src=a.csv}\nCaption.\n:::'), 'essays/a.csv': 'Year,Ships\n1990,1\n1991,2\n' });
	const drawing = async () => (await made.read()).essays[0]?.media.find(({ name }) => name.endsWith('.svg')) ?? { name: '' };
	const before = await drawing();
	expect(before).toEqual({ name: expect.stringMatching(/^a\.[0-9a-f]{8}\.svg$/) });
	expect(await renderedBy(drawing)).toBe(0);
	const { bytes, type } = await contentOf(before, made.paths.cache);
	expect([type, new TextDecoder().decode(bytes)]).toEqual(['image/svg+xml', expect.stringMatching(/^<svg xmlns/)]);
	rmSync(join(made.paths.cache, 'media', before.name));
	expect(await renderedBy(drawing)).toBe(1);
	made.write('essays/a.csv', 'Year,Ships\n1990,1\n1991,3\n');
	expect((await drawing()).name).not.toBe(before.name);
});

test('a picture that is taken away is missed, although the text has not changed', async () => {
	const made = publication(files());
	await made.read();
	rmSync(join(made.paths.content, 'essays/dot.png'));
	expect(said((await made.read()).findings)).toContainEqual(expect.stringContaining('error essays/a.md:5 The picture "dot.png" does not exist'));
});

test('another pipeline, address, language, title or tag makes texts new; another name of the publication does not', async () => {
	const made = publication(files());
	await made.read();
	expect(await renderedBy(() => made.read({ revision: 'other' }))).toBe(3);
	made.write('site.yaml', `${site}description: Other\n`);
	expect(await renderedBy(() => made.read())).toBe(0);
	made.write('site.yaml', `${site}language: de\n`);
	expect(await renderedBy(() => made.read())).toBe(3);
	made.write('site.yaml', 'title: A\nurl: https://example.com/\n');
	expect(await renderedBy(() => made.read())).toBe(3);
	made.write('essays/b.md', essay('Text with a \u0007 bell.', 'tags: [sea]'));
	expect(await renderedBy(() => made.read())).toBe(1);
});

test('what was rendered for one base is never served under another', async () => {
	const made = publication(files());
	const html = async () => {
		const { essays } = await made.read();
		return readHtml(made.paths.cache, essays[0]?.key ?? '');
	};
	const plain = await html();
	made.write('site.yaml', 'title: A publication\nurl: https://example.org/base/\n');
	const based = await html();
	expect(plain).toContain('src="/media/dot.');
	expect(based).toContain('src="/base/media/dot.');
	made.write('site.yaml', site);
	expect(await html()).toBe(plain);
});

test('a text with an error is looked at again until it is mended', async () => {
	const made = publication({ 'essays/a.md': essay('Text.[^lost]'), 'essays/b.md': essay() });
	const first = said((await made.read()).findings);
	expect(first).toHaveLength(1);
	expect(await renderedBy(async () => expect(said((await made.read()).findings)).toEqual(first))).toBe(1);
	made.write('essays/a.md', essay('Text.[^found]\n\n[^found]: Here.'));
	expect((await made.read()).findings).toEqual([]);
});

test.each(['', '{"key":', 'null', '{}', '[]', '"text"', '\u0000'])('a cache spoilt to %j is made anew', async (spoilt) => {
	const made = publication(files());
	const first = await made.read();
	const folder = join(made.paths.cache, 'texts');
	for (const name of readdirSync(folder).filter((name) => name.endsWith('.json'))) writeFileSync(join(folder, name), spoilt);
	let second: unknown;
	expect(await renderedBy(async () => (second = await made.read()))).toBe(3);
	expect(second).toEqual(first);
	expect(await renderedBy(() => made.read())).toBe(0);
});

test('a cache that has lost its HTML is made anew', async () => {
	const made = publication(files());
	const { essays } = await made.read();
	rmSync(join(made.paths.cache, 'texts', `${essays[0]?.key}.html`));
	expect(await renderedBy(() => made.read())).toBe(1);
	expect(readHtml(made.paths.cache, essays[0]?.key ?? '')).toContain('<a href=');
});

test('an essay whose address changes shows the new one in the essays that link to it, which are not rendered again', async () => {
	const made = publication(files());
	const link = async () => {
		const { essays, settings } = await made.read();
		const addresses = new Map(essays.map(({ file, permalink }) => [file.replace('content/', ''), permalink]));
		return /<a href="([^"]*)"/.exec(resolveLinks(readHtml(made.paths.cache, essays[0]?.key ?? ''), (file) => addresses.get(file), settings.base))?.[1];
	};
	expect(await link()).toBe('/b/');
	made.write('essays/b.md', essay('Text with a \u0007 bell.', 'permalink: /moved/'));
	vi.mocked(render).mockClear();
	expect(await link()).toBe('/moved/');
	expect(vi.mocked(render).mock.calls.map(([, , name]) => name)).toEqual(['content/essays/b.md']);
});

test('a file is written whole, without leftovers', () => {
	const made = publication({});
	const path = join(made.paths.root, 'deep/er/file.txt');
	writeWhole(path, 'one');
	writeWhole(path, 'two');
	expect(readFileSync(path, 'utf8')).toBe('two');
	expect(readdirSync(join(path, '..'))).toEqual(['file.txt']);
	expect(statSync(path).isFile()).toBe(true);
});

test('two publications of one clone have caches of their own', () => {
	const root = '/clone';
	const caches = ['content', 'other', '/elsewhere/content', undefined, './content/'].map((folder) => pathsFrom(folder === undefined ? {} : { OCTAVO_CONTENT: folder }, root).cache);
	expect(caches[3]).toBe(caches[0]);
	expect(caches[4]).toBe(caches[0]);
	expect(new Set(caches).size).toBe(3);
});
