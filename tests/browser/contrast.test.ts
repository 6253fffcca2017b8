import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { root } from '../build.ts';
import { reader, type Window } from './visit.ts';

const { open } = await reader();
const manual = { site: 'real', path: '/manual/' } as const;
const pages = { home: { site: 'real', path: '/' }, 'lead essay': { site: 'real', path: '/glasswing-and-muse-spark/' }, manual, 'essay with every mark': { site: 'hostile', path: '/2026/02/structure/' } } as const;
const themes = ['light', 'dark', 'sepia'];

/**
 * Text in the sense of WCAG 1.4.6, which is read on and on: what stands in an essay, its headings and notes included. The
 * rest is looked at: what stands about the essay, captions, marks and the colours of code.
 */
const running = '.prose :is(p, li, dt, dd, blockquote, h2, h3, h4, h5, h6, td, summary), h1, .description';
const looked = 'figcaption, caption, pre, .noteref, .noteback, .code, .facts';

describe.each(themes)('in the %s theme', (theme) => {
	test.each(Object.entries(pages))('every word on the %s stands out, running text most', async (_, kind) => {
		const window = await visit(kind, theme);
		const { checked, faults } = await window.page.evaluate(contrasts, { running, looked });
		expect(checked).toBeGreaterThan(30);
		expect(faults).toEqual([]);
		await window.close();
	});

	test('so does every word and control of the aids, and the ring around what has the focus', async () => {
		const { page, close } = await visit(manual, theme);
		for (const opened of Object.values(aids)) {
			await opened(page);
			expect((await page.evaluate(contrasts, { running, looked })).faults).toEqual([]);
			expect(await page.evaluate(edges)).toEqual([]);
			await page.keyboard.press('Escape');
		}
		await page.evaluate(() => scrollTo(0, 0));
		for (let stop = 0; stop < 30; stop += 1) {
			await page.keyboard.press('Tab');
			expect(await page.evaluate(edges)).toEqual([]);
		}
		await close();
	});

	test('axe finds nothing with an aid open', async () => {
		const { page, close } = await visit(manual, theme);
		await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
		for (const [aid, opened] of Object.entries(aids)) {
			await opened(page);
			expect(await page.evaluate(axeFaults), aid).toEqual([]);
			await page.keyboard.press('Escape');
		}
		await close();
	});
});

test('axe finds nothing in the sepia theme on any page', async () => {
	for (const kind of Object.values(pages)) {
		const { page, close } = await visit(kind, 'sepia');
		await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
		expect(await page.evaluate(axeFaults), kind.path).toEqual([]);
		await close();
	}
});

test('the measure can fail: pale text, a pale control and a pale ring are noticed', async () => {
	const { page, close } = await open();
	await page.setContent('<main class="prose"><p style="color: light-dark(oklch(0.55 0 0), #000); background: color-mix(in srgb, #fff 90%, #000)">Pale</p><small style="color: #888">Paler</small></main><button style="border: 1px solid #ddd; background: none; outline: 2px solid #eee" autofocus>Go</button>');
	const { faults } = await page.evaluate(contrasts, { running, looked });
	expect(faults).toHaveLength(2);
	await page.locator('button').focus();
	expect(await page.evaluate(edges)).toHaveLength(2);
	await close();
});

/** What opens over a page, each opened by the keyboard or, for what only comes to those who come back, by coming back. */
const aids: Record<string, (page: Page) => Promise<unknown>> = {
	settings: (page) => page.keyboard.press('s').then(() => page.waitForSelector('.sheet:popover-open')),
	help: (page) => page.keyboard.press('?').then(() => page.waitForSelector('dialog[open]')),
	picture: async (page) => {
		await page.locator('a.large').first().click();
		await page.waitForSelector('dialog[open] img');
	},
	'voice, and the offer to go on': async (page) => {
		await page.evaluate(() => scrollTo(0, 0));
		await page.getByRole('button', { name: 'Listen' }).click();
		await page.waitForSelector('.spoken');
		expect(await page.locator('.bar').count()).toBe(2);
	},
};

/** Opens a page as somebody who chose a theme, has a voice and has been here before. */
async function visit(kind: Parameters<Window['go']>[0], theme: string): Promise<Window> {
	const window = await open({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 }, colorScheme: theme === 'dark' ? 'light' : 'dark' });
	await window.page.addInitScript((name) => {
		localStorage.setItem('octavo', JSON.stringify({ theme: name }));
		const device = Object.assign(new EventTarget(), { getVoices: () => [{ lang: 'en-US', localService: true }], speak() {}, cancel() {} });
		Object.defineProperty(globalThis, 'speechSynthesis', { value: device });
		Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: class {} });
	}, theme);
	await window.go(kind);
	expect(await window.page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
	await window.page.waitForSelector('.settings button');
	return window;
}
