import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { kinds, reader } from './visit.ts';

const { open } = await reader();
const { page, go, close } = await open();
afterAll(close);

const widths = [320, 360, 480, 768, 1024, 1280, 1440, 1920];
const essays = ['/glasswing-and-muse-spark/', '/platform-shakeout/', '/manual/'];

describe.each(essays)('the lines of %s', (path) => {
	test('are neither long nor short, and stand the further apart the longer they are', async () => {
		await go({ site: 'real', path });
		const seen: { width: number; count: number; median: number; longest: string; size: number; spacing: number }[] = [];
		for (const width of widths) {
			await page.setViewportSize({ width, height: 800 });
			const { lines, size, height } = await page.evaluate(linesOfProse);
			const lengths = lines.map((line) => line.length).sort((a, b) => a - b);
			seen.push({ width, count: lengths.length, median: lengths[lengths.length >> 1] ?? 0, longest: lines.reduce((long, line) => (line.length > long.length ? line : long), ''), size, spacing: height / size });
		}
		const wrong = seen.filter(({ width, count, median, longest, size, spacing }, index) => {
			// Bringhurst, The Elements of Typographic Style, 2.1.2: 66 at best; WCAG 1.4.8: 80 at most.
			const least = width >= 768 ? 60 : width >= 360 ? 34 : 28;
			return count < 50 || median < least || median > 72 || longest.length > 80 || size < 18 || size > 21 || spacing < 1.5 || spacing < (seen[index - 1]?.spacing ?? 0);
		});
		expect(wrong).toEqual([]);
		expect(seen.at(-1)?.spacing).toBeGreaterThan(seen[0]?.spacing ?? 0);
	});
});

// WCAG 1.4.4: whoever needs larger letters everywhere sets them in the browser, and not on this page.
test.each(kinds)('with the letters of the browser twice as large, the $kind follows and does not scroll sideways', async (kind) => {
	const session = await page.context().newCDPSession(page);
	await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
	await go(kind);
	for (const width of [360, 640, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		const { size, over } = await page.evaluate(() => ({ size: Number.parseFloat(getComputedStyle(document.documentElement).fontSize), over: document.documentElement.scrollWidth - document.documentElement.clientWidth }));
		expect(size).toBeGreaterThanOrEqual(36);
		expect(over, `${width} px`).toBe(0);
	}
	await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
	await session.detach();
});

describe.each([360, 1280])('in a window %i pixels wide, with typefaces, pictures and scripts late', (width) => {
	test.concurrent.each(kinds.filter(({ kind }) => /lead|manual|notes|pictures|cover|^home$|archive|author|wrong/.test(kind)))('nothing on the $kind moves', async (kind) => {
		const window = await open({ viewport: { width, height: 800 } });
		await window.page.addInitScript(() => {
			const shifts: string[] = [];
			Object.assign(globalThis, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[])
					shifts.push(`${entry.value.toFixed(5)} ${entry.sources.map(({ node }) => `${node?.nodeName} ${node?.textContent?.slice(0, 30)}`).join(', ')}`);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await late(window.page, /\.woff2$/, 150);
		await late(window.page, /\/media\//, 200);
		await late(window.page, /\.(?:js|css)$/, 250);
		await window.go(kind);
		await window.page.waitForSelector('.settings button');
		await window.page.waitForTimeout(100);
		expect(await window.page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)).toEqual([]);
		await window.close();
	});
});

/** Lets what is asked for arrive some milliseconds later, as it does far from the server. */
async function late(page: Page, what: RegExp, milliseconds: number): Promise<void> {
	await page.route(what, async (route) => {
		await pause(milliseconds);
		await route.continue();
	});
}

/** Runs in the page: every full line of the essay's running paragraphs as it is broken, and how they are set, in pixels. */
function linesOfProse(): { lines: string[]; size: number; height: number } {
	// A paragraph that lists names in the face of code is not running prose, and that face is the device's.
	const isCode = (paragraph: Element) => [...paragraph.querySelectorAll('code')].reduce((sum, { textContent }) => sum + (textContent ?? '').length, 0) > (paragraph.textContent ?? '').length / 3;
	const lines = [...document.querySelectorAll<HTMLElement>('.prose > p:not(.dropcap)')].filter((paragraph) => !isCode(paragraph)).flatMap((paragraph) => {
		const found = new Map<number, string>();
		const { top } = paragraph.getBoundingClientRect();
		const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
		const range = document.createRange();
		const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
		const put = (node: Text, start: number, end: number) => {
			range.setStart(node, start);
			range.setEnd(node, end);
			const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
			const rows = new Set(boxes.map((box) => Math.floor(((box.top + box.bottom) / 2 - top) / height)));
			// A word may be broken at the end of a line: then each letter counts for the line on which it stands.
			if (rows.size > 1 && end - start > 1) for (let at = start; at < end; at += 1) put(node, at, at + 1);
			else for (const row of rows) found.set(row, (found.get(row) ?? '') + node.data.slice(start, end));
		};
		while (walker.nextNode()) {
			const node = walker.currentNode as Text;
			if (!node.parentElement?.closest('sup, math, rt')) for (const { index, 0: word } of node.data.matchAll(/\S+|\s+/g)) put(node, index, index + word.length);
		}
		return [...found.values()].slice(0, -1).map((line) => line.trim());
	});
	const { fontSize, lineHeight } = getComputedStyle(document.querySelector('.prose > p') as Element);
	return { lines, size: Number.parseFloat(fontSize), height: Number.parseFloat(lineHeight) };
}
