import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { reader, type Window } from './visit.ts';

const { open, urlOf } = await reader();
const lead = { site: 'real', path: '/glasswing-and-muse-spark/' } as const;

/** A reader whose clock the test winds; `again` comes back to the essay, which `edit` has changed meanwhile. */
async function read(work: (window: Window & { again(edit?: (html: string) => string): Promise<void>; kept(): Promise<string> }) => Promise<void>, options = {}): Promise<void> {
	const window = await open({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 }, ...options });
	const { page, go, close } = window;
	await page.clock.install();
	const again = async (edit = (html: string) => html) => {
		await page.goto('about:blank');
		await page.unrouteAll();
		await page.route(urlOf(lead), async (route) => {
			const response = await route.fetch();
			await route.fulfill({ response, body: edit(await response.text()) });
		});
		await go(lead);
		await page.waitForSelector('.settings button');
		await page.clock.runFor(1500);
	};
	await again();
	await work({ ...window, again, kept: () => page.evaluate(() => localStorage.getItem('octavo:read') ?? '') });
	await close();
}

/** Reads for some seconds beyond the first screen. */
async function stay(page: Page, seconds = 70, top = 3000): Promise<void> {
	await page.evaluate((to) => scrollTo(0, to), top);
	await page.clock.runFor(seconds * 1000);
}

const paragraphs = /<p id="(p[0-9a-z]{4})">(?=[^]*<section class="notes")/g;

/** Puts words before some paragraphs, by their number in the text, and gives those another address, as new words have it. */
function edited(...numbers: number[]): (html: string) => string {
	return (html) => {
		let number = -1;
		return html.replaceAll(paragraphs, (tag, id: string) => (numbers.includes((number += 1)) ? `<p id="${id.replace(/.$/, 'z')}">Something new. ` : tag));
	};
}

const line = (page: Page) => page.getByRole('status').filter({ hasText: 'Changed since' });
const marked = (page: Page) => page.locator('.changed').evaluateAll((blocks) => blocks.map((block) => block.textContent.slice(0, 14)));

test('who has read an essay and comes back finds what is new or edited marked, and is led from one to the next', () =>
	read(async ({ page, again, heard }) => {
		await stay(page);
		await again(edited(4, 9));
		expect(await line(page).textContent()).toBe('Changed since your last visit: 2×');
		expect(await marked(page)).toEqual(['Something new.', 'Something new.']);
		const [first, second] = await page.locator('.changed').evaluateAll((blocks) => blocks.map(({ id }) => `#${id}`));
		const hash = () => page.evaluate(() => location.hash);
		for (const expected of [first, second, first]) {
			await line(page).getByRole('link').click();
			expect(await hash()).toBe(expected);
		}
		expect(heard.errors).toEqual([]);
	}));

test('who read it at another address, or when visits were kept by address, finds the same marks', () =>
	read(async ({ page, again, kept }) => {
		await stay(page);
		const [[, signs] = []] = JSON.parse(await kept()) as [string, string][];
		await page.route(urlOf({ ...lead, path: '/moved/' }), async (route) => route.fulfill({ response: await route.fetch({ url: urlOf(lead) }), body: edited(4)(await (await route.fetch({ url: urlOf(lead) })).text()) }));
		await page.goto(urlOf({ ...lead, path: '/moved/' }));
		await page.waitForSelector('.settings button');
		await page.clock.runFor(1500);
		expect(await marked(page)).toEqual(['Something new.']);
		await page.evaluate((text) => localStorage.setItem('octavo:read', text), JSON.stringify([[lead.path, signs]]));
		await again(edited(4));
		expect(await marked(page)).toEqual(['Something new.']);
		await line(page).getByRole('button', { name: 'Close' }).click();
		expect((JSON.parse(await kept()) as [string, string][]).map(([name]) => name)).toEqual(['tag:octavo.example,2026-04-12:glasswing-and-muse-spark']);
	}));

test('an edit is seen even where the passage keeps its address, and one of commas, capitals and quotation marks is none', () =>
	read(async ({ page, again }) => {
		await stay(page);
		const text = (await page.locator('.prose > p').nth(4).textContent()) ?? '';
		const words = text.split(' ').slice(2, 5).join(' ');
		await again((html) => html.replaceAll(words, words.toUpperCase().replaceAll(' ', ' – ')).replaceAll('’', '\''));
		expect(await marked(page)).toEqual([]);
		await again((html) => html.replaceAll(words, 'quite another thing'));
		expect(await marked(page)).toHaveLength(1);
	}));

test('a note that comes before others changes their numbers and nothing else', () =>
	read(async ({ page, again }) => {
		await stay(page);
		await again((html) => html.replaceAll(/(class="noteref"[^>]*>)(\d+)/g, (_, tag: string, number: string) => tag + String(Number(number) + 1)));
		expect(await marked(page)).toEqual([]);
	}));

