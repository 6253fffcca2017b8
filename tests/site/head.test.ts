import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { built } from '../build.ts';
import { all, attribute, hasClass, linked, meta, only, pagesOf, textOf, type Page } from './pages.ts';

type Data = { [key: string]: unknown };

for (const name of ['real', 'hostile', 'empty'] as const) {
	const site = await built(name);
	const { origin, base, title } = site.settings;
	const pages = pagesOf(site);
	const indexed = pages.filter(({ kind }) => kind === 'essay' || kind === 'other');
	const essays = pages.filter(({ kind }) => kind === 'essay');

	describe(`What the head of every page of "${name}" says`, () => {
		test('is nothing on pages that stand for no content of their own', () => {
			for (const { tree } of pages.filter((page) => !indexed.includes(page))) expect([meta(tree, 'og:title'), dataOf(tree)]).toEqual([undefined, []]);
		});

		test('of its address is the same to everybody', () => {
			for (const { tree, file } of indexed) expect(meta(tree, 'og:url'), file).toBe(linked(tree, 'canonical')[0]);
		});

		test('of its title and description is what stands in the title and description', () => {
			for (const { tree, file } of indexed) {
				expect([`${meta(tree, 'og:title')} – ${title}`, meta(tree, 'og:title')], file).toContain(textOf(all(only(tree, 'head'), 'title')[0]));
				expect(meta(tree, 'og:description'), file).toBe(meta(tree, 'description'));
				expect(meta(tree, 'og:site_name'), file).toBe(title);
			}
		});

		test('names a card, its size and what it shows', () => {
			for (const { tree, file } of indexed) {
				expect(meta(tree, 'og:image'), file).toMatch(new RegExp(`^${origin}${base}cards/[a-z0-9-]+\\.png$`));
				expect([meta(tree, 'og:image:width'), meta(tree, 'og:image:height'), meta(tree, 'twitter:card')], file).toEqual(['1200', '630', 'summary_large_image']);
				expect(meta(tree, 'og:image:alt')?.trim(), file).toBeTruthy();
			}
		});

		test('to search engines is JSON that lacks nothing and holds no empty word', () => {
			const hollow = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0) || (typeof value === 'object' && value !== null && Object.values(value).some(hollow));
			for (const { tree, file } of indexed) for (const data of dataOf(tree)) {
				expect(data['@context'], file).toBe('https://schema.org');
				expect(hollow(data), file).toBe(false);
				expect(JSON.stringify(data)).not.toMatch(/undefined|\[object|NaN/);
			}
			expect(dataOf(pages.find(({ path }) => path === '/')?.tree as Page['tree'])[0]).toMatchObject({ '@type': 'WebSite', name: title, url: origin + base });
			expect(essays.filter(({ tree }) => dataOf(tree).length !== 1).map(({ file }) => file)).toEqual([]);
		});
	});

	describe(`What every essay of "${name}" says of itself`, () => {
		test('is the same in every language that machines speak', () => {
			for (const { tree, file, path } of essays) {
				const [posting, trail] = (dataOf(tree)[0]?.['@graph'] ?? []) as Data[];
				const entry = microformatOf(tree);
				const canonical = linked(tree, 'canonical')[0];
				const shown = textOf(only(tree, 'h1')).replaceAll(/[\u00A0\u202F]/g, ' ');
				const authors = all(tree, 'meta').filter(({ properties }) => properties['name'] === 'author').map((tag) => attribute(tag, 'content'));
				const same = (...values: unknown[]) => expect(new Set(values.map((value) => (typeof value === 'string' ? value.replaceAll(/[\u00A0\u202F\u2060]/g, ' ').trim() : JSON.stringify(value)))).size, `${file}: ${JSON.stringify(values)}`).toBe(1);
				same(shown.replaceAll('\u2060', ' '), meta(tree, 'og:title'), meta(tree, 'citation_title'), posting?.['headline'], entry['p-name']?.[0]);
				same(canonical, posting?.['mainEntityOfPage'], meta(tree, 'citation_public_url'), entry['u-url']?.[0]);
				same(meta(tree, 'article:published_time'), posting?.['datePublished'], `${entry['dt-published']?.[0]}T00:00:00Z`, `${meta(tree, 'citation_publication_date')?.replaceAll('/', '-')}T00:00:00Z`);
				same(meta(tree, 'article:modified_time'), posting?.['dateModified'], entry['dt-updated']?.[0] && `${entry['dt-updated'][0]}T00:00:00Z`);
				same(authors, ((posting?.['author'] ?? []) as Data[]).map((author) => author['name']), entry['p-author'] ?? [], all(tree, 'meta').filter(({ properties }) => properties['name'] === 'citation_author').map((tag) => attribute(tag, 'content')));
				same(meta(tree, 'description'), posting?.['description'], entry['p-summary']?.[0]);
				same(entry['p-category'] ?? [], all(tree, 'meta').filter(({ properties }) => properties['property'] === 'article:tag').map((tag) => attribute(tag, 'content')));
				expect(entry['e-content']?.[0]?.length, file).toBeGreaterThan(0);
				expect((trail?.['itemListElement'] as Data[]).at(-1)?.['item'], file).toBe(origin + base + path.slice(1));
			}
		});

		test('leads to files that are there', () => {
			for (const { tree, path, file } of essays) {
				const alternates = all(tree, 'link').filter((link) => ['text/markdown', 'application/json+oembed'].includes(attribute(link, 'type')));
				expect(alternates.map((link) => [attribute(link, 'rel'), attribute(link, 'href')]), file).toEqual([['alternate', `${origin}${base}${path.slice(1)}index.md`], ['alternate', `${origin}${base}${path.slice(1)}oembed.json`]]);
				const cited = all(only(tree, 'body'), 'details').find(hasClass('cite')) as Element;
				const files = all(cited, 'a').filter((link) => link.properties['download'] !== undefined).map((link) => attribute(link, 'href'));
				expect(files.map((address) => address.split('/').at(-1)), file).toEqual(['cite.bib', 'cite.ris', 'cite.csl.json']);
				for (const address of [...files, ...alternates.map((link) => attribute(link, 'href').slice(origin.length))]) expect(readFileSync(join(site.dist, address.slice(base.length)), 'utf8').length).toBeGreaterThan(50);
				expect(textOf(cited), file).toContain(linked(tree, 'canonical')[0]);
			}
		});
	});
}

