import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wxr } from '../../src/import/wxr/wxr.ts';
import { htmlOf, readAll } from './read.ts';
import { sourceOfFiles } from './source-of.ts';
import { exportOf, foot, head, item } from './wxr/made-up.ts';

// Exports of WordPress as they come from old databases, broken downloads and plugins that print what they like.

const before = item('Before', '<![CDATA[<p>Whole.</p>]]>');
const after = item('After', '<![CDATA[<p>Whole too.</p>]]>');

/** The one text between two whole ones, which must both be there. */
async function between(damaged: string) {
	const found = await readAll(wxr, exportOf(before, damaged, after));
	expect(found.posts.map(({ title }) => title)).toEqual(['Before', expect.anything(), 'After']);
	expect([found.posts[0], found.posts[2]].map((post) => post?.losses)).toEqual([[], []]);
	expect(found.skipped).toEqual([]);
	const post = found.posts[1] ?? found.post('');
	return { title: post.title, html: htmlOf(post), losses: post.losses };
}

test.each([
	['a bare ampersand', item('Salt & water', '<![CDATA[<p>a</p>]]>'), 'Salt & water', '<p>a</p>'],
	['a name of HTML', item('Salt&nbsp;&ndash; &eacute;t&eacute; &nosuch;', '<![CDATA[<p>a</p>]]>'), 'Salt – été &nosuch;', '<p>a</p>'],
	['a control character', item('Salt\u0008 and \u000Bwater', '<![CDATA[<p>a\u001Fb\u0000</p>]]>'), 'Salt and water', '<p>ab</p>'],
	['a reference to one', item('Salt&#x1F;&#2;', '<![CDATA[<p>a</p>]]>'), 'Salt', '<p>a</p>'],
	['a CDATA section nobody closed', item('Open', '<![CDATA[<p>a & b</p>'), 'Open', '<p>a & b</p>'],
	['one nobody closed in the title', item('<![CDATA[Open', '<![CDATA[<p>a</p>]]>'), 'Open', '<p>a</p>'],
	['one that holds the end of one', item('Ends', '<![CDATA[<p>a ]]> b</p>]]>'), 'Ends', '<p>a ]]> b</p>'],
	['a sign that begins no tag', item('1 < 2', '<![CDATA[<p>a</p>]]>'), '1 < 2', '<p>a</p>'],
	['HTML nobody escaped', item('Salt <b>and</b> water', '<p>a &lt; b</p><script>x()</script>'), 'Salt and water', '<p>a &lt; b</p><script>x()</script>'],
	['an end tag that is missing', item('No end', '<![CDATA[<p>a</p>]]>').replace('</title>', ''), 'No end', '<p>a</p>'],
	['an item that was not closed', item('No end', '<![CDATA[<p>a</p>]]>').replace('</item>', ''), 'No end', '<p>a</p>'],
	['an item of a feed in its text', item('On feeds', '<![CDATA[<pre></item><item><title>x</title></pre>]]>', '<wp:other>a & b</wp:other>'), 'On feeds', '<pre></item><item><title>x</title></pre>'],
	['a start tag with an attribute cut in two', item('Tag', '<![CDATA[<p>a</p>]]>', '<category domain="post_tag nicename=x>Rivers</category>'), 'Tag', '<p>a</p>'],
])('%s costs neither the text nor its neighbours, and is told with its line', async (_, damaged, title, html) => {
	const text = await between(damaged);
	expect(text).toMatchObject({ title: expect.any(String), html });
	expect(text.title).toBe(title.replace(/\s+/g, ' '));
	expect(text.losses).toMatchObject([{ rule: 'xml', file: 'export.xml', message: expect.stringMatching(/^The XML has a fault here \(.+\); what it means was guessed$/), todo: expect.any(String) }]);
	const first = (head + before).split('\n').length;
	expect(text.losses[0]?.line).toBeGreaterThanOrEqual(first);
	expect(text.losses[0]?.line).toBeLessThanOrEqual(first + damaged.split('\n').length);
});

test('a fault is told with the line it is on', async () => {
	const damaged = item('Line', '<![CDATA[a\nb\nc]]>', '<wp:x>a & b</wp:x>');
	const { losses } = await between(damaged);
	expect(losses[0]?.line).toBe((head + before + damaged).split('<wp:x>')[0]?.split('\n').length);
});

test('well-formed text that looks damaged is left alone', async () => {
	const { html, losses } = await between(item('Fine', '<![CDATA[a &nbsp; b & c ]]]]><![CDATA[> d <![CDATA[ e]]>'));
	expect(html).toBe('a &nbsp; b & c ]]> d <![CDATA[ e');
	expect(losses).toEqual([]);
});

test('bytes that are no UTF-8 are read as Windows-1252, in the middle of good ones, and told with their line', async () => {
	const bytes = Buffer.concat([Buffer.from(head + before + item('Été', '<![CDATA[<p>grün\n“gut” und ').replace(/\]\]>[\s\S]*$/, '')).subarray(0, -1), Buffer.from([0x20]), Buffer.from([0x93, 0x6e, 0x61, 0xef, 0x66, 0x94])]);
	const whole = Buffer.concat([bytes, Buffer.from(`</p>]]></content:encoded><wp:status>publish</wp:status></item>${after}${foot}`)]);
	const { posts, post } = await readAll(wxr, sourceOfFiles({ 'export.xml': whole }, 5));
	expect(posts).toHaveLength(3);
	expect(htmlOf(post('Été'))).toMatch(/^<p>grün\n“gut” und [\s\S]*“naïf”<\/p>$/);
	expect(post('Été').losses).toMatchObject([{ rule: 'encoding', line: bytes.toString('latin1').split('\n').length }]);
	expect(post('After').losses).toEqual([]);
});

