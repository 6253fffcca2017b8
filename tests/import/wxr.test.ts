import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { convert } from '../../src/import/convert.ts';
import { wxr } from '../../src/import/wxr/wxr.ts';
import { htmlOf, readAll } from './read.ts';
import { sourceOf, sourceOfFiles } from './source-of.ts';
import { exportOf, foot, head, item } from './wxr/made-up.ts';

const file = 'tests/import/wxr/wordpress.xml';
const found = await readAll(wxr, sourceOf(file));
const river = found.post('A river & its banks');

test('a post of WordPress comes over with its days, tags, series, cover, subtitle, original and every old address', () => {
	const { body: _, losses: __, ...rest } = river;
	expect(rest).toEqual({
		source: { file: 'wordpress.xml', line: lineOf('<item>') },
		kind: 'essay',
		status: 'published',
		title: 'A river & its banks',
		subtitle: 'What the flood left',
		slug: 'a-river',
		addresses: ['https://walks.example/2019/05/a-river/', 'https://walks.example/2019/05/a-stream/', 'https://walks.example/2019/05/a-brook/', 'https://walks.example/2019/04/a-river/', 'https://walks.example/?p=12'],
		// Half past midnight where the writer lives, and still the day before in Greenwich.
		published: '2019-05-05',
		updated: '2019-06-01',
		authors: [{ name: 'Mora Keane' }],
		tags: ['Rivers', 'Tides & floods'],
		lists: [
			{ address: 'https://walks.example/feed/' },
			{ tag: 'Rivers', address: 'https://walks.example/category/rivers/' },
			{ tag: 'Tides & floods', address: 'https://walks.example/tag/tides/' },
			{ tag: 'rivers', address: 'https://walks.example/tag/rivers/' },
		],
		series: { name: 'The river year', part: 2 },
		cover: { address: 'https://walks.example/wp-content/uploads/2019/05/bank.jpg', alt: 'A bank of mud & grass' },
		excerpt: 'A week of rain.',
		lang: 'en-GB',
		canonical: 'https://magazine.example/river',
	});
});

test('the text is handed on as it is, and its lines can be found in the file', () => {
	expect(htmlOf(river)).toContain('The bank gave way in the night.\n\nIt had rained for a week. <script>alert(1)</script> The sign says ]]> here.');
	expect(htmlOf(river).slice(0, htmlOf(river).indexOf('<figure')).split('\n').length + (river.body.line ?? 0)).toBe(lineOf('[gallery ids="31,32"]'));
	expect(river.body.base).toBe('https://walks.example/2019/05/a-river/');
});

test('a gallery becomes its pictures, except where it is only spoken of, and a missing picture is told', () => {
	expect(htmlOf(river)).toContain('<figure class="wp-block-gallery"><figure><img src="https://walks.example/wp-content/uploads/2019/05/bank.jpg" alt="A bank of mud &amp; grass"><figcaption>The bank, <em>after</em></figcaption></figure></figure>');
	expect(htmlOf(river)).toContain('<pre>[gallery ids="31"]</pre> and [[gallery]] are only spoken of.');
	expect(river.losses).toContainEqual(expect.objectContaining({ rule: 'gallery', line: lineOf('[gallery ids="31,32"]'), message: 'Of the 2 pictures of [gallery ids="31,32"] the export has 1' }));
});

