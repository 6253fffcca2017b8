import { expect, test } from 'vitest';
import { sitemap, type SitePages } from '../../src/feeds/sitemap.ts';
import { record, settingsWith } from './record.ts';

const nothing: SitePages = { essays: [], pages: [], tags: [], series: [], authors: [] };
const rowsOf = (site: Partial<SitePages>) => [...sitemap({ ...nothing, ...site }, settingsWith()).matchAll(/<url>(.*)<\/url>/g)].map(([, row]) => row);

test('an essay is dated by its last change, a list by the last change of what it lists, a plain page not at all', () => {
	const essays = [record('new', { published: '2026-04-12' }), record('old', { published: '2020-01-01', updated: '2026-05-01' })];
	const rows = rowsOf({ essays, pages: [{ permalink: '/about/' }], tags: [{ permalink: '/tags/a/', essays: essays.slice(0, 1) }], series: [{ permalink: '/series/s/', essays }], authors: [{ id: 'ada', permalink: '/authors/ada/' }] });
	expect(rows).toEqual([
		'<loc>https://example.org/base/new/</loc><lastmod>2026-04-12</lastmod>',
		'<loc>https://example.org/base/old/</loc><lastmod>2026-05-01</lastmod>',
		'<loc>https://example.org/base/about/</loc>',
		'<loc>https://example.org/base/</loc><lastmod>2026-05-01</lastmod>',
		'<loc>https://example.org/base/archive/</loc><lastmod>2026-05-01</lastmod>',
		'<loc>https://example.org/base/tags/a/</loc><lastmod>2026-04-12</lastmod>',
		'<loc>https://example.org/base/series/s/</loc><lastmod>2026-05-01</lastmod>',
		'<loc>https://example.org/base/authors/ada/</loc><lastmod>2026-05-01</lastmod>',
	]);
});

test('an essay whose original stands elsewhere is left to that place', () => {
	expect(rowsOf({ essays: [record('copy', { canonical: 'https://elsewhere.example/' })] }).join()).not.toContain('/copy/');
});

test('a publication without essays has a sitemap without dates', () => {
	expect(rowsOf({})).toEqual(['<loc>https://example.org/base/</loc>', '<loc>https://example.org/base/archive/</loc>']);
});

test('an essay is listed with its cover and pictures, each once, and no other page is', () => {
	const essay = record('one', { cover: { src: '/media/c-1200.webp', width: 1200, height: 800, alt: 'A cover' }, pictures: ['/a&b.svg', '/media/c-1200.webp', '/a&b.svg'] });
	const image = (path: string) => `<image:image><image:loc>https://example.org/base${path}</image:loc></image:image>`;
	expect(rowsOf({ essays: [essay] })).toEqual([
		`<loc>https://example.org/base/one/</loc><lastmod>2026-04-12</lastmod>${image('/media/c-1200.webp')}${image('/a&amp;b.svg')}`,
		'<loc>https://example.org/base/</loc><lastmod>2026-04-12</lastmod>',
		'<loc>https://example.org/base/archive/</loc><lastmod>2026-04-12</lastmod>',
	]);
});
