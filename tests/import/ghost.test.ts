import { expect, test } from 'vitest';
import { ghost } from '../../src/import/ghost/ghost.ts';
import { htmlOf, readAll } from './read.ts';
import { sourceOf, sourceOfFiles } from './source-of.ts';

// The format: https://docs.ghost.org/migration/ghost and exports of the versions 0.11 to 5.
const found = await readAll(ghost, sourceOf('tests/import/ghost'));

test('a post of Ghost comes over with its tags and authors in order, cover, excerpt, original and address', () => {
	const { body: _, ...rest } = found.post('The mill & the weir');
	expect(rest).toEqual({
		source: { file: 'export.json' },
		kind: 'essay',
		status: 'published',
		title: 'The mill & the weir',
		slug: 'the-mill',
		addresses: ['/the-mill/'],
		// 23:30 in Greenwich on the last day of the year, and already the next year in Berlin.
		published: '2020-01-01',
		updated: '2020-03-01',
		authors: [{ name: 'Ida Brandt', about: 'Ida Brandt mends clocks.', url: 'https://ida.example' }, { name: 'Mora Keane' }],
		tags: ['Work & <wages>', 'Rivers'],
		lists: [{ address: '/rss/' }, { tag: 'Work & <wages>', address: '/tag/work/' }, { tag: 'Rivers', address: '/tag/rivers/' }],
		cover: { address: '/content/images/2020/01/weir.jpg', alt: 'Water over a weir' },
		excerpt: 'What turned & what stopped',
		lang: 'en',
		canonical: 'https://magazine.example/mill',
		losses: [{ rule: 'code-injection', file: 'export.json', message: 'Code was injected into its page; it was left out', became: 'nothing' }],
	});
});

test('links and pictures of the site are relative to its root, and the HTML is otherwise untouched', () => {
	const html = htmlOf(found.post('The mill & the weir'));
	expect(html).toContain('<a href="/about/">');
	expect(html).toContain('<img src="/content/images/2020/01/mill.jpg" alt="A mill">');
	expect(html).toContain('<script>alert(1)</script>');
});

test('what was for members only or sent as a letter is never published, and this is said', () => {
	expect(found.post('For members')).toMatchObject({ status: 'private', excerpt: 'Only told to machines', losses: [{ rule: 'audience', message: 'It was for paid only; it comes over as a draft' }] });
	expect(found.post('A letter')).toMatchObject({ status: 'private', losses: [{ rule: 'status' }, { rule: 'audience' }] });
});

test('a page is a page in its language, what is scheduled keeps its day in the zone of the site, a draft needs none', () => {
	expect(found.post('About')).toMatchObject({ kind: 'page', lang: 'fr', addresses: ['/about/'] });
	expect(found.post('To come')).toMatchObject({ status: 'scheduled', published: '2031-07-01' });
	expect(found.post('(Untitled)')).toMatchObject({ status: 'draft' });
	expect(found.post('(Untitled)')).not.toHaveProperty('published');
});

test('what has no text, what cannot be read and what Octavo has no place for is named', () => {
	expect(found.skipped.map(({ says }) => says)).toEqual([
		'“Nothing”: It has no text',
		'“Broken”: Its text could not be read',
		'routes.yaml: How addresses are made is not in the export; /<slug>/ is what Ghost does by itself, so check one of yours',
		'code injected into every page (1): Octavo takes no code from an export',
		'snippets (1): They are parts for writing, not texts',
	]);
	expect(found.skipped[1]?.losses).toMatchObject([{ rule: 'lexical', message: 'Its text (lexical) is no JSON and could not be read' }]);
});

test('no address of mail and no password of an export comes over', () => {
	expect(JSON.stringify([found.posts, found.skipped])).not.toMatch(/@mill\.example|not for reading/);
});

const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

