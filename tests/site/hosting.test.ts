import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { built } from '../build.ts';
import { headersAt } from '../hosting/headers-file.ts';
import { all, attribute, filesOf, pagesOf } from './pages.ts';

for (const name of ['real', 'hostile', 'empty'] as const) {
	const site = await built(name);
	const { base } = site.settings;
	const files = filesOf(site);
	const pages = pagesOf(site);
	const read = (file: string) => readFileSync(join(site.dist, file), 'utf8');
	const headers = read('_headers');

	describe(`the site "${name}"`, () => {
		test('brings along what Netlify, Cloudflare, Caddy and nginx must know, each for its base', () => {
			expect(files.filter((file) => /^(?:_headers|_redirects|hosting\/.*)$/.test(file))).toEqual(['_headers', '_redirects', 'hosting/Caddyfile', 'hosting/nginx.conf']);
			expect(headers).toContain(`\n${base}media/*\n`);
			expect(read('hosting/Caddyfile')).toContain(`route "${base}*" {`);
			expect(read('hosting/nginx.conf')).toContain(`location "${base}" {`);
		});

		test('has no script, handler or style in its pages that its own policy forbids', () => {
			const policy = headersAt(headers, base)['content-security-policy'] ?? '';
			const passes = (text: string) => policy.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
			const wrong = pages.flatMap(({ file, tree }) => [
				...all(tree, 'script')
					.filter((script) => attribute(script, 'src') === '' && !attribute(script, 'type').endsWith('json'))
					.filter(({ children: [text] }) => text?.type !== 'text' || !passes(text.value))
					.map(() => `${file}: a script`),
				...all(tree).flatMap(({ tagName, properties }) => Object.keys(properties).filter((key) => key === 'style' || /^on[A-Z]/.test(key)).map((key) => `${file}: ${key} of <${tagName}>`)),
			]);
			expect(wrong).toEqual([]);
		});

		test('tells hosts to keep every file for a year whose name holds its hash, and no other', () => {
			const kept = files.filter((file) => headersAt(headers, base + file)['cache-control']?.includes('immutable'));
			expect(kept).toEqual(files.filter((file) => /^(?:_astro|media)\//.test(file)));
			expect(kept.filter((file) => !/\.[\w-]{8}(?:-\d+)?\.\w+$|fonts\/[\w-]{16}\.woff2$/.test(file))).toEqual([]);
		});

		test('gives every feed and every file for machines its type, and lets other sites read the feeds', () => {
			const kinds: [RegExp, string][] = [
				[/<(?:rss|feed)[ >]/, 'application/xml'],
				[/^\{"version":"https:\/\/jsonfeed/, 'application/feed+json'],
				[/<opml/, 'text/x-opml'],
				[/^\{[^]*"version":"1\.0","type":"(?:link|rich)"|^\{"version":"1\.0"/, 'application/json'],
			];
			const seen = new Set<string>();
			for (const file of files.filter((one) => /\.(?:xml|json|opml)$/.test(one))) {
				const text = read(file);
				const type = kinds.find(([sign]) => sign.test(text.slice(0, 2000)))?.[1];
				if (!type) continue;
				seen.add(type);
				expect(headersAt(headers, base + file), file).toMatchObject({ 'content-type': `${type}; charset=utf-8`, ...(type === 'text/x-opml' ? {} : { 'access-control-allow-origin': '*' }) });
			}
			expect([...seen]).toEqual(expect.arrayContaining(['application/xml', 'application/feed+json', 'text/x-opml']));
			for (const file of files.filter((one) => /\.(?:md|bib|ris)$/.test(one))) expect(headersAt(headers, base + file)['content-type'], file).toBeDefined();
		});

		test('names every earlier address to them, and where it leads', () => {
			const redirects = new Map(read('_redirects').split('\n').filter((line) => line.startsWith('/')).map((line) => line.split(' ') as [string, string]));
			for (const page of pages.filter(({ kind }) => kind === 'moved')) {
				const refresh = all(page.tree, 'meta').map((meta) => /^0; url=(.+)$/.exec(attribute(meta, 'content'))?.[1]).find(Boolean);
				expect(redirects.get(base + page.path.slice(1))).toBe(refresh);
				expect(pages.some(({ path, kind }) => kind === 'essay' && base + path.slice(1) === refresh)).toBe(true);
			}
			expect(redirects.size > 0).toBe(pages.some(({ kind }) => kind === 'moved'));
		});
	});
}