test('a passage that has moved, or is gone, is no news', () =>
	read(async ({ page, again }) => {
		await stay(page);
		await again((html) => html.replace(/(<p id="p[^]*?<\/p>)\s*(<p id="p[^]*?<\/p>)/, '$2$1'));
		expect(await marked(page)).toEqual([]);
		await again((html) => html.replace(/<p id="p[^]*?<\/p>/, ''));
		expect(await marked(page)).toEqual([]);
	}));

test('a glance is no visit: of the first minute and the first screen nothing is kept', () =>
	read(async ({ page, again, kept }) => {
		await stay(page, 40);
		expect(await kept()).toBe('');
		await again();
		await page.clock.runFor(120_000);
		expect(await kept()).toBe('');
		expect(await line(page).count()).toBe(0);
		await stay(page, 2);
		expect(await kept()).not.toBe('');
		await again(edited(4));
		// Who leaves at once finds the same the next time.
		await again(edited(4));
		expect(await marked(page)).toHaveLength(1);
		await stay(page);
		await again(edited(4));
		expect(await marked(page)).toHaveLength(0);
	}));

test('what is marked can be put away for good', () =>
	read(async ({ page, again }) => {
		await stay(page);
		await again(edited(4));
		await line(page).getByRole('button', { name: 'Close' }).click();
		expect(await line(page).count()).toBe(0);
		expect(await marked(page)).toEqual([]);
		await again(edited(4));
		expect(await line(page).count()).toBe(0);
	}));

test('who reads on is not followed by the line, and meets the marks', () =>
	read(async ({ page, again }) => {
		await stay(page);
		await again(edited(4));
		await page.evaluate(() => scrollTo(0, 2000));
		await expect.poll(() => line(page).count()).toBe(0);
		expect(await marked(page)).toHaveLength(1);
	}));

test('the line and the offer to go on stand beside each other', () =>
	read(async ({ page, again }) => {
		await stay(page);
		await again(edited(4));
		const offer = await page.getByRole('region', { name: 'Continue where you stopped' }).boundingBox();
		const said = await line(page).boundingBox();
		if (!offer || !said) throw new Error('One of the two is hidden');
		expect(offer.y + offer.height).toBeLessThanOrEqual(said.y);
	}));

test.each(['light', 'dark', 'sepia'])('in the theme %s a mark is seen, beside the passage, and moves nothing', (theme) =>
	read(async ({ page, again }) => {
		await page.evaluate((chosen) => localStorage.setItem('octavo', JSON.stringify({ theme: chosen })), theme);
		await stay(page);
		await again(edited(4));
		const places = () => page.locator('.prose > *, .notes li').evaluateAll((all) => all.map((element) => JSON.stringify(element.getBoundingClientRect())));
		const [mark, accent, inside] = await page.locator('.changed').evaluate((block) => {
			const { borderInlineEndColor, borderInlineEndWidth, right } = getComputedStyle(block, '::after');
			const probe = document.body.appendChild(document.createElement('i'));
			probe.style.color = 'var(--accent)';
			return [`${borderInlineEndWidth} ${borderInlineEndColor}`, getComputedStyle(probe).color, parseFloat(right)] as const;
		});
		expect(mark).toBe(`2px ${accent}`);
		expect(inside).toBeLessThan(0);
		await page.evaluate(() => scrollTo(0, 0));
		const before = await places();
		await line(page).getByRole('button').click();
		expect(await places()).toEqual(before);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
	}));

test('on a phone a mark does not widen the page', () =>
	read(async ({ page, again }) => {
		await stay(page);
		await again(edited(4));
		expect(await marked(page)).toHaveLength(1);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	}, { viewport: { width: 320, height: 600 } }));

test('on paper there is neither mark nor line', () =>
	read(async ({ page, again }) => {
		await stay(page);
		await again(edited(4));
		await page.emulateMedia({ media: 'print' });
		expect(await line(page).isVisible()).toBe(false);
		expect(await page.locator('.changed').evaluate((block) => getComputedStyle(block, '::after').content)).toBe('none');
	}));

test('what the device keeps is small: two kilobytes an essay, and forty essays', () =>
	read(async ({ page, again, kept }) => {
		await page.evaluate(() => localStorage.setItem('octavo:read', JSON.stringify(Array.from({ length: 40 }, (_, index) => [`/essay-${index}/`, 'abcd']))));
		await again();
		await stay(page);
		const visits = JSON.parse(await kept()) as [string, string][];
		expect(visits).toHaveLength(40);
		expect(visits[0]?.[0]).toBe('/essay-1/');
		expect(visits.at(-1)?.[0]).toBe('tag:octavo.example,2026-04-12:glasswing-and-muse-spark');
		const passages = await page.locator('.prose :is(p, li, blockquote, figure, table, pre)[id]:not(.notes *)').count();
		expect(visits.at(-1)?.[1]).toHaveLength(4 * passages);
		// An essay of more passages than two kilobytes hold is not kept at all.
		const long = (html: string) => html.replace('<section class="notes"', `${Array.from({ length: 513 }, (_, index) => `<p id="long-${index}">Passage ${index}.</p>`).join('')}<section class="notes"`);
		await again(long);
		expect(await line(page).count()).toBe(0);
		await stay(page);
		expect(JSON.parse(await kept())).toEqual(visits);
	}));

test('where storage holds nonsense or is forbidden, nothing happens', () =>
	read(async ({ page, again, heard }) => {
		for (const nonsense of ['{nonsense', 'null', '5', '{}', '[5]', `[["${lead.path}"]]`, `[["${lead.path}",{}]]`, `[["${lead.path}","abcdefghijk"]]`]) {
			await page.evaluate((text) => localStorage.setItem('octavo:read', text), nonsense);
			await again();
			expect(await line(page).count(), nonsense).toBe(0);
		}
		await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('No', 'SecurityError'); } }));
		await again();
		await stay(page);
		expect(await line(page).count()).toBe(0);
		expect(heard.errors).toEqual([]);
	}));
