import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { early } from '../../src/scripts/early.ts';
import { prerenderNext } from '../../src/scripts/onward.ts';
import { root } from '../build.ts';
import { kinds, reader, type Window } from './visit.ts';

const { open, urlOf } = await reader();
const lead = { site: 'real', path: '/glasswing-and-muse-spark/' } as const;
const pictures = { site: 'hostile', path: '/2026/02/pictures/' } as const;

/** Opens a page and waits for its aids. */
async function visit(kind: Parameters<Window['go']>[0], options: BrowserContextOptions = {}): Promise<Window> {
	const window = await open({ reducedMotion: 'reduce', ...options });
	await window.go(kind);
	await window.page.waitForSelector('.settings button');
	return window;
}

describe('without scripts', () => {
	test.each(kinds)('there is nothing of the aids on the $kind, and no room kept for them', async (kind) => {
		const { page, go, close } = await open({ javaScriptEnabled: false });
		await go(kind);
		expect(await page.locator('button, dialog, [popover], .bar, .settings, .listen').count()).toBe(0);
		expect(await page.locator('html[data-aids]').count()).toBe(0);
		await close();
	});
});

describe('with scripts', () => {
	test.each([320, 1280])('nothing moves when the aids come late, in a window %i pixels wide', async (width) => {
		const window = await open({ viewport: { width, height: 800 } });
		await window.page.addInitScript(() => {
			Object.assign(globalThis, { shifts: [] });
			new PerformanceObserver((list) => (globalThis as unknown as { shifts: unknown[] }).shifts.push(...list.getEntries().map((entry) => JSON.stringify(entry)))).observe({ type: 'layout-shift', buffered: true });
			Object.defineProperty(globalThis, 'speechSynthesis', { value: Object.assign(new EventTarget(), { getVoices: () => [{ lang: 'en-US', localService: true }], cancel() {} }) });
		});
		await window.page.route(/\.woff2$/, (route) => route.abort());
		await window.page.route(/\.js$/, async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 500));
			await route.continue();
		});
		await window.page.goto(urlOf(lead), { waitUntil: 'commit' });
		await window.page.waitForSelector('.listen');
		await window.page.waitForTimeout(200);
		expect(await window.page.evaluate(() => (globalThis as unknown as { shifts: unknown[] }).shifts)).toEqual([]);
		expect(await window.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
		await window.close();
	});

	test('the outline marks the section one is in', async () => {
		const { page, close } = await visit(lead);
		expect(await page.locator('.outline [aria-current]').count()).toBe(0);
		const links = page.locator('.outline a');
		for (const index of [2, 0, (await links.count()) - 2]) {
			const hash = (await links.nth(index).getAttribute('href')) ?? '';
			await page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`).evaluate((heading) => heading.scrollIntoView());
			await expect.poll(() => page.locator('.outline [aria-current="true"]').getAttribute('href')).toBe(hash);
			expect(await page.locator('.outline [aria-current]').count()).toBe(1);
		}
		await page.evaluate(() => scrollTo(0, 0));
		await expect.poll(() => page.locator('.outline [aria-current]').count()).toBe(0);
		await close();
	});

	test('Next is prepared by a rule that is the same on every page', async () => {
		const { page, close } = await visit(lead);
		expect(await page.locator('script[type="speculationrules"]').textContent()).toBe(prerenderNext);
		expect(JSON.parse(prerenderNext)).toMatchObject({ prerender: [{ eagerness: 'moderate' }] });
		expect(await page.locator('.next a').count()).toBe(1);
		await close();
	});

	test('all of it works under a strict content security policy', async () => {
		const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
		const window = await open({ reducedMotion: 'reduce' });
		await window.page.route(urlOf(lead), async (route) => {
			const response = await route.fetch();
			const policy = `default-src 'none'; font-src 'self'; img-src 'self'; script-src 'self' ${hash(early)} ${hash(prerenderNext)}; style-src-elem 'self' 'unsafe-inline'; style-src-attr 'none'`;
			await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
		});
			await window.go(lead);
		await window.page.click('.settings button');
		await window.page.check('.sheet [value="sepia"]', { force: true });
		await window.page.keyboard.press('Escape');
		await window.page.keyboard.press('?');
		await window.page.waitForSelector('dl:focus');
		expect(await window.page.locator('[style]').count()).toBe(0);
		expect(window.heard.errors).toEqual([]);
		await window.close();
	});

	test('nothing of the aids is printed', async () => {
		const { page, close } = await visit(lead);
		await page.click('.settings button');
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('button:visible, .sheet:visible, .bar:visible').count()).toBe(0);
		await close();
	});

	test.each([320, 1280])('axe finds nothing in panel, dialogs and bar, in every theme, in a window %i pixels wide', async (width) => {
		const { page, close } = await visit(lead, { viewport: { width, height: 740 } });
		await page.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
		for (const theme of ['light', 'dark', 'sepia']) {
			await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
			expect(await faults(page), theme).toEqual([]);
			await page.click('.settings button');
			await page.waitForSelector('.sheet:popover-open');
			expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
			expect(await faults(page), `${theme} settings`).toEqual([]);
			await page.keyboard.press('Escape');
			await page.keyboard.press('?');
			await page.waitForSelector('dl:focus');
			expect(await faults(page), `${theme} help`).toEqual([]);
			await page.keyboard.press('Escape');
		}
		await close();
	});
});

describe('pictures', () => {
	test('one opens large at an address of its own, and closes by Escape, by its button and by going back', async () => {
		const { page, close } = await visit(pictures, { viewport: { width: 1280, height: 800 } });
		const link = page.locator('a.large').first();
		expect(await link.getAttribute('aria-label')).toBe('Enlarge: A grey gradient, light above and dark below');
		const closed = async () => {
			await expect.poll(() => page.locator('dialog').count()).toBe(0);
			await expect.poll(() => new URL(page.url()).hash).toBe('');
			expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
		};
		for (const leave of [() => page.keyboard.press('Escape'), () => page.click('dialog .closing'), () => page.goBack()]) {
			await link.focus();
			const before = await page.evaluate(() => scrollY);
			await page.keyboard.press('Enter');
			await page.waitForSelector('dialog[open] img');
			expect(new URL(page.url()).hash).toBe('#figure-1');
			expect(await page.locator('dialog').getAttribute('aria-label')).toBe('A grey gradient, light above and dark below');
			expect(await page.locator('dialog p').textContent()).toContain('A caption');
			expect(await page.evaluate(() => scrollY)).toBe(before);
			await leave();
			await closed();
		}
		await close();
	});

	test('a shared address opens it, and closing it stays on the page', async () => {
		const { page, close } = await visit({ ...pictures, path: `${pictures.path}#figure-2` });
		await page.waitForSelector('dialog[open] img');
		expect(await page.locator('dialog').getAttribute('aria-label')).toBe('A tall green picture, turned by its camera');
		await page.keyboard.press('Escape');
		await expect.poll(() => page.locator('dialog').count()).toBe(0);
		expect(new URL(page.url()).hash).toBe('');
		await close();
	});

	test('a picture that the writer linked keeps its link', async () => {
		const { page, close } = await visit(pictures);
		expect(await page.locator('figure a[href="https://example.org/"]').evaluate((link) => link.className)).toBe('');
		expect(await page.locator('a.large').count()).toBeGreaterThan(2);
		await close();
	});

	test('without scripts a plain link leads to the picture at its largest', async () => {
		const { page, go, close } = await open({ javaScriptEnabled: false });
		await go(pictures);
		const link = page.locator('.prose figure a.large').first();
		const widths = ((await link.locator('img').getAttribute('srcset')) ?? '').split(', ').map((entry) => entry.split(' '));
		const [largest] = widths.sort((one, other) => parseInt(other[1] ?? '') - parseInt(one[1] ?? ''))[0] ?? [];
		expect(await link.getAttribute('href')).toBe(largest);
		await link.click();
		await page.waitForURL(`**${largest}`);
		await close();
	});

	test('one opens at its address only where it is a figure, and with a modifier the link is a link', async () => {
		const { page, close } = await visit({ ...pictures, path: `${pictures.path}#_main` });
		expect(await page.locator('dialog').count()).toBe(0);
		await page.locator('a.large').first().click({ modifiers: ['ControlOrMeta'] });
		expect(await page.locator('dialog').count()).toBe(0);
		await close();
	});
});

/** What axe says of a page that it was brought into. */
async function faults(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const { axe } = window as unknown as { axe: typeof import('axe-core') };
		const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] });
		return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
	});
}
