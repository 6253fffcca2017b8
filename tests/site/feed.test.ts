import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { built } from '../build.ts';
import { all, attribute, classed, meta, only, pagesOf, textOf, type Page } from './pages.ts';

// What the W3C's feed validator warns of, and what readers stumble over: shared/reference/standards.md has the sources.
for (const name of ['real', 'hostile'] as const) {
	const site = await built(name);
	const { origin, base, title, language } = site.settings;
	const xml = readFileSync(join(site.dist, 'rss.xml'), 'utf8');
	const essays = pagesOf(site).filter(({ kind }) => kind === 'essay');
	const published = ({ tree }: Page) => meta(tree, 'article:published_time') ?? '';
	const items = [...xml.matchAll(/<item>(.*?)<\/item>/gs)].map(([, item = '']) => item);
	const pageOf = (item: string) => essays.find(({ path }) => origin + base + path.slice(1) === value(item, 'link')) as Page;

	describe(`the feed of "${name}"`, () => {
		test('carries the newest twenty essays, newest first, each with its page', () => {
			expect(items).toHaveLength(Math.min(20, essays.length));
			expect(items.map(pageOf)).not.toContain(undefined);
			const days = items.map((item) => published(pageOf(item)));
			expect(days).toEqual(essays.map(published).sort().reverse().slice(0, 20));
		});

		test('says of itself what validators ask for', () => {
			const channel = xml.slice(0, xml.indexOf('<item>'));
			expect(value(channel, 'title')).toBe(title);
			expect(value(channel, 'link')).toBe(origin + base);
			expect(value(channel, 'description')).not.toBe('');
			expect(value(channel, 'language')).toBe(language.toLowerCase());
			expect(channel).toContain(`<atom:link href="${origin}${base}rss.xml" rel="self" type="application/rss+xml"/>`);
			expect(channel.match(/<(?:title|link|description|language|copyright|lastBuildDate)>/g)?.toSorted()).toEqual(['<copyright>', '<description>', '<language>', '<lastBuildDate>', '<link>', '<title>']);
			const changed = essays.filter((page) => items.some((item) => pageOf(item) === page)).map(({ tree }) => (meta(tree, 'article:modified_time') ?? meta(tree, 'article:published_time') ?? '').slice(0, 10));
			expect(value(channel, 'lastBuildDate')).toBe(new Date(changed.sort().at(-1) ?? '').toUTCString());
		});

		test('declares every namespace it uses', () => {
			const used = new Set([...xml.matchAll(/<\/?(\w+):\w+/g)].map(([, prefix]) => prefix));
			const declared = new Set([...xml.matchAll(/xmlns:(\w+)="[^"]+"/g)].map(([, prefix]) => prefix));
			expect(declared).toEqual(used);
		});

		test('gives every essay one identity, which is no address, and one day in the form feeds want', () => {
			for (const item of items) {
				expect(item).toMatch(/<guid isPermaLink="false">tag:[a-z.]+,\d{4}-\d{2}-\d{2}:[a-z0-9-]+<\/guid>/);
				expect(value(item, 'pubDate')).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} 00:00:00 GMT$/);
				expect(new Date(value(item, 'pubDate')).toISOString().slice(0, 10)).toBe(published(pageOf(item)).slice(0, 10));
			}
			const guids = items.map((item) => value(item, 'guid'));
			expect(new Set(guids).size).toBe(guids.length);
		});

		test('has the parts of every item in the order validators want, the summary before the text', () => {
			for (const item of items) {
				const order = [...item.matchAll(/<([a-z:A-Z]+)(?: [^>]*)?>/g)].map(([, tag = '']) => tag).filter((tag, index, tags) => tags.indexOf(tag) === index);
				expect(order.slice(0, 6)).toEqual(['title', 'link', 'guid', 'description', 'pubDate', 'content:encoded']);
				expect(order.slice(6).filter((tag) => tag !== 'dc:creator' && tag !== 'category')).toEqual([]);
			}
		});

		test('names title, summary, authors and subjects as the page does', () => {
			for (const item of items) {
				const page = pageOf(item);
				expect(value(item, 'title')).toBe(meta(page.tree, 'og:title'));
				expect(value(item, 'description')).toBe(meta(page.tree, 'description'));
				expect(values(item, 'dc:creator')).toEqual(all(page.tree, 'meta').filter((one) => one.properties['name'] === 'author').map((one) => attribute(one, 'content')));
				expect(values(item, 'category')).toEqual(all(page.tree, 'meta').filter((one) => one.properties['property'] === 'article:tag').map((one) => attribute(one, 'content')));
			}
		});

		test('carries every essay whole: the same words as its page, notes included', () => {
			for (const item of items) {
				const page = pageOf(item);
				const text = fromHtml(value(item, 'content:encoded'), { fragment: true });
				const prose = classed(page.tree, 'prose')[0];
				for (const figure of [...all(text, 'figure'), ...(prose ? all(prose, 'figure') : [])]) withoutDrawing(figure);
				expect(textOf(text), page.path).toBe(textOf(prose));
				expect(textOf(text).length).toBeGreaterThan(20);
				for (const tag of ['p', 'h2', 'h3', 'li', 'img', 'table', 'tr', 'pre', 'blockquote', 'figure', 'figcaption', 'caption', 'sup', 'math', 'details'])
					expect(all(text, tag).length, `<${tag}> of ${page.path}`).toBe(prose ? all(prose, tag).length : -1);
				const links = (tree: typeof text | typeof prose) => (tree ? all(tree, 'a').filter(({ children }) => children.length > 0).length : -1);
				expect(links(text), `links of ${page.path}`).toBe(links(prose));
				expect(all(text, 'img').map((image) => attribute(image, 'alt'))).toEqual(prose ? all(prose, 'img').map((image) => attribute(image, 'alt')) : []);
			}
		});

		test('points at its notes, sections, pictures and links by full addresses that exist on the pages', () => {
			for (const item of items) {
				const text = fromHtml(value(item, 'content:encoded'), { fragment: true });
				for (const element of all(text))
					for (const attributeName of ['href', 'src', 'poster', 'cite', 'srcSet']) {
						const address = attribute(element, attributeName);
						if (address === '') continue;
						expect(address).toMatch(/^https?:\/\/|^mailto:/);
						const url = new URL(address);
						if (url.origin !== origin) continue;
						const path = decodeURIComponent(url.pathname.slice(base.length));
						expect(() => readFileSync(join(site.dist, /\/$|^$/.test(path) ? `${path}index.html` : path)), address).not.toThrow();
						const there = pagesOf(site).find((page) => page.path === `/${path}`);
						if (url.hash && there) expect(all(there.tree).map((one) => attribute(one, 'id'))).toContain(decodeURIComponent(url.hash.slice(1)));
					}
			}
		});

		test('gives no id twice in the whole feed, and holds no noise', () => {
			const ids = items.flatMap((item) => all(fromHtml(value(item, 'content:encoded'), { fragment: true })).map((element) => attribute(element, 'id'))).filter((id) => id !== '');
			expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
			const noise = items.flatMap((item) =>
				all(fromHtml(value(item, 'content:encoded'), { fragment: true })).flatMap(({ tagName, properties }) =>
					['script', 'style', 'iframe', 'object', 'form', 'link', 'meta'].includes(tagName) ? [tagName] : Object.entries(properties).filter(([key, content]) => /^(?:style|role|tabIndex|aria.*|data.*|on[A-Z].*)$/.test(key) || (key === 'className' && !/^(?:footnote|reversefootnote)$/.test(String(content)))).map(([key]) => `${tagName} ${key}`),
				),
			);
			expect(noise).toEqual([]);
		});

		test('holds no character that XML forbids, and is not too large for readers', () => {
			expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/);
			// JSON Feed's advice: 250 KB is fine, 1 MB a burden.
			expect(Buffer.byteLength(xml)).toBeLessThan(1_000_000);
		});

		test('loses nothing in a parser that readers use', () => {
			const feed = parseRssFeed(xml);
			expect(feed.items).toHaveLength(items.length);
			for (const [index, item] of (feed.items ?? []).entries()) {
				const raw = items[index] ?? '';
				expect(item.link).toBe(value(raw, 'link'));
				expect(item.guid?.value).toBe(value(raw, 'guid'));
				expect(item.pubDate).toBe(value(raw, 'pubDate'));
				expect(item.dc?.creators).toHaveLength(values(raw, 'dc:creator').length);
				expect(textOf(fromHtml(item.content?.encoded ?? '', { fragment: true }))).toBe(textOf(fromHtml(value(raw, 'content:encoded'), { fragment: true })));
			}
		});
	});
}

