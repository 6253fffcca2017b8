import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveLinks } from '../../../src/library/resolve-links.ts';
import { essay, faults, publication, read } from '../../publication.ts';

const beside = 'Link to an essay as ./name.md, to a page as /name/, or to a file beside the essay.';
const based = { 'site.yaml': 'title: A publication\nurl: https://example.org/base/\n' };

/** The links of essay `a` as a reader gets them. */
async function hrefs(text: string, more: Record<string, string | Uint8Array> = {}): Promise<string[]> {
	const made = publication({ 'essays/a.md': essay(text), 'essays/b.md': essay('## Here\n\nText.'), 'pages/about.md': '---\ntitle: About\n---\nUs.', ...more });
	const { essays, pages, settings, findings } = await made.read();
	expect(findings).toEqual([]);
	const html = readFileSync(join(made.paths.cache, 'texts', `${essays.find(({ id }) => id === 'a')?.key}.html`), 'utf8');
	const permalinks = new Map([...essays, ...pages].map(({ file, permalink }) => [file.replace('content/', ''), permalink]));
	return [...resolveLinks(html, (file) => permalinks.get(file), settings.base).matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = '']) => href).filter((href) => !/^#(?:fn|_)/.test(href));
}

describe('Links that lead somewhere', () => {
	test('to an essay by its file, with a place in it, a query and a title', async () => {
		expect(await hrefs('[1](./b.md) [2](b.md#here) [3](b.md?print#here) [4](<./b.md> "A title") [5](../pages/about.md) [6](%62.md)')).toEqual(['/b/', '/b/#here', '/b/?print#here', '/b/', '/about/', '/b/']);
	});

	test('under a base path every link of ours gets the base', async () => {
		expect(await hrefs('[1](./b.md#here) [2](/b/) [3](/b/#here) [4](/about/?x=1#top) [5](https://example.org/base/b/) [6](/) [7](/rss.xml)', based)).toEqual(['/base/b/#here', '/base/b/', '/base/b/#here', '/base/about/?x=1#top', '/base/b/', '/base/', '/base/rss.xml']);
	});

	test('an absolute link to our own origin is one of ours; to the host above our base it is not', async () => {
		expect(await hrefs('[1](https://example.org/b/#here) [2](https://example.org.evil.example/b/)')).toEqual(['/b/#here', 'https://example.org.evil.example/b/']);
		expect(await hrefs('[1](https://example.org/elsewhere/)', based)).toEqual(['https://example.org/elsewhere/']);
	});

	test('by reference, in a note, in a table, in a heading and as HTML', async () => {
		const text = ['[One][there] and a note.[^n]', '', '## With [two](./b.md)', '', '| [three](./b.md) |', '| - |', '', '<p class="x"><a title="t" href="./b.md#here">four</a></p>', '', '[^n]: See [five](./b.md).', '', '[there]: ./b.md'].join('\n');
		expect(await hrefs(text)).toEqual(['/b/', '/b/', '/b/', '/b/#here', '/b/']);
	});

	test('to places on the same page: headings, notes, tables, the top, and words the browser finds', async () => {
		expect(await hrefs('[1](#there) [2](#) [3](#top) [4](#:~:text=word) [5](#there:~:text=word)\n\n## There')).toEqual(['#there', '#', '#top', '#:~:text=word', '#there:~:text=word']);
	});

	test('to a heading in another script, percent-encoded or not', async () => {
		const text = '[1](#größe) [2](#gr%C3%B6%C3%9Fe)\n\n## Größe {#größe}';
		expect(await hrefs(text)).toEqual(['#gr%C3%B6%C3%9Fe', '#gr%C3%B6%C3%9Fe']);
	});

	test('to an address with letters of another script', async () => {
		const more = { 'essays/c.md': essay('Text.', 'permalink: /über/') };
		expect(await hrefs('[1](/über/) [2](/%C3%BCber/)', more)).toEqual(['/%C3%BCber/', '/%C3%BCber/']);
	});

	test('to tags, series, authors, the archive and earlier addresses', async () => {
		const more = { 'essays/c.md': essay('Text.', 'tags: [The Sea]', 'series: { name: Tides, part: 1 }', 'aliases: [/old/, /older.html]', 'authors: [jane]'), 'authors/jane.yaml': 'name: Jane' };
		const all = ['/tags/the-sea/', '/series/tides/', '/authors/jane/', '/archive/', '/old/', '/older.html', '/sitemap.xml', '/robots.txt'];
		expect(await hrefs(all.map((path) => `[x](${path})`).join(' '), more)).toEqual(all);
	});

	test('to what public/ serves, with or without a query', async () => {
		expect(await hrefs('[1](/paper.pdf) [2](/paper.pdf?v=2#page=3) [3](/app/) [4](</two words.txt>)', { '../public/paper.pdf': 'x', '../public/app/index.html': 'x', '../public/two words.txt': 'x' })).toEqual(['/paper.pdf', '/paper.pdf?v=2#page=3', '/app/', '/two%20words.txt']);
	});

	test('to other sites, and by mail and telephone, they are left as they are', async () => {
		const all = ['https://example.com/a?b=c#d', 'http://example.com', 'mailto:a@example.org', 'tel:+4930123', '//cdn.example.com/x'];
		expect(await hrefs(all.map((href) => `[x](${href})`).join(' '))).toEqual(all);
	});

	test('files beside the essay are published under a name that holds their content', async () => {
		const files = { 'essays/a/index.md': essay('[pdf](paper.pdf#page=3) [csv](<./my data.csv>) [mp3](T%C3%B6ne.mp3) [no](what%3F.pdf)'), 'essays/a/paper.pdf': '%PDF', 'essays/a/my data.csv': 'a,b', 'essays/a/Töne.mp3': 'ID3', 'essays/a/what?.pdf': '%PDF' };
		const made = publication(files);
		const { essays, findings } = await made.read();
		expect(findings).toEqual([]);
		expect(essays[0]?.media.map(({ name }) => name)).toEqual([expect.stringMatching(/^paper\.[0-9a-f]{8}\.pdf$/), expect.stringMatching(/^my-data\.[0-9a-f]{8}\.csv$/), expect.stringMatching(/^tone\.[0-9a-f]{8}\.mp3$/), expect.stringMatching(/^what\.[0-9a-f]{8}\.pdf$/)]);
		const html = readFileSync(join(made.paths.cache, 'texts', `${essays[0]?.key}.html`), 'utf8');
		expect(html).toMatch(/href="\/media\/paper\.[0-9a-f]{8}\.pdf#page=3"/);
	});
});

