import { describe, expect, test } from 'vitest';
import { write } from '../../src/feeds/write.ts';
import { feedForms } from '../../src/site/feed-addresses.ts';
import { record, sourceWith, subscribed } from './record.ts';
import { complaintsAbout } from './valid.ts';

const source = sourceWith({ licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }, hub: 'https://hub.example/' });
const essays = [
	record('two', { updated: '2026-05-01', tags: [{ name: 'A', permalink: '/tags/a/' }], cover: { src: '/media/c.webp', width: 2, height: 1, alt: 'C' } }),
	record('one', { authors: [], html: '<h2 id="h">H</h2><p>A <a href="/base/">b</a><math><mi>x</mi></math></p><video src="/base/a.mp4"></video>' }),
];
const feeds = Object.fromEntries(await Promise.all(feedForms.map(async ({ form, path }) => [form, { text: await (await write(subscribed(form, essays, source), source)).text(), location: `https://example.org/base${path}` }] as const)));

describe.each(Object.entries(feeds))('the feed as %s', (form, { text, location }) => {
	test('gives a validator nothing to complain of', () => {
		expect(complaintsAbout(text, location)).toEqual([]);
	});

	test.each([
		...(form === 'rss'
			? ([
					['no description', /<description>[^<]*<\/description>/, '', 'not one description'],
					['a control character', 'What two', 'What\u0008 two', 'a character that XML forbids'],
					['an undeclared prefix', ' xmlns:dc="http://purl.org/dc/elements/1.1/"', '', 'the prefix dc is not declared'],
					['HTML in a title', '<title>The essay two', '<title>The &lt;b&gt;essay two', 'title holds HTML'],
					['HTML escaped twice in a title', '<title>The essay two', '<title>Q&amp;amp;A', 'title holds HTML'],
					['a guid that says it is an address', 'isPermaLink="false"', 'isPermaLink="true"', 'a guid that is no address says it is one'],
					['a guid twice', /:one<\/guid>/, ':two</guid>', 'stands twice'],
					['a date of another kind', /<pubDate>[^<]*/, '<pubDate>2026-04-12', 'pubDate is no date'],
					['a wrong day of the week', 'Sun, 12 Apr', 'Mon, 12 Apr', 'pubDate is no date'],
					['the text before the summary', /(<description>What two[^<]*<\/description>)(.*?<\/content:encoded>)/, '$2$1', 'content:encoded comes before the description'],
					['another title of the image', '<url>https://example.org/base/feed-icon.png</url><title>A', '<url>https://example.org/base/feed-icon.png</url><title>B', 'the image’s title is not the channel’s'],
					['an image too wide', '<width>144', '<width>145', 'the image is of a kind or size'],
					['another self reference', 'base/rss.xml" rel="self"', 'rss.xml" rel="self"', 'the self reference is not the location'],
					['an author without e-mail', '<category>', '<author>Ada</author><category>', 'author must be an e-mail address'],
					['an enclosure without length', / length="\d+"/, '', 'an enclosure without'],
					['a relative link', 'href=&quot;https://example.org/base/&quot;', 'href=&quot;#fn-1&quot;', 'is relative'],
					['a custom element', '&lt;p&gt;The text', '&lt;x-y&gt;The text', 'does not survive'],
					['a part of a formula outside one', '&lt;p&gt;The text', '&lt;mi&gt;The text', 'does not survive'],
					['a style', '&lt;p&gt;The text', '&lt;p style=&quot;x&quot;&gt;The text', 'carries style'],
				] as const)
			: form === 'atom'
				? ([
						['an id twice', /:one<\/id>/, ':two</id>', 'stands twice'],
						['no date of change', /<updated>.*?<\/updated>/, '', 'not one updated'],
						['a date without time', /<updated>2026-05-01[^<]*/, '<updated>2026-05-01', 'updated is no date'],
						['a change before publication', /<updated>2026-05-01T[^<]*(?=<\/updated>\s*<\/entry>)/, '<updated>2020-01-01T00:00:00Z', 'changed before it was published'],
						['no author', /<author>.*?<\/author>/gs, '', 'nobody wrote it'],
						['another self reference', 'base/atom.xml"', 'atom.xml"', 'the self reference is not the location'],
					] as const)
				: ([
						['the version before', 'version/1.1', 'version/1', 'the version is not 1.1'],
						['itself as its next page', '"language"', '"next_url":"https://example.org/base/feed.json","language"', 'the next page is this one'],
						['an id twice', ':one"', ':two"', 'stands twice'],
						['one author as before', '"language"', '"author":{},"language"', 'author is out of date'],
						['a date without time', 'T00:00:00Z', '', 'a date is none'],
						['an attachment without type', '"mime_type"', '"type"', 'an attachment without'],
						['another self reference', 'base/feed.json', 'feed.json', 'the self reference is not the location'],
					] as const)),
	])('is refused with %s', (_, from, to, complaint) => {
		const broken = text.replace(from, to);
		expect(broken).not.toBe(text);
		expect(complaintsAbout(broken, location).join('\n')).toContain(complaint);
	});
});
