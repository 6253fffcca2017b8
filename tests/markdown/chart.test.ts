import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterAll, describe, expect, test } from 'vitest';
import { feedHtml } from '../../src/feeds/feed-html.ts';
import { numbersIn } from '../../src/markdown/chart/numbers.ts';
import { apart } from '../../src/markdown/chart/labels.ts';
import { types } from '../../src/markdown/chart/request.ts';
import { render } from '../../src/markdown/render.ts';
import { report } from '../../src/site/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'octavo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (markdown: string, csv: string | Uint8Array, lang = 'en') => {
	writeFileSync(join(folder, 'a.csv'), csv);
	return render(markdown, { path: join(folder, 'in.md'), contentFolder: folder, publicFolder: folder, lang, origin: 'https://example.org', base: '/' }, 'essays/in.md');
};
const chart = (csv: string | Uint8Array, asked = 'type=line', lang = 'en') => run(`:::chart{src=a.csv ${asked}}\nCaption.\n:::`, csv, lang);
const all = (html: string, tagName: string) => {
	const found: Element[] = [];
	visit(fromHtml(html, { fragment: true }), { tagName }, (element: Element) => void found.push(element));
	return found;
};
const said = (html: string, tagName: string) => all(html, tagName).map((element) => toString(element));
const two = 'Year,Ships,Men\n1990,1,10\n1991,3,20\n';

describe('numbers', () => {
	test.each([
		[['1', '-2.5', '−3', '+4', '.5', '1e3', ''], ',', [1, -2.5, -3, 4, 0.5, 1000, null]],
		[['1,234', '1,234,567.8'], ',', [1234, 1234567.8]],
		[['1,5', '1.234,5', '7'], ';', [1.5, 1234.5, 7]],
		[['1,234', '2'], ';', [1.234, 2]],
		[['1.5', '2'], ';', [1.5, 2]],
		[['1 234,5', '1\u202F000', "1'000"], ',', [1234.5, 1000, 1000]],
		[['three', '1-2', '1,2,3', '5 %', '€ 5', 'Infinity', '0x10', '1e999'], ',', Array(8).fill(NaN)],
	])('%j between “%s” are %j', (cells, delimiter, expected) => {
		expect(numbersIn(cells, delimiter)).toEqual(expected);
	});
});

test('a chart adds only its caption to what is counted, searched and quoted', async () => {
	const drawn = await run(`:::chart{src=a.csv}\nCaption *here*.\n:::\n\nText.\n\n- Item\n\n  :::chart{src=a.csv}\n  Another.\n  :::`, two);
	expect(drawn.findings).toEqual([]);
	expect(drawn.counts).toEqual({ prose: 5, notes: 0, code: 0, tables: 0 });
	expect(drawn.text).toBe('Caption here.\nText.\nItem\nAnother.\n');
	expect(drawn.excerpt).toBe('Text. Item');
	expect(drawn.anchors).toEqual(expect.arrayContaining(['chart-a', 'chart-a-2', 'table-1']));
});

test('a chart depends on its file, which is served beside the drawing', async () => {
	const { sources, media, html } = await chart(two);
	expect(Object.keys(sources)).toEqual([join(folder, 'a.csv')]);
	expect(media.map(({ name }) => name.replace(/[0-9a-f]{8}/, '#'))).toEqual(['a.#.csv', 'a.#.svg']);
	for (const { name } of media) expect(html).toContain(`href="/media/${name}"`);
});

test('a fault in the file is reported with the name and line of the file', async () => {
	const { findings } = await chart('Year,Ships\n1990,1\n1991,many\n');
	expect(report(findings)).toMatch(/^essays\/a\.csv:3: “many” /);
});

test('the drawing that stands alone has colours of its own and asks for nothing', async () => {
	const svg = (await chart(two)).media.at(-1)?.content ?? '';
	expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="720" height="\d+"/);
	expect(svg).toContain('prefers-color-scheme:dark');
	expect(svg).toMatch(/aria-label="Caption\. Line chart\. Ships: /);
	expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/href|url\(|http|<script/);
});

test('what the drawing in the page looks like is decided by the style sheet alone', async () => {
	for (const type of types) {
		const { html } = await chart(two, `type=${type}`);
		expect(html).not.toMatch(/ style=|<style|\bon\w+=| fill="| stroke="/);
		expect(html).not.toMatch(/NaN|undefined|Infinity/);
	}
});

