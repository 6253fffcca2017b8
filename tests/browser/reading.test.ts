import { describe, expect, test } from 'vitest';
import { kinds, reader, type Window } from './visit.ts';

const { open, urlOf } = await reader();
const lead = { site: 'real', path: '/glasswing-and-muse-spark/' } as const;

test('no page asks another server for anything, lacks a file or complains on the console', async () => {
	const { page, heard, go, close } = await open();
	const origins = new Set(kinds.map((kind) => new URL(urlOf(kind)).origin));
	for (const kind of kinds) {
		await go(kind);
		await page.evaluate(async () => {
			for (const image of document.images) image.loading = 'eager';
			await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
		});
	}
	expect(heard.requests.length).toBeGreaterThan(kinds.length);
	expect(heard.requests.filter((url) => !origins.has(new URL(url).origin))).toEqual([]);
	// One address is wrong on purpose.
	expect(heard.failed.filter((failure) => !failure.endsWith('/no/such/page/'))).toEqual([]);
	expect(heard.failed).toHaveLength(1);
	expect(heard.errors.filter((error) => !/the server responded with a status of 404/.test(error))).toEqual([]);
	await close();
});

test('no page sets a cookie or stores anything', async () => {
	const { page, go, close } = await open();
	await go(lead);
	expect(await page.context().cookies()).toEqual([]);
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
	await close();
});

