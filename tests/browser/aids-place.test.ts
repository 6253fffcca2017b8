import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { reader, type Window } from './visit.ts';

const { open } = await reader();
const lead = { site: 'real', path: '/glasswing-and-muse-spark/' } as const;

/** A reader whose clock the test winds. */
async function read(work: (window: Window & { again(hash?: string): Promise<void>; kept(): Promise<string | null> }) => Promise<void>): Promise<void> {
	const window = await open({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } });
	const { page, go, close } = window;
	await page.clock.install();
	const again = async (hash = '') => {
		await page.goto('about:blank');
		await go({ ...lead, path: lead.path + hash });
		await page.waitForSelector('.settings button');
		await page.clock.runFor(1500);
	};
	await again();
	await work({ ...window, again, kept: () => page.evaluate(() => localStorage.getItem(`octavo:${location.pathname}`)) });
	await close();
}

/** Reads for some seconds at a paragraph. */
async function stay(page: Page, paragraph: number, seconds: number): Promise<string> {
	const block = page.locator('.prose > p').nth(paragraph);
	await block.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 100));
	await page.clock.runFor(seconds * 1000);
	return (await block.textContent()) ?? '';
}

const offer = (page: Page) => page.getByRole('region', { name: 'Continue where you stopped' });

test('who comes back is offered the passage where they stopped, and is taken there only when they wish', () =>
	read(async ({ page, again }) => {
		const text = await stay(page, 14, 70);
		await again();
		expect(await offer(page).isVisible()).toBe(true);
		expect(await page.evaluate(() => scrollY)).toBe(0);
		await page.getByRole('button', { name: /^Continue where you stopped/ }).click();
		expect(await offer(page).count()).toBe(0);
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(text);
		const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1);
		expect(top).toBeGreaterThan(0);
		expect(top).toBeLessThan(400);
	}));

test('nothing is kept of the first minute, nor of the first screen', () =>
	read(async ({ page, again, kept }) => {
		await stay(page, 14, 40);
		expect(await kept()).toBeNull();
		await again();
		expect(await offer(page).count()).toBe(0);
		await page.clock.runFor(120_000);
		expect(await kept()).toBeNull();
	}));

test('whoever comes to a place in the essay, or reads on, is not disturbed', () =>
	read(async ({ page, again }) => {
		await stay(page, 14, 70);
		await again('#_main');
		expect(await offer(page).count()).toBe(0);
		await again();
		expect(await offer(page).count()).toBe(1);
		await page.evaluate(() => scrollTo(0, 2000));
		await expect.poll(() => page.clock.runFor(200).then(() => offer(page).count())).toBe(0);
	}));

test('the offer can be refused for good', () =>
	read(async ({ page, again, kept }) => {
		await stay(page, 14, 70);
		await again();
		await page.getByRole('button', { name: 'Close' }).click();
		expect(await offer(page).count()).toBe(0);
		expect(await kept()).toBeNull();
	}));

test('the place is forgotten at the end of the essay', () =>
	read(async ({ page, kept }) => {
		await stay(page, 14, 70);
		expect(await kept()).not.toBeNull();
		await page.locator('footer.end').evaluate((end) => scrollTo(0, end.getBoundingClientRect().bottom + scrollY - innerHeight));
		await expect.poll(() => page.clock.runFor(200).then(kept)).toBeNull();
	}));

test('an edit misleads nobody: what is kept is the address of the passage, and one that was rewritten is not looked for', () =>
	read(async ({ page, again, kept }) => {
		const text = await stay(page, 14, 70);
		expect(await page.locator(`[id="${await kept()}"]`).textContent()).toBe(text);
		await page.evaluate(() => localStorage.setItem(`octavo:${location.pathname}`, 'pgone'));
		await again();
		expect(await offer(page).count()).toBe(0);
	}));

test('a place kept under an earlier address of a passage is offered still, and leads to the passage', () =>
	read(async ({ page, again }) => {
		const text = await stay(page, 14, 70);
		const old = (html: string) => html.replace(/<p id="p\w{4}">/g, (start) => `${start}<span id="old-${start.slice(7, 12)}"></span>`);
		await page.route('**' + lead.path, async (route) => {
			const response = await route.fetch();
			await route.fulfill({ response, body: old(await response.text()) });
		});
		await page.evaluate(() => (localStorage[`octavo:${location.pathname}`] = `old-${localStorage[`octavo:${location.pathname}`]}`));
		await again();
		await page.getByRole('button', { name: /^Continue where you stopped/ }).click();
		expect(await page.evaluate(() => [document.activeElement?.localName, document.activeElement?.textContent])).toEqual(['p', text]);
	}));

test('where storage holds nonsense or is forbidden, the page is as good as ever', () =>
	read(async ({ page, again, heard }) => {
		await page.evaluate(() => (localStorage.setItem('octavo', '{nonsense'), localStorage.setItem(`octavo:${location.pathname}`, 'x')));
		await again();
		await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('No', 'SecurityError'); } }));
		await again();
		await stay(page, 14, 70);
		await page.click('.settings button');
		await page.getByLabel('Sepia').check();
		expect(await page.locator('html').getAttribute('data-theme')).toBe('sepia');
		expect(heard.errors).toEqual([]);
	}));