test('a file says its encoding, and UTF-16 is read by its mark', async () => {
	const text = (head + item('Été', '<![CDATA[<p>à la mer</p>]]>') + foot).replace('UTF-8', 'ISO-8859-1');
	for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
		const { post } = await readAll(wxr, sourceOfFiles({ 'export.xml': bytes }, 7));
		expect(htmlOf(post('Été'))).toBe('<p>à la mer</p>');
		expect(post('Été').losses).toEqual([]);
	}
});

test('letters encoded twice are mended and told; a text that only speaks of them stays', async () => {
	const twice = (text: string) => [...Buffer.from(text)].map((byte) => new TextDecoder('windows-1252').decode(Uint8Array.of(byte))).join('');
	const mended = await between(item(twice('Été'), `<![CDATA[<p>${twice('“à la mer”')}</p>]]>`));
	expect(mended).toMatchObject({ title: 'Été', html: '<p>“à la mer”</p>', losses: [{ rule: 'encoding', message: 'Letters beyond ASCII were encoded twice and are mended' }] });
	const spoken = await between(item('Codes', `<![CDATA[<p>“é” turns into “${twice('é')}”.</p>]]>`));
	expect(spoken).toMatchObject({ html: '<p>“é” turns into “Ã©”.</p>', losses: [] });
	expect(await between(item('Codes', `<![CDATA[<p>海 ${twice('é')}</p>]]>`))).toMatchObject({ html: '<p>海 Ã©</p>', losses: [] });
});

test('wherever a file is cut off, the texts before come over and one message names the line', async () => {
	const whole = head + before + item('Middle', '<![CDATA[<p>a & b</p>\n]]>') + after + foot;
	await fc.assert(fc.asyncProperty(fc.integer({ min: head.length, max: whole.indexOf('</channel>') }), async (end) => {
		const cut = whole.slice(0, end);
		const { posts, skipped } = await readAll(wxr, sourceOfFiles({ 'export.xml': cut }, 50));
		expect(posts).toHaveLength(cut.split('</item>').length - 1);
		expect(skipped).toHaveLength(1);
		const begun = cut.lastIndexOf('<item>') > cut.lastIndexOf('</item>');
		expect(skipped[0]?.reason).toContain(begun ? 'in the middle of it' : 'before its closing </rss>');
		if (begun) expect(skipped[0]?.source.line).toBe(cut.slice(0, cut.lastIndexOf('<item>')).split('\n').length);
	}), { numRuns: 300 });
});

test('whatever is put into the text of one item, its neighbours come over whole', async () => {
	const junk = fc.array(fc.constantFrom('&', '<', '>', ']]>', '<![CDATA[', '</p>', '<!--', '"', '\u0000', '\u0007', '&#0;', '&x;', 'word', '<b', '</wp:meta>', '<wp:x>', '\n'), { maxLength: 12 }).map((parts) => parts.join(''));
	await fc.assert(fc.asyncProperty(junk, fc.boolean(), async (words, section) => {
		const { posts } = await readAll(wxr, exportOf(before, item('Damaged', section ? `<![CDATA[${words}]]>` : words), after));
		expect(posts.filter(({ title }) => title === 'Before' || title === 'After').map(({ losses }) => losses)).toEqual([[], []]);
	}), { numRuns: 400 });
});

test('what damage leaves without words is named with its fault', async () => {
	const { skipped } = await readAll(wxr, exportOf(before, item('Gone & away', ''), after));
	expect(skipped).toMatchObject([{ skipped: '“Gone & away”', losses: [{ rule: 'xml' }] }]);
});

test('words between two items are named, since they belong to none', async () => {
	const { posts, skipped } = await readAll(wxr, exportOf(before, '<p>Lost words</p>', after));
	expect(posts).toHaveLength(2);
	expect(skipped.map(({ says }) => says)).toEqual(['“<p>Lost words</p>”: It stands between two items and belongs to none']);
});

test('a text of a million characters comes over, an item longer than any text is named and passed by', async () => {
	const long = 'All the way down to the sea. '.repeat(36_000);
	const { post } = await readAll(wxr, sourceOfFiles({ 'export.xml': head + item('Long', `<![CDATA[${long}]]>`) + foot }, 65_536));
	expect(htmlOf(post('Long'))).toBe(long);
	const endless = head + before + item('Endless', `<![CDATA[${'x'.repeat(34 * 2 ** 20)}]]>`) + after + foot;
	const { posts, skipped } = await readAll(wxr, sourceOfFiles({ 'export.xml': endless }, 2 ** 20));
	expect(posts.map(({ title }) => title)).toEqual(['Before', 'After']);
	expect(skipped.map(({ says }) => says)).toEqual(['an item: It is longer than 32 MB, which no text is']);
});
