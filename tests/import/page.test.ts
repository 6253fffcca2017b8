import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Unreadable } from '../../src/import/importer.ts';
import { html } from '../../src/import/page/page.ts';
import { readAll } from './read.ts';
import { sourceOfFiles, sourceOf } from './source-of.ts';

// What pages say of themselves: the HTML standard, ogp.me, schema.org/Article; the second line of saved pages is that of
// Chromium and Firefox (`saved from url=`).

const paragraph = '<p>Take any book printed before 1800 and open it in the middle. The text stands high, close to the fold, and below it is white paper enough for a hand.</p>';
const text = paragraph + paragraph.replace('1800', '1750') + '<h2>What the thumb needs</h2>' + paragraph.replace('1800', '1700');

beforeEach(() => vi.stubGlobal('fetch', () => { throw new Error('Something was fetched'); }));
afterEach(() => vi.unstubAllGlobals());

test('a complete saved page gives its article, what its head says, and the pictures in the folder beside it', async () => {
	const { posts, skipped } = await readAll(html, sourceOf('tests/import/page/saved'));
	expect(posts).toHaveLength(1);
	expect(posts[0]).toMatchObject({
		kind: 'essay',
		status: 'published',
		title: 'The Margin and the Thumb',
		addresses: ['https://moss.example/2019/the-margin/', 'https://moss.example/2019/the-margin/?from=list'],
		published: '2019-05-04',
		updated: '2020-02-01',
		authors: [{ name: 'Ada Moss', url: 'https://moss.example/about/' }],
		tags: ['Books', 'Hands'],
		cover: { address: 'https://moss.example/open-book.jpg', alt: 'An open book' },
		excerpt: 'Why old books leave the page empty.',
		lang: 'en-GB',
		losses: [],
	});
	const body = posts[0]?.body as { html: string; base: string };
	expect(body.base).toBe('The Margin.html');
	expect(body.html).toContain('src="The%20Margin_files/thumb.png"');
	expect(body.html).toContain('href="https://moss.example/about/"');
	expect(body.html).toMatch(/<a class="footnote" href="#fn:1">|<a href="#fn:1" class="footnote">/);
	expect(body.html).toContain('class="footnotes"');
	expect(body.html).not.toMatch(/Subscribe|Elsewhere on this site|script/);
	expect(skipped).toMatchObject([{ source: { file: 'The Margin_files/frame.html' }, skipped: 'The Margin_files/frame.html', reason: 'it is a part of a page that was saved beside it' }]);
});

test('without JSON-LD the page is read by its meta elements, its time and its heading', async () => {
	const { post } = await read(`<html lang="de"><head><title>Der Rand – Moos</title><meta name="author" content="Ada Moss and Ben Low (post@moss.example)"><meta property="og:site_name" content="Moos"><meta property="og:title" content="Der Rand – Moos"><link rel="canonical" href="https://moss.example/rand"></head><body><article><h1>Der Rand</h1><time datetime="2019-05-04T23:30:00-05:00">4. Mai</time>${text}</article></body></html>`);
	expect(post).toMatchObject({ title: 'Der Rand', lang: 'de', published: '2019-05-04', authors: [{ name: 'Ada Moss' }, { name: 'Ben Low' }], addresses: ['https://moss.example/rand'] });
});

test('a canonical address on another host is that of the original, not one of this text', async () => {
	const { post } = await read(`<!-- saved from url=(0033)https://magazine.example/the-margin -->\n<html><head><link rel="canonical" href="https://moss.example/margin"></head><body><article><h1>The Margin</h1>${text}</article></body></html>`);
	expect(post).toMatchObject({ canonical: 'https://moss.example/margin', addresses: ['https://magazine.example/the-margin'] });
});

test('a day that can be read in two ways is not guessed, but said', async () => {
	const { post } = await read(`<html><body><article><h1>The Margin</h1><time>04/05/2019</time>${text}</article></body></html>`);
	expect(post?.published).toBeUndefined();
	expect(post?.losses.map(({ rule }) => rule)).toEqual(['date']);
});

