import { expect, test } from 'vitest';
import { reader, type Window } from './visit.ts';

const { open } = await reader();
const lead = { site: 'real', path: '/glasswing-and-muse-spark/' } as const;

async function visit(width: number, work: (window: Window) => Promise<void>): Promise<void> {
	const window = await open({ reducedMotion: 'reduce', viewport: { width, height: 800 } });
	await window.go(lead);
	await window.page.waitForSelector('.settings button');
	await work(window);
	await window.close();
}

test('j and k go from section to section and take the keyboard along', () =>
	visit(1280, async ({ page }) => {
		const headings = await page.locator('.prose > :is(h2, h3)').allTextContents();
		const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
		for (const heading of headings) {
			await page.keyboard.press('j');
			expect(await focused()).toBe(heading);
			expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1)).toBeGreaterThanOrEqual(0);
		}
		await page.keyboard.press('j');
		expect(await focused()).toBe(headings.at(-1));
		await page.keyboard.press('k');
		expect(await focused()).toBe(headings.at(-2));
		for (const _ of headings) await page.keyboard.press('k');
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
	}));

test.each([360, 1280])('t goes to the outline and back, in a window %i pixels wide', (width) =>
	visit(width, async ({ page }) => {
		await page.evaluate(() => scrollTo(0, 3000));
		const mark = page.locator('.outline a[aria-current]');
		const current = await mark.getAttribute('href');
		await page.keyboard.press('t');
		expect(await page.locator('.outline :focus').getAttribute('href')).toBe(current);
		expect(await page.locator('.outline :focus').isVisible()).toBe(true);
		await page.keyboard.press('t');
		expect(await page.evaluate(() => scrollY)).toBe(3000);
		expect(await page.locator('.outline :focus').count()).toBe(0);
	}));

test('n goes to the next essay', () =>
	visit(1280, async ({ page }) => {
		await page.keyboard.press('n');
		await page.waitForURL('**/platform-shakeout/');
	}));

test('Escape closes an open note and returns to its mark', () =>
	visit(360, async ({ page }) => {
		const mark = page.locator('.noteref').first();
		await mark.click();
		await expect.poll(() => page.locator('.notes li:target').count()).toBe(1);
		const before = await page.evaluate(() => scrollY);
		await page.keyboard.press('Escape');
		expect(await page.locator('.notes li:target').count()).toBe(0);
		expect(await mark.evaluate((link) => link === document.activeElement)).toBe(true);
		expect(await page.evaluate(() => scrollY)).toBe(before);
	}));

test('? lists every key, s opens the settings, and both close by Escape', () =>
	visit(1280, async ({ page }) => {
		await page.keyboard.press('?');
		const list = page.getByRole('dialog', { name: 'Reading settings' }).locator('dl');
		await list.waitFor();
		expect(await list.locator('dt').allTextContents()).toEqual(['j', 'k', 'n', 't', 'p', 's', '?', 'Esc']);
		expect(await list.evaluate((element) => element === document.activeElement && element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
		await page.keyboard.press('j');
		expect(await list.isVisible()).toBe(true);
		expect(await page.evaluate(() => scrollY)).toBe(0);
		await page.keyboard.press('Escape');
		expect(await list.isVisible()).toBe(false);
		await page.keyboard.press('s');
		await page.waitForSelector('.sheet:popover-open');
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
		await page.keyboard.press('Escape');
		expect(await page.locator('.sheet').isVisible()).toBe(false);
	}));

test('keys with a modifier, in a field or turned off do nothing', () =>
	visit(1280, async ({ page }) => {
		const still = async (press: () => Promise<void>) => {
			await press();
			expect(await page.evaluate(() => scrollY)).toBe(0);
			expect(await page.locator('.sheet:popover-open').count()).toBe(0);
		};
		for (const modifier of ['Control', 'Alt', 'Meta']) await still(() => page.keyboard.press(`${modifier}+k`));
		await still(() => page.keyboard.press('Shift+j'));
		await page.evaluate(() => {
			const fields = ['<input id="field">', '<textarea id="text"></textarea>', '<div id="editable" contenteditable>words</div>', '<select id="select"><option>j</option></select>'];
			document.body.insertAdjacentHTML('beforeend', `<div id="fields">${fields.join('')}</div>`);
			Object.assign(document.getElementById('fields')?.style ?? {}, { position: 'fixed', top: '0' });
		});
		for (const id of ['field', 'text', 'editable', 'select']) {
			await page.focus(`#${id}`);
			await still(() => page.keyboard.type('j?'));
		}
		await page.locator('#field').evaluate((field: HTMLElement) => field.blur());
		await page.click('.settings button');
		await page.getByLabel('Off').check();
		await page.keyboard.press('Escape');
		await still(() => page.keyboard.type('j?'));
		await page.click('.settings button');
		await page.getByLabel('On', { exact: true }).check();
		await page.keyboard.press('Escape');
		await page.keyboard.press('j');
		expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
	}));