test('the editor of Ghost 5 is read: words, forms of them, lists, links and headings', async () => {
	expect(await fromLexical(
		{ type: 'extended-heading', tag: 'h3', children: [text('Below the <weir>')] },
		paragraph(text('It '), text('was', 3), text(' late; '), text('x < y', 16), { type: 'linebreak' }, { type: 'link', url: 'https://mill.example/?a=1&b="2"', children: [text('a link')] }),
		{ type: 'list', listType: 'number', start: 3, children: [{ type: 'listitem', children: [text('Three')] }, { type: 'listitem', children: [{ type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [text('Within')] }] }] }] },
		{ type: 'aside', children: [text('Said aside')] },
	)).toBe([
		'<h3>Below the &lt;weir&gt;</h3>',
		'<p>It <em><strong>was</strong></em> late; <code>x &lt; y</code><br><a href="https://mill.example/?a=1&amp;b=&quot;2&quot;">a link</a></p>',
		'<ol start="3"><li>Three</li>\n<li><ul><li>Within</li>\n</ul>\n</li>\n</ol>',
		'<blockquote>Said aside</blockquote>',
	].join('\n'));
});

test('the cards of Ghost are read as what they show', async () => {
	const html = await fromLexical(
		{ type: 'image', src: '__GHOST_URL__/content/images/a.jpg', alt: 'A "weir"', caption: '<em>In</em> spring' },
		{ type: 'gallery', images: [{ src: '/b.jpg', alt: 'B' }, { src: '/c.jpg' }], caption: 'Two' },
		{ type: 'markdown', markdown: '| a | b |\n|---|---|\n| 1 | ~~2~~ |\n\n<aside>Raw</aside>' },
		{ type: 'html', html: '<b onclick="x()">Raw</b>' },
		{ type: 'codeblock', code: 'if (a < b) {}', language: 'js', caption: 'A test' },
		{ type: 'horizontalrule' },
		{ type: 'callout', calloutEmoji: '💡', calloutText: 'Mind the <b>step</b>' },
		{ type: 'toggle', heading: '<span>Why?</span>', content: '<p>Because.</p>' },
		{ type: 'bookmark', url: 'https://a.example/', metadata: { title: 'A <page>' } },
		{ type: 'embed', html: '<iframe src="https://video.example/1"></iframe>', url: 'https://video.example/1' },
		{ type: 'audio', src: '/d.mp3', title: 'A bell' },
		{ type: 'file', src: '/e.pdf', fileTitle: 'A plan' },
		{ type: 'paywall' },
	);
	for (const part of [
		'<figure><img src="/content/images/a.jpg" alt="A &quot;weir&quot;"><figcaption><em>In</em> spring</figcaption></figure>',
		'<figure class="kg-card kg-gallery-card"><figure><img src="/b.jpg" alt="B"></figure><figure><img src="/c.jpg" alt=""></figure><figcaption>Two</figcaption></figure>',
		'<td><del>2</del></td>',
		'<aside>Raw</aside>',
		'<b onclick="x()">Raw</b>',
		'<figure><pre><code class="language-js">if (a &lt; b) {}</code></pre><figcaption>A test</figcaption></figure>',
		'<hr>',
		'<div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Mind the <b>step</b></div>',
		'<details><summary>Why?</summary><p>Because.</p></details>',
		'<p><a href="https://a.example/">A &lt;page&gt;</a></p>',
		'<iframe src="https://video.example/1"></iframe>',
		'<audio src="/d.mp3" controls></audio><figcaption>A bell</figcaption>',
		'<p><a href="/e.pdf">A plan</a></p>',
	]) expect(html).toContain(part);
});

test('a card that has no place is told of with its words', async () => {
	const { posts } = await readAll(ghost, exportOf({ lexical: JSON.stringify({ root: { children: [paragraph(text('Words.')), { type: 'signup', header: 'Join us by the weir' }] } }) }));
	expect(posts[0]?.losses).toMatchObject([{ rule: 'card', message: 'A card of type “signup” has no place in Octavo; it says “Join us by the weir”', became: 'nothing' }]);
});