test('an author’s page is a card of the author, with links that those sites can check', async () => {
	const site = await built('hostile');
	const page = pagesOf(site).find(({ path }) => path === '/authors/q-a/') as Page;
	const card = all(page.tree, 'header').find(hasClass('h-card')) as Element;
	expect(textOf(all(card).find(hasClass('p-name')))).toBe('Quentin "Q" O\'Brien & Co. <b>');
	const mine = all(card, 'a').filter((link) => attribute(link, 'rel') === 'me').map((link) => attribute(link, 'href'));
	expect(mine).toEqual(['https://example.org/q/?a=1&b=2', 'https://example.social/@q?a=1&b=2']);
	expect(dataOf(page.tree)[0]).toMatchObject({ '@type': 'ProfilePage', mainEntity: { name: 'Quentin "Q" O\'Brien & Co. <b>', sameAs: mine } });
	const home = pagesOf(site).find(({ path }) => path === '/') as Page;
	expect(linked(home.tree, 'me')).toEqual(['https://example.social/@q?a=1&b=2']);
	const essay = pagesOf(site).find(({ path }) => path === '/2026/03/markup/') as Page;
	expect(meta(essay.tree, 'fediverse:creator')).toBe('@q@example.social');
});

test('the icon for home screens is there, and has no transparent corner', async () => {
	const { default: sharp } = await import('sharp');
	const site = await built('hostile');
	const [icon] = linked(pagesOf(site).find(({ path }) => path === '/')?.tree as Page['tree'], 'apple-touch-icon');
	expect(icon).toBe('/base/apple-touch-icon.png');
	const image = sharp(join(site.dist, 'apple-touch-icon.png'));
	expect(await image.metadata()).toMatchObject({ format: 'png', width: 180, height: 180 });
	expect((await image.stats()).isOpaque).toBe(true);
});

function dataOf(tree: Page['tree']): Data[] {
	return all(tree, 'script').filter((script) => attribute(script, 'type') === 'application/ld+json').map((script) => JSON.parse(toString(script)) as Data);
}

/** The properties of the page's only h-entry, by the rules of microformats.org/wiki/microformats2-parsing that it needs. */
function microformatOf(tree: Page['tree']): Record<string, string[]> {
	const [entry, ...more] = all(tree).filter(hasClass('h-entry'));
	expect([entry === undefined, more.length]).toEqual([false, 0]);
	const found: Record<string, string[]> = {};
	for (const element of all(entry as Element)) {
		for (const property of attribute(element, 'className').split(' ').filter((word) => /^(?:p|u|dt|e)-/.test(word))) {
			const value = property.startsWith('u-') ? attribute(element, 'href') : property.startsWith('dt-') ? attribute(element, 'dateTime') : textOf(element);
			(found[property] ??= []).push(value);
		}
	}
	return found;
}
