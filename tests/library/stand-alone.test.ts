import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { afterAll, describe, expect, test } from 'vitest';
import { splitSource } from '../../src/essays/source.ts';
import { readHtml, readMarkdown } from '../../src/library/cache.ts';
import { readPublication } from '../../src/library/publication.ts';
import { resolveLinks, resolveMarkdown } from '../../src/library/resolve-links.ts';
import { render } from '../../src/markdown/render.ts';
import { pathsFrom } from '../../src/site/paths.ts';
import { publication, essay } from '../publication.ts';

// The Markdown that stands beside every essay's page is the writer's own, and has to work wherever it is taken.

// A chart is drawn from a file that lies beside the essay and not elsewhere: what is drawn is left out on both sides.
const textOf = (html: string) => toString(fromHtml(html.replaceAll(/(<figure[^>]*class="chart"[^>]*>\s*<figcaption[^]*?<\/figcaption>)[^]*?<\/figure>/g, '$1'), { fragment: true })).replaceAll(/\s+/g, ' ').trim();

for (const content of ['content', 'tests/fixtures/hostile']) {
	const cache = mkdtempSync(join(tmpdir(), 'octavo-'));
	afterAll(() => rmSync(cache, { recursive: true, force: true }));
	const paths = { ...pathsFrom({ OCTAVO_CONTENT: content }), cache };
	const { essays, pages, settings } = await readPublication({ paths, revision: 'test', day: '2026-06-01', drafts: false });
	const addresses = new Map([...essays, ...pages].map(({ file, permalink }) => [file, permalink]));
	const permalinkOf = (file: string) => addresses.get(paths.name(`${paths.content}/${file}`));

	describe(`In ${content}`, () => {
		test.each(essays)('the Markdown of $id, rendered once more where nothing lies beside it, reads as its page does', async ({ key, lang }) => {
			const markdown = resolveMarkdown(readMarkdown(cache, key), permalinkOf, settings);
			const { html } = await render(markdown, { path: '/nowhere/alone.md', contentFolder: '/nowhere', publicFolder: '/nowhere', lang, origin: 'https://nowhere.example', base: '/' }, 'alone');
			expect(textOf(html)).toBe(textOf(resolveLinks(readHtml(cache, key), permalinkOf, settings.base)));
			// Whatever it points at lies at a full address, or in the text itself.
			const addressed = [...html.matchAll(/<(?:a|img|video|audio|source)\b[^>]*?\s(?:href|src|poster)="([^"]*)"/g)].map(([, address = '']) => address);
			expect(addressed.filter((address) => !/^(?:#|https?:|mailto:)/.test(address))).toEqual([]);
		});

		test.each(essays)('the Markdown of $id differs from what was typed in addresses and comments alone', ({ key, file }) => {
			const { body } = splitSource(readFileSync(resolve(file), 'utf8'), file);
			const bare = (text: string) => text.replaceAll(/<!--[^]*?-->/g, '').replaceAll(/\]\([^)\s]*|((?:href|src|poster)=)(?:"[^"]*"|\S+?(?=[\s>}]))/g, '').trim();
			expect(bare(readMarkdown(cache, key))).toBe(bare(body));
		});
	});
}

/** What becomes of a text that has a picture and a file beside it, and a page to link to. */
async function alone(text: string): Promise<string> {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>';
	const made = publication({ 'essays/a/index.md': essay(text), 'essays/a/my drawing.svg': svg, 'essays/a/t.csv': 'a', 'essays/b.md': essay('## X {#x}\n\nOther.', 'permalink: /o(t)her/'), '../public/p.svg': svg, 'pages/about.md': '---\ntitle: About\n---\nUs.' });
	const { essays, findings } = await made.read();
	expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	const [one] = essays;
	const names: Record<string, string> = { 'essays/b.md': '/o(t)her/', 'pages/about.md': '/about/' };
	return resolveMarkdown(readMarkdown(made.paths.cache, one?.key ?? ''), (file) => names[file], { origin: 'https://example.org', base: '/' }).replaceAll(/\.[0-9a-f]{8}\./g, '.#.');
}

test.each([
	['a link to an essay', '[a [b] `c`](../b.md#x "T")', '[a [b] `c`](https://example.org/o%28t%29her/#x "T")'],
	['a link in angle brackets', '[x](<../b.md>)', '[x](<https://example.org/o%28t%29her/>)'],
	['a link to a page by its address', '[x](/about/?a=1)', '[x](https://example.org/about/?a=1)'],
	['a link to a file', '[x](t.csv)', '[x](https://example.org/media/t.#.csv)'],
	['a picture with brackets in its words', '![a \\] [b](c) d](my%20drawing.svg "T (u)")', '![a \\] [b](c) d](https://example.org/media/my-drawing.#.svg "T (u)")'],
	['a picture from public/', '![p](/p.svg)', '![p](https://example.org/p.svg)'],
	['an address at the foot of the text', '[x][r], ![y][s]\n\n[r]: ../b.md "T"\n[s]: <my drawing.svg>', '[x][r], ![y][s]\n\n[r]: https://example.org/o%28t%29her/ "T"\n[s]: <https://example.org/media/my-drawing.#.svg>'],
	['HTML', 'A <a title="a > b src=/p.svg" href="../b.md">x</a> <a href=t.csv>y</a> and\n\n<figure>\n<img alt="y" src=\'my%20drawing.svg\'>\n</figure>', 'A <a title="a > b src=/p.svg" href="https://example.org/o%28t%29her/">x</a> <a href="https://example.org/media/t.#.csv">y</a> and\n\n<figure>\n<img alt="y" src="https://example.org/media/my-drawing.#.svg">\n</figure>'],
	['a link in a quotation, a list, a note and a block', '> [x](t.csv)\n> - [y](t.csv)[^n]\n\n:::note\n[z](t.csv)\n:::\n\n[^n]: [w](t.csv)', '> [x](https://example.org/media/t.#.csv)\n> - [y](https://example.org/media/t.#.csv)[^n]\n\n:::note\n[z](https://example.org/media/t.#.csv)\n:::\n\n[^n]: [w](https://example.org/media/t.#.csv)'],
	['what is code, full, or in the text itself', '`[x](t.csv)` [a](https://a.example/t.csv) [b](#h) <https://b.example/> <a@b.example>\n\n## H {#h}\n\n    <a href="t.csv">', '`[x](t.csv)` [a](https://a.example/t.csv) [b](#h) <https://b.example/> <a@b.example>\n\n## H {#h}\n\n    <a href="t.csv">'],
	['words that were commented out', 'One <!-- secret\nplan --> two.\n\n- a\n\n<!-- secret\n\n[x](t.csv) -->\n\n- b\n\n`<!-- code -->`', 'One <!-- --> two.\n\n- a\n\n<!-- -->\n\n- b\n\n`<!-- code -->`'],
	['a comment that reaches over a blank line', '<div><!-- secret\n\nplan [x](t.csv) --></div>\n\nText.', '<div><!-- --></div>\n\nText.'],
	['words to oneself in an address that nothing uses', 'Text.\n\n[//]: # (secret plan)\n\nMore.', 'Text.\n\n\n\nMore.'],
])('%s', async (_, typed, expected) => {
	expect(await alone(typed)).toBe(expected);
});
