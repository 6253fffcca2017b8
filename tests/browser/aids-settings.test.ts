import { expect, test } from 'vitest';
import { early } from '../../src/scripts/early.ts';
import { reader, type Window } from './visit.ts';

const { open, urlOf } = await reader();
const lead = { site: 'real', path: '/glasswing-and-muse-spark/' } as const;

async function visit(width: number, work: (window: Window) => Promise<void>): Promise<void> {
	const window = await open({ reducedMotion: 'reduce', viewport: { width, height: 800 } });
	await window.go(lead);
	await window.page.click('.settings button');
	await window.page.waitForSelector('.sheet:popover-open');
	await work(window);
	await window.close();
}

test.each([320, 1280])('a reader sets theme, size, width, face and spacing, and finds them again, in a window %i pixels wide', (width) =>
	visit(width, async ({ page, go }) => {
		const look = () =>
			page.evaluate(() => {
				const { backgroundColor, fontFamily, fontSize, lineHeight } = getComputedStyle(document.documentElement);
				return { backgroundColor, fontFamily: fontFamily.split(',')[0], fontSize, lineHeight: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize), measure: document.querySelector('main')?.clientWidth };
			});
		const before = await look();
		await page.getByRole('group', { name: 'Theme' }).getByLabel('Sepia').check();
		await page.getByRole('group', { name: 'Text size' }).getByLabel('115%').check();
		if (width > 600) await page.getByRole('group', { name: 'Line length' }).getByLabel('85%').check();
		await page.getByRole('group', { name: 'Typeface' }).getByLabel('System').check();
		await page.getByRole('group', { name: 'Line spacing' }).getByLabel('130%').check();
		const after = await look();
		expect(after.backgroundColor).toBe('rgb(244, 233, 210)');
		expect(after.fontFamily).toBe('system-ui');
		expect(Number.parseFloat(after.fontSize)).toBeGreaterThan(Number.parseFloat(before.fontSize) * 1.08);
		expect(after.lineHeight).toBeCloseTo(2, 1);
		expect(await page.locator('[style]').count()).toBe(0);
		await page.keyboard.press('Escape');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aa');
		// Set by the few letters in the head alone: the first paint already is as chosen.
		await page.route(/\.js$/, (route) => route.abort());
		await go(lead);
		expect(await look()).toEqual(after);
		await go({ site: 'real', path: '/archive/' });
		expect((await look()).backgroundColor).toBe(after.backgroundColor);
	}));

test('themes are day and night whatever the system says, and auto follows it again', () =>
	visit(1280, async ({ page }) => {
		const dark = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor === 'rgb(23, 22, 20)');
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await dark()).toBe(true);
		await page.getByLabel('Light').check();
		expect(await dark()).toBe(false);
		await page.emulateMedia({ colorScheme: 'light' });
		await page.getByLabel('Dark').check();
		expect(await dark()).toBe(true);
		await page.getByLabel('Auto').check();
		expect(await dark()).toBe(false);
		expect(await page.evaluate(() => localStorage.getItem('octavo'))).toBe('{}');
	}));

test('another window follows at once', () =>
	visit(1280, async ({ page }) => {
		const other = await page.context().newPage();
		await other.goto(urlOf({ site: 'real', path: '/' }), { waitUntil: 'networkidle' });
		await page.getByLabel('Sepia').check();
		await expect.poll(() => other.locator('html').getAttribute('data-theme')).toBe('sepia');
	}));

// WCAG 2.2, 1.4.6 and 1.4.3; every pair that is set in sepia.
test('sepia has 7:1 for text and 4.5:1 for the rest', () =>
	visit(1280, async ({ page }) => {
		// Where there is code there are its colours.
		await page.goto(urlOf({ site: 'real', path: '/manual/' }));
		await page.click('.settings button');
		await page.getByLabel('Sepia').check();
		const ratios = await page.evaluate(() => {
			const light = (name: string) => {
				const hex = getComputedStyle(document.documentElement).getPropertyValue(name).trim().replace(/^light-dark\((#\w+).*/, '$1');
				const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
				return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
			};
			const ratio = (one: string, other: string) => {
				const [a = 0, b = 0] = [light(one), light(other)].sort((x, y) => y - x);
				return (a + 0.05) / (b + 0.05);
			};
			const grounds = ['--paper', '--tint'];
			return {
				text: grounds.flatMap((ground) => ['--ink', '--muted', '--accent'].map((ink) => ratio(ink, ground))),
				rest: [...grounds, '--code-marked', '--code-ins', '--code-del'].flatMap((ground) => ['--code-string', '--code-number', '--code-name', '--code-type', '--muted'].map((ink) => ratio(ink, ground))),
			};
		});
		expect(Math.min(...ratios.text)).toBeGreaterThanOrEqual(7);
		expect(Math.min(...ratios.rest)).toBeGreaterThanOrEqual(4.5);
	}));

test('however large the letters, the margins keep room and no page is wider than its window', () =>
	visit(1280, async ({ page }) => {
		await page.getByLabel('130%').first().check();
		await page.getByRole('group', { name: 'Line length' }).getByLabel('115%').check();
		await page.keyboard.press('Escape');
		for (const width of [1280, 1440, 320]) {
			await page.setViewportSize({ width, height: 800 });
			expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width}`).toBe(0);
			if (width > 1248) for (const margin of ['.outline', '.notes li']) expect(await page.locator(margin).first().evaluate((element) => element.clientWidth), margin).toBeGreaterThan(160);
		}
	}));

test('the script in the head is at most 300 bytes', () => {
	expect(Buffer.byteLength(early)).toBeLessThan(300);
});
