import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { rss } from '../../src/feeds/rss.ts';
import type { Essay } from '../../src/essays/essay.ts';
import type { FeedSource } from '../../src/feeds/document.ts';
import { write } from '../../src/feeds/write.ts';
import { essaysOf, record, sourceWith, subscribed } from './record.ts';

const xmlOf = (essays: readonly Essay[], settings: Parameters<typeof sourceWith>[0] = {}, different?: Partial<FeedSource>) => {
	const source = sourceWith(settings, different);
	return rss(subscribed('rss', essays, source), source);
};

describe('the RSS feed', () => {
	test('carries the newest twenty essays in the order they come', async () => {
		const essays = essaysOf(23);
		const { items } = parseRssFeed(await xmlOf(essays));
		expect(items?.map(({ title }) => title)).toEqual(essays.slice(0, 20).map(({ plainTitle }) => plainTitle));
	});

	test('says of an essay all that readers ask for', async () => {
		const essay = record('one', { tags: [{ name: 'TCP/IP', permalink: '/tags/tcp-ip/' }], authors: [{ id: 'a', permalink: '/authors/a/', name: 'Ada' }, { id: 'b', permalink: '/authors/b/', name: 'Bo' }] });
		const { items } = parseRssFeed(await xmlOf([essay]));
		expect(items?.[0]).toMatchObject({
			title: 'The essay one',
			link: 'https://example.org/base/one/',
			description: 'What one is about.',
			pubDate: 'Sun, 12 Apr 2026 00:00:00 GMT',
			categories: [{ name: 'TCP/IP' }],
			guid: { value: 'tag:example.org,2026-04-12:one', isPermaLink: false },
			dc: { creators: ['Ada', 'Bo'] },
			content: { encoded: '<p>The text of one.</p>' },
		});
	});

	test('names itself, its language, its licence and the day of its last change', async () => {
		const essays = [record('new', { published: '2026-04-12' }), record('old', { published: '2020-01-01', updated: '2026-05-01' })];
		const xml = await xmlOf(essays, { language: 'pt-BR', licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } });
		expect(parseRssFeed(xml)).toMatchObject({
			title: 'A publication',
			description: 'What it is.',
			link: 'https://example.org/base/',
			language: 'pt-br',
			copyright: 'CC BY 4.0',
			lastBuildDate: 'Fri, 01 May 2026 00:00:00 GMT',
			atom: {
				links: [
					{ href: 'https://example.org/base/rss.xml', rel: 'self', type: 'application/rss+xml' },
					{ href: 'https://creativecommons.org/licenses/by/4.0/', rel: 'license' },
				],
			},
			image: { url: 'https://example.org/base/feed-icon.png', title: 'A publication', link: 'https://example.org/base/', width: 144, height: 144 },
		});
	});

	test('reads the same however names, titles and licences are spelled', async () => {
		const awkward = `A & B <b>"c"</b> 'd' ]]> &amp; &lt; &#38; </title>`;
		const essay = record('one', { plainTitle: awkward, description: awkward, authors: [{ id: 'a', permalink: '/authors/a/', name: awkward }], tags: [{ name: awkward, permalink: '/tags/a/' }], html: `<p>${awkward.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>` });
		const xml = await xmlOf([essay], { title: awkward, description: awkward, licence: { name: awkward, url: 'https://example.org/' } });
		// A parser that decodes entities once, as the XML standard wants it; feedsmith decodes text a second time.
		const read = (tag: string) => [...xml.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, text = '']) => decoded(text).replaceAll('\u2060', ''));
		// Nor can one that takes titles for HTML find any in them.
		expect(xml.replace(/<(category|content:encoded)>.*?<\/\1>/gs, '')).not.toMatch(/&lt;(?!\u2060)\S|&amp;(?!\u2060)#?\w+;/);
		for (const tag of ['title', 'description', 'dc:creator', 'category', 'copyright']) {
			expect(read(tag).length, tag).toBeGreaterThan(0);
			expect(new Set(read(tag)), tag).toEqual(new Set([awkward]));
		}
	});

	test('holds no character that XML forbids', async () => {
		const essay = record('one', { plainTitle: 'A\u0000B\u0008C\uFFFED', description: 'A\u001B', html: '<p>A\u000BB\u007F</p>' });
		const xml = await xmlOf([essay], { title: 'T\u0001' });
		expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/);
		expect(xml).toContain('<title>ABCD</title>');
	});

	test('is sound without a single essay, and takes the title where there is no description', async () => {
		const xml = await xmlOf([], { description: '' });
		const feed = parseRssFeed(xml);
		expect(feed).toMatchObject({ title: 'A publication', description: 'A publication', link: 'https://example.org/base/' });
		expect(feed.items ?? []).toEqual([]);
		expect(xml).not.toContain('lastBuildDate');
	});

	test('is served as XML, so that browsers show it', async () => {
		const source = sourceWith();
		expect((await write(subscribed('rss', [], source), source)).headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
		expect(await xmlOf([])).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<\?xml-stylesheet type="text\/css" href="\/base\/feed.css"\?>\n<rss /);
	});

	test('says of an essay that changed when it did, of one in another language which, and of a cover or recording where it is', async () => {
		const essay = record('one', { updated: '2026-05-01', lang: 'ar', dir: 'rtl', cover: { src: '/media/c.webp', width: 2, height: 1, alt: 'A "c"' }, html: '<p><audio src="/base/a.mp3#t=1" title="Bell"></audio></p>' });
		const [item] = parseRssFeed(await xmlOf([essay])).items ?? [];
		expect(item).toMatchObject({
			atom: { updated: '2026-05-01T00:00:00Z' },
			dc: { languages: ['ar'] },
			enclosures: [{ url: 'https://example.org/base/a.mp3#t=1', type: 'audio/mpeg', length: 1234 }],
			content: { encoded: '<p><img src="https://example.org/base/media/c.webp" width="2" height="1" alt="A &quot;c&quot;"></p><div lang="ar" dir="rtl"><p><a href="https://example.org/base/a.mp3#t=1">▶ Bell</a></p></div>' },
		});
		expect(parseRssFeed(await xmlOf([{ ...essay, html: '<p>A</p>' }])).items?.[0]?.enclosures).toEqual([{ url: 'https://example.org/base/media/c.webp', type: 'audio/mpeg', length: 1234 }]);
		expect(parseRssFeed(await xmlOf([essay], {}, { fileOf: async () => undefined })).items?.[0]?.enclosures).toBe(undefined);
	});

	test('names the hub that tells subscribers, if there is one', async () => {
		const hubs = async (hub?: string) => parseRssFeed(await xmlOf([], hub === undefined ? {} : { hub })).atom?.links?.filter(({ rel }) => rel === 'hub');
		expect(await hubs()).toEqual([]);
		expect(await hubs('https://hub.example/?a=1&b=2')).toEqual([{ href: 'https://hub.example/?a=1&b=2', rel: 'hub' }]);
	});

	test('shows no picture of the publication where there is none', async () => {
		expect(await xmlOf([], {}, { hasIcon: false })).not.toContain('<image>');
	});

	test('is the same bytes for the same essays', async () => {
		const essays = [record('one'), record('two')];
		expect(await xmlOf(essays)).toBe(await xmlOf(essays));
	});
});

function decoded(text: string): string {
	return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