describe.each([
	['with scripts', true],
	['without scripts', false],
])('%s', (_, javaScriptEnabled) => {
	const inWindow = async (width: number, work: (window: Window) => Promise<void>) => {
		const window = await open({ javaScriptEnabled, viewport: { width, height: 800 }, reducedMotion: 'reduce' });
		await window.page.goto(urlOf(lead), { waitUntil: 'load' });
		await work(window);
		await window.close();
	};

	test('an essay is there to be read, from the title to the last note', () =>
		inWindow(1280, async ({ page }) => {
			expect(await page.locator('h1').isVisible()).toBe(true);
			expect((await page.locator('.prose').innerText()).length).toBeGreaterThan(8_000);
			expect(await page.locator('.prose p').last().isVisible()).toBe(true);
			expect(await page.locator('section.next a').first().isVisible()).toBe(true);
		}));

	test('the outline opens on a telephone, and leads to its sections', () =>
		inWindow(360, async ({ page }) => {
			const link = page.locator('.outline a').nth(1);
			expect(await link.isVisible()).toBe(false);
			await page.locator('.outline summary').click();
			expect(await link.isVisible()).toBe(true);
			const target = (await link.getAttribute('href')) ?? '';
			await link.click();
			expect(decodeURI(new URL(page.url()).hash)).toBe(decodeURI(target));
			expect(await inView(page.locator(`[id="${decodeURIComponent(target.slice(1))}"]`))).toBe(true);
		}));

	test.each([360, 1280])('a note mark leads to its note and the note back to its mark, in a window %i pixels wide', (width) =>
		inWindow(width, async ({ page }) => {
			const marks = page.locator('a[role="doc-noteref"]');
			expect(await marks.count()).toBeGreaterThan(2);
			for (const index of [0, (await marks.count()) - 1]) {
				const mark = marks.nth(index);
				const note = page.locator(`[id="${decodeURIComponent(((await mark.getAttribute('href')) ?? '#').slice(1))}"]`);
				await mark.click();
				await expect.poll(() => inView(note)).toBe(true);
				const back = note.locator('a[role="doc-backlink"]').first();
				const id = ((await back.getAttribute('href')) ?? '#').slice(1);
				await back.click();
				expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${decodeURIComponent(id)}`);
				await expect.poll(() => inView(mark)).toBe(true);
			}
		}));

	test('the next essay is one step away', () =>
		inWindow(1280, async ({ page }) => {
			await page.locator('section.next a').first().click();
			await page.waitForURL('**/platform-shakeout/');
			expect(await page.locator('h1').innerText()).toContain('The Platform Shakeout');
		}));

	test('an earlier address takes the reader to the essay', async () => {
		const { page, close } = await open({ javaScriptEnabled });
		await page.goto(urlOf({ site: 'hostile', path: '/old/path/' }));
		await page.waitForURL('**/base/essays/moved/');
		await page.goto(urlOf({ site: 'hostile', path: '/2019/01/old.html' }));
		await page.waitForURL('**/base/essays/moved/');
		expect(await page.locator('h1').innerText()).toBe('An essay that has moved twice');
		await close();
	});
});

describe('with the keyboard alone', () => {
	test('the first stop is a link to the text, which shows itself and works', async () => {
		const { page, go, close } = await open({ reducedMotion: 'reduce' });
		for (const kind of kinds) {
			await go(kind);
			await page.keyboard.press('Tab');
			const first = page.locator(':focus');
			expect(await first.getAttribute('href'), kind.kind).toBe('#_main');
			expect(await inView(first), kind.kind).toBe(true);
			await page.keyboard.press('Enter');
			expect(await page.evaluate(() => document.activeElement?.tagName), kind.kind).toBe('MAIN');
		}
		await go(lead);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
		await close();
	});

	test('every stop can be seen, is not hidden behind anything, and shows that it is one', async () => {
		const { page, go, close } = await open({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
		for (const kind of [lead, { site: 'hostile', path: '/2026/02/structure/' } as const]) {
			await go(kind);
			const seen: string[] = [];
			for (let stop = 0; stop < 80; stop += 1) {
				await page.keyboard.press('Tab');
				const fault = await page.evaluate(faultOfFocus);
				if (fault === 'end') break;
				seen.push(fault);
			}
			expect(seen.length).toBeGreaterThan(10);
			expect(seen.filter((fault) => fault !== '')).toEqual([]);
		}
		await close();
	});

	test('what is wider than the text scrolls by itself', async () => {
		const { page, go, close } = await open({ viewport: { width: 360, height: 740 } });
		await go({ site: 'hostile', path: '/2026/02/structure/' });
		for (const selector of ['[role="region"]:has(table)', 'pre']) {
			const box = page.locator(selector).first();
			expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth), selector).toBe(true);
			await box.focus();
			expect(await box.evaluate((element) => element === document.activeElement), `${selector} takes the focus`).toBe(true);
			await page.keyboard.press('ArrowRight');
			await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
		}
		await close();
	});
});

test('feed and sitemap are well-formed for a parser that forgives nothing', async () => {
	const { page, go, close } = await open();
	for (const site of ['real', 'hostile', 'empty'] as const) {
		await go({ site, path: '/' });
		for (const file of ['rss.xml', 'sitemap.xml']) {
			const fault = await page.evaluate(async (url) => new DOMParser().parseFromString(await (await fetch(url)).text(), 'application/xml').querySelector('parsererror')?.textContent ?? '', urlOf({ site, path: file }));
			expect(fault, `${site} ${file}`).toBe('');
		}
	}
	expect(await page.evaluate(() => new DOMParser().parseFromString('<a>\u0007</a>', 'application/xml').querySelector('parsererror') !== null)).toBe(true);
	await close();
});

/** Whether an element stands in the window, all of it that has room there, and nothing covers its beginning. */
async function inView(locator: ReturnType<Window['page']['locator']>): Promise<boolean> {
	return locator.first().evaluate((element) => {
		const { top, left, right, bottom } = element.getBoundingClientRect();
		return bottom > 0 && right > 0 && top >= 0 && top < innerHeight && left < innerWidth && right <= innerWidth && bottom > top;
	});
}

/** Runs in the page: what is wrong with the element that has the focus, or `end` when there is none. */
function faultOfFocus(): string {
	const focused = document.activeElement;
	if (!focused || focused === document.body) return 'end';
	const name = `${focused.tagName} ${focused.textContent?.trim().slice(0, 30)}`;
	const box = focused.getClientRects()[0];
	if (!box || box.width === 0) return `${name} has no place`;
	if (box.bottom < 0 || box.top > innerHeight) return `${name} is out of view`;
	const at = document.elementFromPoint(Math.min(Math.max(box.left + 2, 0), innerWidth - 1), Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1));
	if (!at || !(focused.contains(at) || at.contains(focused))) return `${name} is behind ${at?.tagName}`;
	const { outlineStyle, outlineWidth } = getComputedStyle(focused);
	return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? `${name} has no visible focus` : '';
}