test('the notes of a footnotes block, which lie in a custom field, stand below the text; damaged ones are no harm', async () => {
	const mark = (id: string) => `<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">1</a></sup>`;
	const field = (value: string) => `<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
	const { post, skipped } = await readAll(wxr, exportOf(
		item('Noted', `<![CDATA[<p>The weir${mark('0a-1')} stands.</p>\n<!-- wp:footnotes /-->]]>`, field(JSON.stringify([{ id: '0a-1', content: 'Since <em>1840</em>,\nor so.' }, { id: 'unused', content: 'Nobody asks.' }, { id: '"><script>', content: 'x' }, null]))),
		item('Damaged', '<![CDATA[<p>The weir stands.</p>]]>', field('[{"id":')),
	));
	expect(htmlOf(post('Noted'))).toContain('<!-- wp:footnotes /--><ol class="wp-block-footnotes"><li id="0a-1">Since <em>1840</em>, or so.</li></ol>');
	expect(htmlOf(post('Noted'))).not.toMatch(/Nobody|script/);
	expect((await convert(post('Noted'))).markdown(new Map())).toBe('The weir[^1] stands.\n\n[^1]: Since *1840*, or so.\n');
	expect(htmlOf(post('Damaged'))).toBe('<p>The weir stands.</p>');
	expect(skipped).toEqual([]);
});

test('a gallery without numbers is all pictures uploaded for the text', async () => {
	const picture = (id: number, name: string) => item(name, '', `<wp:post_id>${id}</wp:post_id><wp:post_parent>3</wp:post_parent><wp:attachment_url>https://walks.example/${name}</wp:attachment_url>`).replace('>post<', '>attachment<');
	const { posts } = await readAll(wxr, exportOf(item('Many', '[gallery columns="2"]', '<wp:post_id>3</wp:post_id>'), picture(4, 'a.jpg'), picture(5, 'b.pdf'), picture(6, 'c.png')));
	expect(posts.map(htmlOf).join().match(/src="[^"]+"/g)).toEqual(['src="https://walks.example/a.jpg"', 'src="https://walks.example/c.png"']);
});

test('what was behind a password or private is never published, what was scheduled is, on its day, later', () => {
	expect(found.posts.map(({ title, slug, status }) => `${title ?? slug ?? '-'}: ${status}`)).toEqual([
		'A river & its banks: published', 'Behind a word: protected', '-: draft', 'To come: scheduled', 'Über den Fluss: private', 'Odd: draft',
	]);
	// 23:10 in Greenwich, where the writer's clock is two hours ahead.
	expect(found.post('To come').published).toBe('2031-04-01');
	expect(found.posts[2]).not.toHaveProperty('published');
	expect(found.post('Odd').losses).toMatchObject([{ rule: 'status', message: 'Its status is “pitch”, which says nothing of who may read it; it comes over as a draft' }]);
});

test('co-authors and guests come over by name, an author known by mail only does not, and this is told', () => {
	expect(found.post('Über den Fluss')).toMatchObject({ kind: 'page', lang: 'de', slug: 'über-den-fluss', authors: [{ name: 'Mora Keane' }, { name: 'Ola Brandt', about: 'Ola Brandt draws maps.', url: 'https://ola.example' }] });
	expect(found.posts[2]).toMatchObject({ authors: [], losses: [{ rule: 'author' }] });
	expect(JSON.stringify([found.posts, found.skipped])).not.toContain('@walks.example');
});

test('an earlier slug in another script is an old address, and a recording stays with its text', () => {
	expect(found.post('Über den Fluss').addresses).toEqual(['https://walks.example/%C3%BCber-den-fluss/', 'https://walks.example/fluss/']);
	expect(htmlOf(found.post('Über den Fluss'))).toBe('<p>Ein Weg.</p>\n<audio src="https://walks.example/river.mp3" controls></audio>');
});

test('what is no text is named or counted, nothing is passed over', () => {
	expect(found.skipped.map(({ says }) => says)).toEqual([
		'“Thrown away”: It was in the trash',
		'“An empty page”: It has no text; it stood at https://walks.example/empty/',
		'“A boat for sale”: It is of type “product”, not a post or a page',
		'comments (2): Octavo has no comments',
		'custom fields “views” (1): Octavo has no field for what a plugin or a theme kept there',
		'files of the media library (1): They come over where a text shows them',
		'items of type guest-author (1): They belong to the look or the working of the site',
		'items of type nav_menu_item (1): They belong to the look or the working of the site',
	]);
});

test('an export of Squarespace comes over: relative links made whole, mail addresses made names, paths as slugs', async () => {
	const { posts, skipped, post } = await readAll(wxr, sourceOf('tests/import/wxr/squarespace.xml'));
	expect(posts).toHaveLength(3);
	expect(post('Ropes & knots')).toMatchObject({
		slug: 'ropes',
		addresses: ['https://quay.example/blog/2018/7/3/ropes'],
		published: '2018-07-02',
		authors: [{ name: 'Mora Keane' }],
		cover: { address: 'https://images.squarespace-cdn.com/content/knot.jpg?format=original&v=2&cache=no' },
		excerpt: 'On rope.',
		losses: [],
	});
	expect(htmlOf(post('Ropes & knots'))).toContain('data-src="https://images.squarespace-cdn.com/content/rope.jpg"');
	expect(post('Ropes & knots').lists).toEqual([{ tag: 'Rope', address: '/blog/tag/Rope' }]);
	// 03:33 in Greenwich is the evening before where the writer's clock is seven hours behind.
	expect(post('Services')).toMatchObject({ kind: 'page', published: '2017-05-26', addresses: ['https://quay.example/services'] });
	expect(post('opening-hours').title).toBeUndefined();
	expect(skipped.map(({ says }) => says)).toEqual(['files of the media library (1): They come over where a text shows them']);
});

test('several files of one export share what they say, and a text that is in two of them comes over once', async () => {
	const shared = item('Shared', 'Twice.', '<wp:post_id>7</wp:post_id>');
	const first = head + shared + item('First', '<p>One.</p>', '<dc:creator>ida</dc:creator>') + foot;
	const second = `${head}<wp:author><wp:author_login>ida</wp:author_login><wp:author_display_name>Ida Brandt</wp:author_display_name></wp:author>${shared}${foot}`;
	const { posts, skipped, post } = await readAll(wxr, sourceOfFiles({ 'site/1.xml': first, 'site/2.xml': second, 'site/feed.xml': '<rss><channel/></rss>', 'a.jpg': '' }));
	expect(posts).toHaveLength(2);
	expect(post('First').authors).toEqual([{ name: 'Ida Brandt' }]);
	expect(skipped.map(({ says, source }) => `${source.file} ${says}`)).toEqual(['site/2.xml “Shared”: The export has it twice']);
});

test('a text whose status is lost is not published', async () => {
	const { posts } = await readAll(wxr, exportOf(item('Lost', '<p>a</p>').replace(/<wp:status>.*\n/, '')));
	expect(posts).toMatchObject([{ status: 'draft', losses: [{ rule: 'xml' }, { rule: 'status' }] }]);
});

test('what only looks like an original elsewhere, the same address with a slash or www, is none', async () => {
	const field = (key: string, value: string) => `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`;
	const { post } = await readAll(wxr, exportOf(
		item('Own', '<![CDATA[a]]>', field('_yoast_wpseo_canonical', 'http://www.walks.example/Own')),
		item('Told', '<![CDATA[a]]>', field('rank_math_description', '%excerpt%') + field('_aioseo_description', 'What it &lt;em&gt;says&lt;/em&gt;') + field('_thumbnail_id', '0')),
	));
	expect(post('Own')).not.toHaveProperty('canonical');
	expect(post('Told')).toMatchObject({ excerpt: 'What it says', losses: [] });
});

test('without a day of the writer’s there is that of the feed, wherever it is imported', async () => {
	const dated = (title: string, date: string) => item(title, '<![CDATA[a]]>', date).replace(/<wp:post_date>.*\n/, '');
	const { posts } = await readAll(wxr, exportOf(dated('Zone', '<pubDate>Sat, 04 May 2019 22:30:00 -0500</pubDate>'), dated('None', '<pubDate>Sat, 04 May 2019 23:59:00</pubDate>'), dated('Never', '<pubDate>Wed, 30 Nov -0001 00:00:00 +0000</pubDate>'), dated('Words', '<pubDate>in spring</pubDate>')));
	expect(posts.map(({ title, published }) => `${title} ${published}`)).toEqual(['Zone 2019-05-05', 'None 2019-05-04', 'Never undefined', 'Words undefined']);
});

test('a feed is no export, even one that writes about exports, and a file is known by what it holds', async () => {
	const feeds = ['<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A</title></channel></rss>', '<rss><channel><title><![CDATA[<wp:wxr_version> explained]]></title></channel></rss>', '<!-- <rss xmlns:wp="http://wordpress.org/export/1.2/"> --><feed/>', '', '<html>'];
	for (const feed of feeds) expect(await wxr.recognizes(sourceOfFiles({ 'feed.xml': feed })), feed).toBe(false);
	for (const good of [file, 'tests/import/wxr/squarespace.xml']) expect(await wxr.recognizes(sourceOf(good))).toBe(true);
	expect(await wxr.recognizes(sourceOfFiles({ 'export.xml': Buffer.from(`\uFEFF${head}`, 'utf16le') }))).toBe(true);
});

test('what is no export is said to the writer', async () => {
	await expect(readAll(wxr, sourceOfFiles({ 'feed.xml': '<rss/>' }))).rejects.toMatchObject({ remedy: expect.stringContaining('Tools, Export') });
});

function lineOf(text: string): number {
	const whole = readFileSync(file, 'utf8');
	return whole.slice(0, whole.indexOf(text)).split('\n').length;
}
