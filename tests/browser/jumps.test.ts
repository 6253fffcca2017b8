import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { reader } from './visit.ts';

const { open } = await reader();
const manual = { site: 'real', path: '/manual/' } as const;
/** A heading some forty windows down. */
const hash = '#a-second-pair-of-eyes';

describe.each([360, 1440])('In a window %i pixels wide, what an address names is there at once', (width) => {
	test('when one comes from elsewhere, and it stays whatever else arrives', async () => {
		const { page, go, close } = await open({ viewport: { width, height: 800 } });
		const passed = await watch(page);
		await go({ ...manual, path: manual.path + hash });
		await page.waitForSelector('.settings button');
		await settled(page);
		await expectAt(page);
		expect(await passed()).toEqual([]);
		await page.evaluate(() => document.querySelector('.prose > p')?.insertAdjacentHTML('afterend', `<p>${'Something above takes more room than was kept for it. '.repeat(40)}</p>`));
		await settled(page);
		await expectAt(page);
		await page.reload();
		await page.waitForSelector('.settings button');
		await settled(page);
		await expectAt(page);
		await close();
	});

	test('when one clicks on it in the contents, and goes back and forward', async () => {
		const { page, go, close } = await open({ viewport: { width, height: 800 } });
		const passed = await watch(page);
		await go(manual);
		await page.waitForSelector('.settings button');
		const link = page.locator(`.outline a[href="${hash}"]`);
		if (!(await link.isVisible())) await page.locator('.outline summary').click();
		await link.evaluate((element: HTMLElement) => element.click());
		await settled(page);
		await expectAt(page);
		await page.goBack();
		await settled(page);
		expect(await page.evaluate(() => scrollY)).toBeLessThan(100);
		await page.goForward();
		await settled(page);
		await expectAt(page);
		expect(await passed()).toEqual([]);
		await close();
	});
});

/** Has a page remember where on the way to the heading, and back, it has come by. */
async function watch(page: Page): Promise<() => Promise<number[]>> {
	await page.addInitScript(() => {
		const passed: number[] = Object.assign(globalThis, { passed: [] }).passed;
		addEventListener('scroll', () => void (scrollY > 1000 && scrollY < 20_000 && passed.push(scrollY)));
	});
	return () => page.evaluate(() => (globalThis as unknown as { passed: number[] }).passed);
}

/** The heading stands near the top of the window, and the text below it is painted. */
async function expectAt(page: Page): Promise<void> {
	const top = await page.locator(hash).evaluate((heading) => heading.getBoundingClientRect().top);
	expect(top).toBeGreaterThan(0);
	expect(top).toBeLessThan(120);
	const { data } = await sharp(await page.locator(`${hash} + p`).screenshot()).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	expect(new Set(Array.from({ length: data.length / 3 }, (_, pixel) => data.readUIntBE(pixel * 3, 3))).size).toBeGreaterThan(20);
}

/** Two frames later, when all that was asked for is on the screen. */
function settled(page: Page): Promise<void> {
	return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
}
