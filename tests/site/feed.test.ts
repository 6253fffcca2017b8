import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed as parseByRowanManning } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import type { Nodes } from 'hast';
import RssParser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { built } from '../build.ts';
import { complaintsAbout } from '../feeds/valid.ts';
import { feedsOf, isPlayerLink, wordsOf, type Item } from './feeds.ts';
import { all, attribute, classed, filesOf, meta, only, pageAt, pagesOf, type Page } from './pages.ts';

for (const name of ['real', 'hostile', 'empty'] as const) {
	const site = await built(name);
	const { origin, base, settings } = { ...site.settings, settings: site.settings };
	const pages = pagesOf(site);
	const essays = pages.filter(({ kind }) => kind === 'essay');
	const published = ({ tree }: Page) => (meta(tree, 'article:published_time') ?? '').slice(0, 10);
	const feeds = feedsOf(site);
	const [rss, atom, json] = feeds as [(typeof feeds)[0], (typeof feeds)[0], (typeof feeds)[0]];
	const pageOf = ({ url }: Item) => pageAt(pages, `/${url.slice((origin + base).length)}`);
	/** Every essay once, from the newest documents of RSS and its archive. */
	const everything = [...new Map(feeds.filter(({ file }) => file === 'rss.xml' || file.startsWith('feeds/rss-')).flatMap(({ items }) => items).map((item) => [item.id, item])).values()];

	describe(`the feeds of "${name}"`, () => {
		test.each(feeds.map((feed) => [feed.file, feed] as const))('%s gives a validator nothing to complain of', (_, { text, location }) => {
			expect(complaintsAbout(text, location)).toEqual([]);
		});

		test('carry the newest twenty essays, newest first, the same in every form', () => {
			const days = rss.items.map((item) => published(pageOf(item)));
			expect(days).toEqual(essays.map(published).sort().reverse().slice(0, 20));
			const plain = ({ tree: _, ...item }: Item) => item;
			expect(atom.items.map(plain)).toEqual(rss.items.map(plain));
			expect(json.items.map(plain)).toEqual(rss.items.map(plain));
		});

		test('hold every essay that is published, in the archive if not among the newest', () => {
			expect(everything.map((item) => pageOf(item).path).toSorted()).toEqual(essays.map(({ path }) => path).toSorted());
			expect(feeds.some(({ file }) => file.startsWith('feeds/'))).toBe(essays.length > 20);
		});

		test('say of themselves what readers ask for', () => {
			expect(rss.text.includes('<image>')).toBe(true);
			for (const icon of ['feed-icon.png', 'icon.png', 'apple-touch-icon.png']) expect(readFileSync(join(site.dist, icon)).subarray(1, 4).toString()).toBe('PNG');
			expect(JSON.parse(json.text)).toMatchObject({ title: settings.title, home_page_url: origin + base, language: settings.language, icon: `${origin}${base}icon.png` });
			const changed = essays.filter((page) => rss.items.some((item) => pageOf(item) === page)).map(({ tree }) => (meta(tree, 'article:modified_time') ?? meta(tree, 'article:published_time') ?? '').slice(0, 10));
			expect(/<lastBuildDate>(.*?)</.exec(rss.text)?.[1]).toBe(changed.length > 0 ? new Date(changed.sort().at(-1) ?? '').toUTCString() : undefined);
			if (settings.licence) for (const { text } of [rss, atom]) expect(text).toContain(`href="${settings.licence.url}" rel="license"`);
		});

		test('give every essay one identity, which is no address, and the day it was published', () => {
			for (const item of everything) {
				expect(item.id).toMatch(/^tag:[a-z.]+,\d{4}-\d{2}-\d{2}:[a-z0-9-]+$/);
				expect(item.published).toBe(`${published(pageOf(item))}T00:00:00.000Z`);
			}
		});

		test('name title, summary, authors and subjects as the page does', () => {
			for (const item of everything) {
				const { tree } = pageOf(item);
				expect([item.title, item.summary]).toEqual([meta(tree, 'og:title'), meta(tree, 'description')]);
				const contents = (key: string, value: string) => all(tree, 'meta').filter((one) => one.properties[key] === value).map((one) => attribute(one, 'content'));
				expect([item.authors, item.tags]).toEqual([contents('name', 'author'), contents('property', 'article:tag')]);
			}
		});

		test('carry every essay whole: the same words, pictures and links as its page, notes included', () => {
			for (const item of everything) {
				const page = pageOf(item);
				const prose = classed(page.tree, 'prose')[0] as Nodes;
				expect(wordsOf(item.tree), page.path).toBe(wordsOf(prose));
				expect(wordsOf(item.tree).length).toBeGreaterThan(20);
				for (const tag of ['h2', 'h3', 'li', 'table', 'tr', 'pre', 'figcaption', 'caption', 'sup', 'math', 'rt', 'dt'])
					expect(all(item.tree, tag).length, `<${tag}> of ${page.path}`).toBe(all(prose, tag).length);
				const players = all(item.tree).filter(isPlayerLink);
				expect(players.length).toBe(all(prose, 'audio', 'video').length);
				const links = (tree: Nodes) => all(tree, 'a').filter((link) => link.children.length > 0 && !isPlayerLink(link)).length;
				expect(links(item.tree), `links of ${page.path}`).toBe(links(prose));
				const pictures = (tree: Nodes) => all(tree, 'img').map((image) => attribute(image, 'alt'));
				const posters = players.flatMap(pictures);
				const drawings = all(prose, 'svg').map((drawing) => attribute(drawing, 'aria-description')).filter((words) => words !== '');
				expect(pictures(item.tree).toSorted()).toEqual([...classed(page.tree, 'cover').map((image) => attribute(image, 'alt')), ...pictures(prose), ...posters, ...drawings].toSorted());
			}
		});

		test('point at notes, sections, pictures and links by addresses that exist', () => {
			const files = new Set(filesOf(site));
			for (const item of everything)
				for (const element of all(item.tree))
					for (const key of ['href', 'src', 'cite']) {
						const address = attribute(element, key);
						if (!address.startsWith(origin)) continue;
						const { pathname, hash } = new URL(address);
						const path = decodeURIComponent(pathname.slice(base.length));
						expect([...files], address).toContain(/\/$|^$/.test(path) ? `${path}index.html` : path);
						if (/\.\w+$/.test(path) || hash === '') continue;
						expect(all(pageAt(pages, `/${path}`).tree).map((one) => attribute(one, 'id')), address).toContain(decodeURIComponent(hash.slice(1)));
					}
		});

		test('let pop-ups find every note, and give no other id twice', () => {
			const ids = (item: Item) => all(item.tree).map((element) => attribute(element, 'id')).filter((id) => id !== '');
			for (const item of everything)
				for (const mark of all(item.tree, 'a').filter(({ properties }) => /footnote$/.test(String(properties['className'])))) expect(ids(item)).toContain(decodeURIComponent(new URL(attribute(mark, 'href')).hash.slice(1)));
			const others = everything.flatMap(ids).filter((id) => !/^fn(?:ref)?-/.test(id));
			expect(new Set(others).size).toBe(others.length);
		});

		test('are not too large for readers', () => {
			// JSON Feed's advice: 250 KB is fine, 1 MB a burden.
			for (const { file, text } of feeds) expect(Buffer.byteLength(text), file).toBeLessThan(1_000_000);
		});

		test.each(feeds.filter(({ file }) => !file.endsWith('.json')).map((feed) => [feed.file, feed] as const))('%s loses nothing in three parsers that readers use', async (_, { text, items }) => {
			const feedsmith = text.includes('<rss ') ? parseRssFeed(text).items?.map(({ link, content, guid }) => ({ url: link, html: content?.encoded, id: guid?.value })) : parseAtomFeed(text).entries?.map(({ id, links, content }) => ({ id, url: links?.[0]?.href, html: content?.value }));
			const rssParser = (await new RssParser().parseString(text)).items as { link?: string; guid?: string; id?: string; content?: string; 'content:encoded'?: string }[];
			const rowanManning = parseByRowanManning(text).items;
			const wanted = items.map(({ id, url, html }) => ({ id, url, html }));
			// The first cuts white space at the ends.
			expect((feedsmith ?? []).map((item) => ({ ...item, html: item.html?.trim() }))).toEqual(wanted.map((item) => ({ ...item, html: item.html.trim() })));
			expect(rssParser.map((item) => ({ id: item.guid ?? item.id, url: item.link, html: (item['content:encoded'] ?? item.content)?.trim() }))).toEqual(wanted.map((item) => ({ ...item, html: item.html.trim() })));
			expect(rowanManning.map(({ id, url, title }) => ({ id, url, title: title?.replaceAll('\u2060', '') }))).toEqual(items.map(({ id, url, title }) => ({ id, url, title })));
		});

		test('lose nothing as JSON in a parser that readers use', () => {
			for (const { text, items } of feeds.filter(({ file }) => file.endsWith('.json')))
				expect((parseJsonFeed(text).items ?? []).map(({ id, url, content_html: html }) => ({ id, url, html: html?.trim() }))).toEqual(items.map(({ id, url, html }) => ({ id, url, html: html.trim() })));
		});

		test('are announced by every page, the main one first, and on the page of a list its own and a link to it', () => {
			for (const { tree, path, kind } of pages.filter((page) => page.kind !== 'moved')) {
				const announced = all(tree, 'link').filter((link) => attribute(link, 'rel') === 'alternate' && /(?:rss|atom|feed)\+/.test(attribute(link, 'type'))).map((link) => attribute(link, 'href').slice((origin + base).length));
				const isList = /^\/(?:tags|series|authors)\//.test(path);
				expect(announced, path).toEqual(['rss.xml', ...(kind === 'essay' ? [] : ['atom.xml', 'feed.json']), ...(isList ? [`${path.slice(1)}rss.xml`] : [])]);
				for (const file of announced) expect(feeds.map((feed) => feed.file)).toContain(file);
				const links = all(only(tree, 'body'), 'a').map((link) => attribute(link, 'href'));
				expect(links, path).toContain(`${base}subscribe/`);
				if (isList) expect(links).toContain(`${base}${path.slice(1)}rss.xml`);
			}
		});

		test('of a list carry the essays that its page lists', () => {
			for (const page of pages.filter(({ path }) => /^\/(?:tags|series|authors)\//.test(path))) {
				const listed = classed(only(page.tree, 'main'), 'item').map((item) => attribute(all(item, 'a')[0], 'href'));
				const feed = feeds.find(({ file }) => file === `${page.path.slice(1)}rss.xml`);
				expect(feed?.items.map(({ url }) => url.slice(origin.length)).toSorted(), page.path).toEqual(listed.slice(0, 20).toSorted());
			}
		});

		test('are all in one file for import, and on the page for subscribers', () => {
			const { body } = parseOpml(readFileSync(join(site.dist, 'feeds.opml'), 'utf8'));
			const outlines = (body?.outlines ?? []).flatMap(({ outlines = [], ...one }) => [one, ...outlines]).filter(({ xmlUrl }) => xmlUrl);
			const fed = feeds.filter(({ file }) => file.endsWith('rss.xml')).map(({ location }) => location);
			expect(outlines.map(({ xmlUrl }) => xmlUrl).toSorted()).toEqual(fed.toSorted());
			const { tree } = pageAt(pages, '/subscribe/');
			const links = all(only(tree, 'main'), 'a').map((link) => attribute(link, 'href'));
			for (const location of [...fed, `${origin}${base}atom.xml`, `${origin}${base}feed.json`, `${origin}${base}feeds.opml`]) expect(links).toContain(location.slice(origin.length));
			expect(links).toContain(`feed:${rss.location}`);
			expect(all(tree, 'code').map((code) => wordsOf(code))).toContain(rss.location);
			for (const link of links.filter((href) => href.startsWith('https:'))) expect(link).toContain(encodeURIComponent(rss.location));
		});
	});
}
