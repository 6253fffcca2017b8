import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { KeptFile } from '../../src/build/kept.ts';
import { fileOf, renewal, type Renewal } from '../../src/build/renewal.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'octavo-renewal-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('of a site that stands only pages of which something has changed are rendered, and those without a key', async () => {
	const site = { '/': undefined, '/one/': 'a', '/two/': 'b' };
	const first = await build(site, new Map());
	expect(first.rendered).toEqual(['/', '/one/', '/two/']);
	expect((await build(site, first.files)).rendered).toEqual(['/']);
	const changed = await build({ ...site, '/two/': 'changed' }, first.files);
	expect(changed.rendered).toEqual(['/', '/two/']);
	expect([changed.kept, changed.written]).toEqual([1, 2]);
});

test('a page that somebody has touched since is rendered again', async () => {
	const { files } = await build({ '/one/': 'a' }, new Map());
	writeFileSync(join(folder, 'one/index.html'), 'spoilt by hand');
	expect((await build({ '/one/': 'a' }, files)).rendered).toEqual(['/one/']);
});

test('a page that is no more is gone, and what lies in public/ stays', async () => {
	const { files } = await build({ '/one/': 'a', '/two/': 'b' }, new Map());
	writeFileSync(join(folder, 'favicon.svg'), 'public');
	await build({ '/one/': 'a' }, files);
	expect(readdirSync(folder).sort()).toEqual(['favicon.svg', 'one']);
});

test('a page has the file that Astro gives it', () => {
	expect(['/', '/a/b/', '/404'].map((path) => fileOf(path, 'page'))).toEqual(['index.html', 'a/b/index.html', '404.html']);
	expect(fileOf('/feeds/rss-1.xml', 'endpoint')).toBe('feeds/rss-1.xml');
});

/** Builds a site of pages with keys as Astro would. */
async function build(site: Record<string, string | undefined>, before: Map<string, KeptFile>) {
	const rendered: string[] = [];
	const paths = Object.entries(site).map(([pathname, cacheKey]) => ({ pathname, route: { type: 'page' }, cacheKey })) as unknown as Parameters<Renewal['due']>[0];
	const renewed = renewal({ folder, before, others: ['favicon.svg'], progress: { begin: () => undefined, step: () => undefined } });
	for (const { pathname } of renewed.due(paths)) {
		rendered.push(pathname);
		const path = join(folder, fileOf(pathname, 'page'));
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, `${pathname} ${site[pathname]}`);
		renewed.step();
	}
	return { rendered, ...renewed.after() };
}