describe('Links that lead nowhere', () => {
	test('to an essay that does not exist, with the one that was probably meant', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.\n\nA [link](./harbor.md).'), 'essays/harbour.md': essay() })).toEqual(['error essays/a.md:7 The link leads to essays/harbor.md, which does not exist → Did you mean `essays/harbour.md`?']);
	});

	test('the essay itself is never what was meant', async () => {
		expect(await faults({ 'essays/a.md': essay('A [link](./b.md).') })).toEqual(['error essays/a.md:5 The link leads to essays/b.md, which does not exist → Remove it.']);
	});

	test('to a path that does not exist, with the one that was probably meant', async () => {
		expect(await faults({ 'essays/a.md': essay('A [link](/abuot/).'), 'pages/about.md': '---\ntitle: About\n---\nUs.' })).toEqual(['error essays/a.md:5 The link leads to /abuot/, which does not exist → Did you mean `/about/`?']);
	});

	test('a publication of many essays is not listed whole', async () => {
		const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`essays/number-${index}.md`, essay()]));
		expect(await faults({ ...many, 'essays/a.md': essay('A [link](/zzzzzzzzzzzzzzzz/).') })).toEqual(['error essays/a.md:5 The link leads to /zzzzzzzzzzzzzzzz/, which does not exist → Correct it or remove it: nothing has a name like this.']);
	});

	test('without the slash at the end', async () => {
		expect(await faults({ 'essays/a.md': essay('A [link](/b).'), 'essays/b.md': essay() })).toEqual(['error essays/a.md:5 The link leads to /b without its last slash → Write /b/.']);
	});

	test('to a place that is not on the page, here or elsewhere', async () => {
		expect(await faults({ 'essays/a.md': essay('A [link](#ther), [another](./b.md#her),\nand [a third](/b/#her).\n\n## There'), 'essays/b.md': essay('## Here\n\nText.') })).toEqual([
			'error essays/a.md:5 There is no place #ther in this text → Did you mean `there`?',
			'error essays/a.md:5 There is no place #her in content/essays/b.md → Did you mean `here`?',
			'error essays/a.md:6 There is no place #her in content/essays/b.md → Did you mean `here`?',
		]);
	});

	test('to a draft or a scheduled essay, by file, address or earlier address', async () => {
		const hidden = { 'essays/b.md': essay('Text.', 'draft: true', 'aliases: [/old/]'), 'essays/c/index.md': '---\ntitle: C\npublished: 2026-12-24\n---\nText.' };
		expect(await faults({ 'essays/a.md': essay('[1](./b.md)\n[2](/b/)\n[3](/old/)\n[4](c/index.md)\n[5](/c/)'), ...hidden })).toEqual(
			['essays/b.md', '/b/', '/old/', 'essays/c/index.md', '/c/'].map((where, index) => `error essays/a.md:${5 + index} The link leads to ${where}, which is not published yet → Publish it first, or take the link out until then.`),
		);
		expect(await faults({ 'essays/a.md': essay('[1](./b.md) [2](/c/) [3](/old/)'), ...hidden }, { drafts: true })).toEqual([]);
	});

	test('to a file that is not there, and to what cannot be a file', async () => {
		expect(await faults({ 'essays/a.md': essay('[1](paper.pdf)\n[2](./)\n[3](C:\\paper.pdf)\n[4](www.example.org)\n[5](100%E4.pdf)\n[6]()') })).toEqual([
			`error essays/a.md:5 The link leads to "paper.pdf", which is no file here → ${beside}`,
			`error essays/a.md:6 The link leads to "./", which is no file here → ${beside}`,
			'error essays/a.md:7 A link may not begin with "C:" → Use https:, mailto: or tel:, or a file beside the essay.',
			'error essays/a.md:8 The link leads to "www.example.org", which is no file here → Write https://www.example.org if it is a page elsewhere.',
			`error essays/a.md:9 The link leads to "100%E4.pdf", which is no file here → ${beside}`,
			'error essays/a.md:10 A link has no address → Write one, or remove the brackets.',
		]);
	});

	test('outside the content folder no Markdown is an essay', async () => {
		expect(await faults({ 'essays/a.md': essay('[1](../../README.md)'), '../README.md': '# Hello' })).toEqual([expect.stringContaining('error essays/a.md:5 The link leads to ../README.md, which does not exist')]);
	});

	test('to a folder of public/ that has no page', async () => {
		expect(await faults({ 'essays/a.md': essay('[1](/pictures/)'), '../public/pictures/a.txt': 'x' })).toEqual([expect.stringContaining('error essays/a.md:5 The link leads to /pictures/, which does not exist')]);
	});

	test('in a note, a heading, a table or HTML the line is right as well', async () => {
		const text = ['Text.[^n]', '', '## A [heading](./x.md)', '', '| A |', '| - |', '| [cell](./x.md) |', '', '<p>', '<a href="./x.md">link</a></p>', '', '[^n]: A note', '    with a [link](./x.md).', '', '[by][reference]', '', '[reference]: ./x.md'].join('\n');
		expect((await faults({ 'essays/a.md': essay(text) })).map((said) => said.replace(/ The link.*/, '')).sort()).toEqual(['error essays/a.md:11', 'error essays/a.md:14', 'error essays/a.md:17', 'error essays/a.md:19', 'error essays/a.md:7']);
	});

	test('from a page to an essay it is checked like from an essay to a page', async () => {
		expect(await faults({ 'pages/about.md': '---\ntitle: About\n---\n[1](../essays/x.md) [2](/x/)' })).toEqual([
			expect.stringContaining('error pages/about.md:4 The link leads to essays/x.md, which does not exist'),
			expect.stringContaining('error pages/about.md:4 The link leads to /x/, which does not exist'),
		]);
	});
});

test.each(['./b.md', '/b/', '/b/?print#here'])('a link to %s counts as one for what the essays are to each other', async (link) => {
	const { essays } = await read({ 'essays/a.md': essay(`[b](${link})`), 'essays/b.md': essay('## Here\n\nText.') });
	expect(essays.map(({ id, next }) => [id, next?.id, next?.reason.kind])).toEqual([['a', 'b', 'links'], ['b', 'a', 'linked-from']]);
});
