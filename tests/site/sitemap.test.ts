import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { built } from '../build.ts';
import { all, attribute, classed, linked, meta, only, pagesOf } from './pages.ts';

for (const name of ['real', 'hostile', 'empty'] as const) {
	const site = await built(name);
	const { origin, base } = site.settings;
	const pages = pagesOf(site);
	const xml = readFileSync(join(site.dist, 'sitemap.xml'), 'utf8');
	const rows = [...xml.matchAll(/<url>(.*?)<\/url>/gs)].map(([, row = '']) => ({ loc: unescape(/<loc>(.*?)<\/loc>/.exec(row)?.[1] ?? ''), lastmod: /<lastmod>(.*?)<\/lastmod>/.exec(row)?.[1], images: [...row.matchAll(/<image:loc>(.*?)<\/image:loc>/g)].map(([, address = '']) => unescape(address)) }));

	describe(`the sitemap of "${name}"`, () => {
		test('names every page once that search engines should know, and no other', () => {
			const wanted = pages.filter(({ kind, tree, path }) => (kind === 'essay' || kind === 'other') && linked(tree, 'canonical')[0] === origin + base + path.slice(1));
			expect(rows.map(({ loc }) => loc).toSorted()).toEqual(wanted.map(({ path }) => origin + base + path.slice(1)).toSorted());
		});

		test('dates every page by the last change of what it shows, and invents no date', () => {
			const changed = new Map(pages.filter(({ kind }) => kind === 'essay').map(({ path, tree }) => [path, (meta(tree, 'article:modified_time') ?? meta(tree, 'article:published_time') ?? '').slice(0, 10)]));
			for (const { loc, lastmod } of rows) {
				const path = `/${loc.slice((origin + base).length)}`;
				const page = pages.find((one) => one.path === path);
				const items = page ? classed(only(page.tree, 'main'), 'item').map((item) => attribute(all(item, 'a')[0], 'href').replace(base, '/')) : [];
				// The home page shows a part of what it stands for: the whole publication.
				const shown = path === '/' ? [...changed.keys()] : items;
				const expected = changed.get(path) ?? shown.map((item) => changed.get(item) ?? '').sort().at(-1);
				expect(lastmod, path).toBe(expected);
			}
		});

		test('lists with every essay the pictures that its page shows, where they are served, and no others', () => {
			for (const { loc, images } of rows) {
				const page = pages.find(({ path, kind }) => kind === 'essay' && origin + base + path.slice(1) === loc);
				const shown = page ? all(only(page.tree, 'main'), 'img').map((image) => origin + attribute(image, 'src')) : [];
				expect(images, loc).toEqual([...new Set(shown)]);
				for (const address of images) expect(existsSync(join(site.dist, decodeURI(address.slice((origin + base).length)))), address).toBe(true);
			}
		});

		test('is named by robots.txt in full', () => {
			const robots = readFileSync(join(site.dist, 'robots.txt'), 'utf8');
			expect(robots).toContain(`Sitemap: ${origin}${base}sitemap.xml`);
			expect(robots).toMatch(/^User-agent: \*\nAllow: \/$/m);
		});
	});
}

function unescape(text: string): string {
	return text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
