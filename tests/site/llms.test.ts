import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { built } from '../build.ts';
import { filesOf, linked, meta, pagesOf } from './pages.ts';

for (const name of ['real', 'hostile', 'empty'] as const) {
	const site = await built(name);
	const { origin, base, title } = site.settings;
	const essays = pagesOf(site).filter(({ kind }) => kind === 'essay');
	const read = (file: string) => readFileSync(join(site.dist, file), 'utf8');

	describe(`What "${name}" offers to machines`, () => {
		test('is listed in llms.txt, by addresses that all lead somewhere', () => {
			const tree = fromMarkdown(read('llms.txt'));
			const [first] = tree.children;
			expect(first?.type === 'heading' && first.depth === 1 && toString(first)).toBe(title.replaceAll(/\s+/g, ' '));
			const links: { url: string; text: string }[] = [];
			visit(tree, (node) => void (node.type === 'link' && links.push({ url: node.url, text: toString(node) })));
			for (const { url } of links) expect(existsSync(join(site.dist, url.slice((origin + base).length))), url).toBe(true);
			expect(links.filter(({ url }) => url.endsWith('.md')).map(({ url, text }) => `${url} ${text}`).sort()).toEqual(essays.map(({ path, tree: page }) => `${origin}${base}${path.slice(1)}index.md ${meta(page, 'og:title')?.replaceAll(/\s+/g, ' ')}`).sort());
		});

		test('is beside every essay, and beside nothing else', () => {
			const beside = filesOf(site).filter((file) => /(?:^|\/)(?:index\.md|cite\.[a-z.]+|oembed\.json)$/.test(file));
			expect(beside).toEqual(essays.flatMap(({ path }) => ['index.md', 'cite.bib', 'cite.ris', 'cite.csl.json', 'oembed.json'].map((file) => path.slice(1) + file)).sort());
		});

		test('says of every essay what its page says', () => {
			for (const { path, tree } of essays) {
				const at = (file: string) => read(path.slice(1) + file);
				const matter = parse(/^---\n([^]*?\n)---\n/.exec(at('index.md'))?.[1] ?? '') as Record<string, unknown>;
				expect(matter, path).toMatchObject({ title: meta(tree, 'og:title'), published: meta(tree, 'article:published_time')?.slice(0, 10), canonical: linked(tree, 'canonical')[0] });
				expect(JSON.parse(at('oembed.json')), path).toMatchObject({ version: '1.0', type: 'link', title: meta(tree, 'og:title'), provider_name: title, thumbnail_url: meta(tree, 'og:image') });
				for (const file of ['cite.bib', 'cite.ris', 'cite.csl.json']) {
					const [cited, ...more] = new Cite(at(file)).data;
					expect(more).toEqual([]);
					const said = meta(tree, 'citation_title') ?? '';
					expect(cited?.['title'], `${path}${file}`).toBe(file === 'cite.bib' ? said.replaceAll(/\s+/g, ' ') : said);
					expect(cited, `${path}${file}`).toMatchObject({ 'container-title': title, URL: linked(tree, 'canonical')[0], issued: { 'date-parts': [meta(tree, 'citation_publication_date')?.split('/').map(Number).slice(0, file === 'cite.bib' ? 2 : 3)] } });
				}
			}
		});
	});
}