test('if much of what the page calls its article is missing in the text, it is said', async () => {
	const list = `<div class="related-posts"><ul>${'<li><a href="/x">A paragraph of many words that stands in the article and is nothing but links to other places</a></li>'.repeat(12)}</ul></div>`;
	const { post } = await read(`<html><body><article><h1>The Margin</h1>${text.repeat(3)}${list}</article></body></html>`);
	expect(post?.losses).toMatchObject([{ rule: 'article', became: 'nothing', message: expect.stringMatching(/^Of \d+ words in the article on the page, \d+ were taken/) }]);
});

test('a page that is a shell for scripts, a frame, a signpost or empty is left out with the reason, and nothing is fetched', async () => {
	const { skipped, posts } = await readAll(html, sourceOfFiles({
		'a.html': '<html><head><title>The Margin</title><script src="/app.js"></script><link rel="canonical" href="https://www.youtube.com/watch?v=abc"></head><body><div id="root"></div></body></html>',
		'b.html': '<html><head><title>Frames</title></head><frameset cols="20%,80%"><frame src="menu.html"><frame src="text.html"></frameset></html>',
		'c.html': '<html><head><title>Moved</title><meta http-equiv="Refresh" content="0; URL=/new/"></head><body>Moved</body></html>',
		'd.html': '',
	}));
	expect(posts).toEqual([]);
	expect(skipped.map(({ skipped, reason }) => [skipped, reason.replace(/[:,].*/, '')])).toEqual([
		['a.html', 'there is next to no text in it before its scripts run'],
		['b.html', 'it is a frame around other pages'],
		['c.html', 'it only leads to another page'],
		['d.html', 'there is next to no text in it'],
	]);
});

test('a page in one packed file cannot be read, and the way out is said', async () => {
	await expect(readAll(html, sourceOfFiles({ 'page.mhtml': 'MIME-Version: 1.0' }))).rejects.toThrow(Unreadable);
	const { posts, skipped } = await readAll(html, sourceOfFiles({ 'page.mhtml': 'MIME-Version: 1.0', 'other.html': `<article><h1>Paper</h1>${text}</article>` }));
	expect(posts.map(({ title }) => title)).toEqual(['Paper']);
	expect(skipped[0]?.reason).toMatch(/save it as "Web page, complete"$/);
});

test('damaged JSON-LD, broken nesting and scripts in the text do no harm', async () => {
	const { post } = await read(`<html><head><script type="application/ld+json">{"@type": "Article", </script></head><body><article><h1>The Margin</h1>${text}<p onclick="x()"><b>Bold<i>both</b>slanted</i><script>document.write('no')</script></article>`);
	expect(post?.title).toBe('The Margin');
	expect((post?.body as { html: string }).html).toContain('slanted');
	expect((post?.body as { html: string }).html).not.toContain('document.write');
});

test('a Japanese essay is not taken for an empty page because it has no spaces', async () => {
	const { post } = await read(`<html lang="ja"><body><article><h1>余白</h1>${'<p>古い本を真ん中で開いてみると、文字は高い位置にあり、その下には手のための白い紙がある。</p>'.repeat(6)}</article></body></html>`);
	expect(post).toMatchObject({ title: '余白', lang: 'ja', losses: [] });
});

test('only web pages are taken for web pages', async () => {
	expect(await html.recognizes(sourceOfFiles({ 'a.htm': '' }))).toBe(true);
	expect(await html.recognizes(sourceOfFiles({ 'a.txt': '<html>' }))).toBe(false);
	expect(await html.recognizes(sourceOfFiles({ '_posts/a.html': '', '_posts/b.md': '' }))).toBe(false);
});

async function read(page: string) {
	const { posts } = await readAll(html, sourceOfFiles({ 'page.html': page }));
	return { post: posts[0] };
}
