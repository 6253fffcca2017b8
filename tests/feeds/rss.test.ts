import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { rss } from '../../src/feeds/rss.ts';
import { record, settingsWith } from './record.ts';

const xmlOf = async (...args: Parameters<typeof rss>) => (await rss(...args)).text();

describe('the RSS feed', () => {
	test('carries the newest twenty essays in the order they come', async () => {
		const essays = Array.from({ length: 23 }, (_, index) => record(`e${index}`));
		const { items } = parseRssFeed(await xmlOf(essays, settingsWith()));
		expect(items?.map(({ title }) => title)).toEqual(essays.slice(0, 20).map(({ plainTitle }) => plainTitle));
	});

	test('says of an essay all that readers ask for', async () => {
		const essay = record('one', { tags: [{ name: 'TCP/IP', permalink: '/tags/tcp-ip/' }], authors: [{ id: 'a', permalink: '/authors/a/', name: 'Ada' }, { id: 'b', permalink: '/authors/b/', name: 'Bo' }] });
		const { items } = parseRssFeed(await xmlOf([essay], settingsWith()));
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
		const xml = await xmlOf(essays, settingsWith({ language: 'pt-BR', licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } }));
		expect(parseRssFeed(xml)).toMatchObject({
			title: 'A publication',
			description: 'What it is.',
			link: 'https://example.org/base/',
			language: 'pt-br',
			copyright: 'CC BY 4.0',
			lastBuildDate: 'Fri, 01 May 2026 00:00:00 GMT',
			atom: { links: [{ href: 'https://example.org/base/rss.xml', rel: 'self', type: 'application/rss+xml' }] },
		});
	});

	test('reads the same however names, titles and licences are spelled', async () => {
		const awkward = `A & B <b>"c"</b> 'd' ]]> &amp; &lt; &#38; </title>`;
		const essay = record('one', { plainTitle: awkward, description: awkward, authors: [{ id: 'a', permalink: '/authors/a/', name: awkward }], tags: [{ name: awkward, permalink: '/tags/a/' }], html: `<p>${awkward.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>` });
		const xml = await xmlOf([essay], settingsWith({ title: awkward, description: awkward, licence: { name: awkward, url: 'https://example.org/' } }));
		// A parser that decodes entities once, as the XML standard wants it; feedsmith decodes text a second time.
		const read = (tag: string) => [...xml.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, text = '']) => decoded(text));
		for (const tag of ['title', 'description', 'dc:creator', 'category', 'copyright']) {
			expect(read(tag).length, tag).toBeGreaterThan(0);
			expect(new Set(read(tag)), tag).toEqual(new Set([awkward]));
		}
	});

	test('holds no character that XML forbids', async () => {
		const essay = record('one', { plainTitle: 'A\u0000B\u0008C\uFFFED', description: 'A\u001B', html: '<p>A\u000BB\u007F</p>' });
		const xml = await xmlOf([essay], settingsWith({ title: 'T\u0001' }));
		expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/);
		expect(xml).toContain('<title>ABCD</title>');
	});

	test('is sound without a single essay, and takes the title where there is no description', async () => {
		const xml = await xmlOf([], settingsWith({ description: '' }));
		const feed = parseRssFeed(xml);
		expect(feed).toMatchObject({ title: 'A publication', description: 'A publication', link: 'https://example.org/base/' });
		expect(feed.items ?? []).toEqual([]);
		expect(xml).not.toContain('lastBuildDate');
	});

	test('is served as XML, so that browsers show it', async () => {
		expect((await rss([], settingsWith())).headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
	});

	test('is the same bytes for the same essays', async () => {
		const essays = [record('one'), record('two')];
		expect(await xmlOf(essays, settingsWith())).toBe(await xmlOf(essays, settingsWith()));
	});
});

function decoded(text: string): string {
	return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