test('the editor before it is read too, overlapping marks and missing ends of them included', async () => {
	const mobiledoc = {
		version: '0.3.1',
		markups: [['strong'], ['a', ['href', 'https://mill.example/?a&b']], ['em']],
		atoms: [['soft-return', '', {}]],
		cards: [['code', { code: '<x>', language: 'html' }], ['card-markdown', { markdown: '*Old*' }], ['paywall', {}], ['poll', { title: 'Yes or no' }]],
		sections: [[1, 'h2', [[0, [], 0, 'A & B']]], [1, 'p', [[0, [0], 0, 'bold '], [0, [1], 2, 'link'], [1, [], 0, 0], [0, [2], 0, 'never closed']]], [3, 'ul', [[[0, [], 0, 'one']], [[0, [], 0, 'two']]]], [2, '/f.jpg'], [10, 0], [10, 1], [10, 2], [10, 3], [10, 99], 'odd'],
	};
	const { posts } = await readAll(ghost, exportOf({ mobiledoc: JSON.stringify(mobiledoc) }));
	const html = posts[0] ? htmlOf(posts[0]) : '';
	expect(html).toContain('<h2>A &amp; B</h2>\n<p><strong>bold <a href="https://mill.example/?a&amp;b">link</a></strong><br><em>never closed</em></p>\n<ul><li>one</li><li>two</li></ul>\n<figure><img src="/f.jpg" alt=""></figure>\n<pre><code class="language-html">&lt;x&gt;</code></pre>\n<p><em>Old</em></p>');
	expect(posts[0]?.losses.map(({ message }) => message)).toEqual(['A card of type “poll” has no place in Octavo; it says “Yes or no”', 'A card of type “undefined” has no place in Octavo']);
});

test('an export of Ghost’s first versions is read: bare tables, numbers for times, Markdown, addresses with days', async () => {
	const old = { meta: { exported_on: 1400000000000, version: '003' }, data: { posts: [{ id: 1, title: 'Old', slug: 'old', markdown: 'Some *words*.', page: 0, status: 'published', author_id: 1, published_at: 1388620800000, image: '/content/images/x.jpg' }], users: [{ id: 1, name: 'Ida Brandt' }], settings: [{ key: 'permalinks', value: '/:year/:month/:day/:slug/' }] } };
	const { posts, skipped } = await readAll(ghost, sourceOfFiles({ 'GhostData.json': JSON.stringify(old) }));
	expect(posts).toMatchObject([{ published: '2014-01-02', addresses: ['/2014/01/02/old/'], authors: [{ name: 'Ida Brandt' }], cover: { address: '/content/images/x.jpg' }, body: { html: '<p>Some <em>words</em>.</p>' } }]);
	expect(skipped).toEqual([]);
});

test('other JSON is no export of Ghost, and a zip with pictures and other JSON is', async () => {
	for (const [name, json] of Object.entries({ 'a.json': '{"db":[1,2]}', 'b.json': '{"meta":{"version":"1"},"data":[]}', 'package.json': '{"name":"ghost","dependencies":{}}', 'c.json': '[{"db":[{"meta":{}}]}]' })) expect(await ghost.recognizes(sourceOfFiles({ [name]: json })), json).toBe(false);
	expect(await ghost.recognizes(sourceOfFiles({ 'content/images/a.jpg': 'x', 'package.json': '{}', 'z.ghost.json': '\uFEFF{ "db" : [ { "meta": {"exported_on": 1}, "data": {"posts":[]}}]}' }))).toBe(true);
});

test('an export that is cut off or has no posts is said to the writer', async () => {
	const start = '{"db":[{"meta":{"exported_on":1},"data":';
	await expect(readAll(ghost, sourceOfFiles({ 'a.json': `${start}{"posts":[{"ti` }))).rejects.toMatchObject({ message: expect.stringMatching(/^a\.json is no JSON/), remedy: expect.stringContaining('export once more') });
	await expect(readAll(ghost, sourceOfFiles({ 'a.json': `${start}{}}]}` }))).rejects.toMatchObject({ message: 'a.json has no posts' });
});

function exportOf(post: object) {
	return sourceOfFiles({ 'a.json': JSON.stringify({ db: [{ meta: { exported_on: 1 }, data: { posts: [{ id: 'x', title: 'X', slug: 'x', status: 'draft', html: null, ...post }, 'no row'] } }] }) });
}

async function fromLexical(...children: object[]): Promise<string> {
	const { posts } = await readAll(ghost, exportOf({ lexical: JSON.stringify({ root: { type: 'root', children } }) }));
	return posts[0] ? htmlOf(posts[0]) : '';
}