test('a publication without essays has a feed that is complete in itself', async () => {
	const site = await built('empty');
	const feed = parseRssFeed(readFileSync(join(site.dist, 'rss.xml'), 'utf8'));
	expect(feed).toMatchObject({ title: 'Nothing yet', description: 'Nothing yet', link: 'https://empty.example/', language: 'en', atom: { links: [{ href: 'https://empty.example/rss.xml', rel: 'self' }] } });
	expect(feed.items ?? []).toEqual([]);
});

test('the page links to the feed it announces', async () => {
	const page = pagesOf(await built('hostile')).find(({ path }) => path === '/') as Page;
	expect(all(only(page.tree, 'body'), 'a').map((link) => attribute(link, 'href'))).toContain('/base/rss.xml');
});

/** The text of the first element of a name, its entities resolved once, as XML wants it. */
/** A chart without what a feed has in another form: a picture for the drawing, and no fold around its table. */
function withoutDrawing(figure: Element): void {
	if (all(figure, 'table').length === 0) return;
	figure.children = figure.children
		.flatMap((child) => (child.type === 'element' && child.tagName === 'details' ? child.children : [child]))
		.filter((child) => child.type !== 'element' || !['svg', 'img', 'summary'].includes(child.tagName));
}

function value(xml: string, tag: string): string {
	return values(xml, tag)[0] ?? '';
}

function values(xml: string, tag: string): string[] {
	return [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs'))].map(([, text = '']) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&'));
}