test('the drawing alone follows the rules of the page', async () => {
	const alone = readFileSync('src/markdown/chart/drawing.ts', 'utf8').replaceAll(/\s|px/g, '');
	const rules = readFileSync('src/styles/chart.css', 'utf8').replaceAll(/\s|px/g, '');
	for (const rule of ['stroke-dasharray:74', 'stroke-width:2.5', 'stroke-width:7', 'stroke-width:4', 'vector-effect:non-scaling-stroke', 'fill:var(--tone,var(--muted))', 'stroke:var(--tone,var(--rule))']) {
		expect(rules).toContain(rule);
		expect(alone).toContain(rule);
	}
	const tokens = readFileSync('src/styles/tokens.css', 'utf8');
	for (const name of ['paper', 'ink', 'muted', 'rule', 'accent']) {
		const [, light = '', dark = ''] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
		expect(alone.split(`--${name}:`).slice(1).map((rest) => /^#\w+/.exec(rest)?.[0])).toEqual([light, dark]);
	}
});

test('no year is printed as a number, and every number in the language of the essay', async () => {
	const { html } = await chart('Jahr;Menschen\n1990;12345,6\n2010;20000\n', '', 'de');
	expect(html).not.toMatch(/[12]\.(?:990|010)/);
	expect(said(html, 'td')).toEqual(['12.345,6', '20.000,0']);
	expect(said(html, 'summary')).toEqual(['Die Zahlen']);
});

test('a feed has the caption, the drawing as a picture with its summary, the table and the file', async () => {
	const { html } = await chart(two, 'unit=%');
	const { html: feed } = feedHtml(html, 'https://example.org/a/', 'a-');
	expect(feed).not.toMatch(/<svg|<details|<summary|data-/);
	expect(feed).toMatch(/<figcaption[^>]*>Caption\.<\/figcaption>\s*<img alt="Line chart\. Ships: from 1% \(1990\) to 3% \(1991\)[^"]*" width="720" height="\d+" src="https:\/\/example\.org\/media\/a\.[0-9a-f]{8}\.svg">\s*<p><strong>[^<]*<\/strong><\/p>\s*<table[^>]*>/);
	expect(said(feed, 'td')).toEqual(['1', '10', '3', '20']);
	expect(feed).toMatch(/href="https:\/\/example\.org\/media\/a\.[0-9a-f]{8}\.csv"/);
});

test('names beside lines never lie on each other, and stay in their order', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 }), (wanted) => {
			const heights = wanted.map((_, index) => 70 + (index % 2) * 70);
			const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
			const placed = apart(wanted, heights, 1035);
			// The highest gives way only where there is no room below.
			const [first = 0] = order;
			const needed = heights.reduce((sum, height) => sum + height, 0) - (heights[first] ?? 0) / 2;
			expect(placed[first]).toBeGreaterThanOrEqual(Math.min(wanted[first] ?? 0, 1035 - needed));
			for (const [at, index] of order.entries()) {
				const next = order[at + 1];
				const foot = (placed[index] ?? 0) + (heights[index] ?? 0) / 2;
				expect(foot).toBeLessThanOrEqual((next === undefined ? 1035 : (placed[next] ?? 0) - (heights[next] ?? 0) / 2) + 1e-6);
			}
		}),
	);
});

test('whatever a file holds, it is drawn in whole or refused with a line and a remedy', async () => {
	const cell = fc.oneof(fc.constantFrom('', '0', '1', '-2.5', '1e14', '1e-6', '-0', '1990', '1991', '2026-02-30', '2026-01-31', '1,5', '"1,234"', '"a ""b"""', '"', '<b>&amp;</b>', '=1+1', '\u0000', '\uFEFF', '\uFFFD', 'مرحبا', '__proto__', ' '), fc.integer({ min: -1000, max: 1000 }).map(String), fc.string({ maxLength: 8 }));
	const file = fc
		.tuple(fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n', '\r'), fc.integer({ min: 1, max: 4 }), fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 6 }), fc.boolean())
		.map(([mark, end, width, rows, named]) => [...(named ? [['Year', 'A', 'B', 'C']] : []), ...rows].map((row) => row.slice(0, width).join(mark)).join(end));
	await fc.assert(
		fc.asyncProperty(file, fc.constantFrom(...types), fc.constantFrom('', 'series=A y=B', 'unit=%', 'x=A'), async (csv, type, more) => {
			const { html, findings } = await chart(csv, `type=${type} ${more}`);
			expect(all(html, 'svg').length > 0).toBe(findings.length === 0);
			// In an attribute `<b>` is only words.
			expect(html.replaceAll(/="[^"]*"/g, '')).not.toMatch(/NaN|undefined|Infinity|<b>|[\u0000\uFFFD]/);
			for (const { line, message, remedy } of findings) {
				expect(line).toBeGreaterThan(0);
				expect(message).not.toMatch(/could not be rendered/);
				expect(remedy).toMatch(/\S/);
			}
		}),
		{ numRuns: 250 },
	);
}, 60_000);
