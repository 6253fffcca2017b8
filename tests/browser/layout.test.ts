import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { kinds, reader } from './visit.ts';

const { open } = await reader();
const { page, go, close } = await open();
afterAll(close);

// WCAG 1.4.10: 320 px are a window of 1280 at 400 %, 640 px one at 200 %.
const widths = [320, 360, 640, 1024, 1280, 1600];

test.each(kinds)('the $kind fits windows of every width, and large or loosely set text', async (kind) => {
	await go(kind);
	const wide: string[] = [];
	const measure = async (how: string) => {
		const { over, culprit } = await page.evaluate(overflow);
		if (over > 0) wide.push(`${how}: ${over} px too wide, by ${culprit}`);
	};
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		await measure(`${width} px`);
	}
	await page.setViewportSize({ width: 640, height: 800 });
	for (const [how, content] of Object.entries(asked)) {
		const style = await page.addStyleTag({ content });
		await measure(how);
		await style.evaluate((element) => (element as Element).remove());
	}
	expect(wide).toEqual([]);
});

/** What readers may ask of their browser. */
const asked = {
	'text twice as large (WCAG 1.4.4)': 'html { font-size: 200% !important; }',
	'more space between lines, words and letters (WCAG 1.4.12)': '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
};

describe.each([360, 1280])('while a page loads in a window %i pixels wide', (width) => {
	test.each(kinds.filter(({ kind }) => /essay|home|plain/.test(kind)))('nothing on the $kind moves, however late its pictures come', async (kind) => {
		const window = await open({ viewport: { width, height: 800 } });
		await late(window.page, /\/media\//, 100);
		// Text that is not set anew shows what else moves, to the last pixel.
		await window.page.route(/\.woff2$/, (route) => route.abort());
		await window.go(kind);
		expect(await window.page.evaluate(shiftsSoFar)).toEqual([]);
		await window.close();
	});

	test.each([{ site: 'real', path: '/' } as const, { site: 'real', path: '/glasswing-and-muse-spark/' } as const])('the typeface of $path takes the room that its substitute kept', async (kind) => {
		const window = await open({ viewport: { width, height: 800 } });
		await late(window.page, /\.woff2$/, 300);
		await window.go(kind);
		const moved = (await window.page.evaluate(shiftsSoFar)).reduce((sum, shift) => sum + Number.parseFloat(shift), 0);
		// web.dev/articles/cls calls 0.1 good; nobody sees a hundredth.
		expect(moved).toBeLessThan(0.01);
		await window.close();
	});
});

test('a picture without room kept for it would be noticed', async () => {
	const window = await open();
	await window.page.route('http://shift.test/**', async (route) => {
		if (!route.request().url().endsWith('.svg')) return route.fulfill({ contentType: 'text/html', body: '<h1>A</h1><img src="a.svg" alt=""><p>Text below.</p><p>More.</p>' });
		await pause(600);
		return route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>' });
	});
	await window.page.goto('http://shift.test/', { waitUntil: 'load' });
	expect(await window.page.evaluate(shiftsSoFar)).not.toEqual([]);
	await window.close();
});

/** Lets what is asked for arrive some milliseconds later, as it does far from the server. */
async function late(page: Page, what: RegExp, milliseconds: number): Promise<void> {
	await page.route(what, async (route) => {
		await pause(milliseconds);
		await route.continue();
	});
}

/** Runs in the page: by how many pixels it is too wide, and what sticks out furthest. */
function overflow(): { over: number; culprit: string } {
	const { scrollWidth, clientWidth } = document.documentElement;
	const sticking = [...document.body.querySelectorAll('*')].map((element) => ({ element, right: element.getBoundingClientRect().right })).sort((a, b) => b.right - a.right)[0];
	return { over: scrollWidth - clientWidth, culprit: sticking ? `${sticking.element.tagName}.${sticking.element.className}` : '' };
}

/** Runs in the page: everything that moved without being asked to. */
async function shiftsSoFar(): Promise<string[]> {
	window.scrollTo(0, document.documentElement.scrollHeight);
	await new Promise((resolve) => setTimeout(resolve, 300));
	return new Promise((resolve) => {
		new PerformanceObserver((list, observer) => {
			observer.disconnect();
			const entries = list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Element | null }[] })[];
			resolve(entries.map(({ value, sources }) => `${value.toFixed(4)} ${sources.map(({ node }) => `${node?.nodeName}.${node?.className ?? ''}`).join(', ')}`));
		}).observe({ type: 'layout-shift', buffered: true });
		// Without a shift the observer is never called.
		setTimeout(() => resolve([]), 100);
	});
}
