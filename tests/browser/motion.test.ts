import { expect, test } from 'vitest';
import { reader } from './visit.ts';

const { open, urlOf } = await reader();
const lead = { site: 'real', path: '/glasswing-and-muse-spark/' } as const;

test('a bar at the top of the window grows as one reads on, without a script, and not for those who want no motion', async () => {
	for (const reducedMotion of ['no-preference', 'reduce'] as const) {
		const { page, go, close } = await open({ javaScriptEnabled: false, reducedMotion });
		await go(lead);
		const grown = async (part: number) => {
			await page.locator('.prose').evaluate((prose, share) => scrollTo({ top: prose.getBoundingClientRect().top + scrollY + share * (prose.getBoundingClientRect().height - innerHeight), behavior: 'instant' }), part);
			await page.waitForTimeout(100);
			return page.evaluate(() => {
				const { scale, content } = getComputedStyle(document.querySelector('.essay') as Element, '::before');
				return content === 'none' ? -1 : Number.parseFloat(scale);
			});
		};
		const seen = [await grown(0), await grown(0.5), await grown(1)];
		if (reducedMotion === 'reduce') expect(seen).toEqual([-1, -1, -1]);
		else {
			expect(seen[0]).toBeLessThan(0.05);
			expect(Math.abs((seen[1] ?? 0) - 0.5)).toBeLessThan(0.05);
			expect(seen[2]).toBeGreaterThan(0.95);
		}
		await close();
	}
});

test('one page passes into the next, by a style sheet alone, and not for those who want no motion', async () => {
	for (const reducedMotion of ['no-preference', 'reduce'] as const) {
		const { page, close } = await open({ reducedMotion });
		await page.addInitScript(() => addEventListener('pagereveal', (event) => Object.assign(globalThis, { passed: Boolean((event as Event & { viewTransition?: unknown }).viewTransition) })));
		await page.goto(urlOf(lead));
		await page.locator('.next a').first().click();
		await page.waitForURL('**/platform-shakeout/');
		await expect.poll(() => page.evaluate(() => (globalThis as unknown as { passed?: boolean }).passed)).toBe(reducedMotion === 'no-preference');
		await close();
	}
});

test('the lead essay asks for one face and for nothing that holds up its first paint', async () => {
	const { page, go, close } = await open();
	const fonts: number[] = [];
	page.on('response', async (response) => void (response.request().resourceType() === 'font' && fonts.push((await response.body()).length)));
	await go(lead);
	expect(await page.evaluate(() => performance.getEntriesByType('resource').filter((entry) => (entry as PerformanceResourceTiming & { renderBlockingStatus: string }).renderBlockingStatus === 'blocking').map(({ name }) => name))).toEqual([]);
	expect(fonts.length).toBe(1);
	expect(fonts[0]).toBeLessThanOrEqual(45 * 1024);
	await close();
});
