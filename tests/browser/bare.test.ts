import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../build.ts';
import { reader, type Window } from './visit.ts';

const { open, urlOf } = await reader();
const lead = { site: 'real', path: '/glasswing-and-muse-spark/' } as const;
const manual = { site: 'real', path: '/manual/' } as const;

test.each([lead, manual])('without styles and scripts $path is one text, in the order in which it is read', async (kind) => {
	const { page, close } = await bare(kind);
	const parts = ['header.site', 'h1', '.description', '.byline', '.outline', '.prose', '.notes', 'footer.end', 'section.next', 'footer.site'];
	const tops = await page.evaluate((selectors) => selectors.map((selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? -1), parts);
	expect(tops.map((top, index) => (top > (tops[index - 1] ?? -1) ? '' : parts[index])).filter(Boolean)).toEqual([]);
	expect(await page.evaluate(() => ['header', 'main', 'footer', 'nav'].map((name) => document.querySelectorAll(`body > ${name}, body > * > nav, main nav`).length > 0))).toEqual([true, true, true, true]);
	const text = await page.evaluate(() => document.body.innerText);
	for (const aid of ['Listen', 'Aa', 'Settings', 'Close', 'Enlarge', 'Keyboard', '{"', 'localStorage']) expect(text.includes(aid), aid).toBe(await page.evaluate((word) => (document.querySelector('.prose')?.textContent ?? '').includes(word), aid));
	expect(await page.locator('button, dialog').count()).toBe(0);
	const notes = page.locator('.notes > ol > li');
	expect(await notes.count()).toBeGreaterThan(2);
	for (const note of await notes.all()) expect(await note.isVisible()).toBe(true);
	await close();
});

test('without scripts the outline stands beside the text, leads to its sections and stays in sight', async () => {
	const { page, close } = await open({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
	await page.goto(urlOf(lead), { waitUntil: 'load' });
	const links = page.locator('.outline a');
	for (const index of [0, (await links.count()) - 1]) {
		await links.nth(index).click();
		const top = await page.locator('.prose :target').evaluate((heading) => heading.getBoundingClientRect().top);
		expect(top).toBeGreaterThanOrEqual(0);
		expect(top).toBeLessThan(800);
		expect(await links.nth(index).isVisible()).toBe(true);
		expect((await links.nth(index).boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
	}
	await close();
});

// The reader mode of Firefox reads the page as it has become, with all that scripts have added.
test.each([lead, manual])('with the aids on the page, reader modes still get the text of $path and nothing of the aids', async (kind) => {
	// The policy of the pages would keep Readability out.
	const { page, go, close } = await open({ bypassCSP: true });
	await go(kind);
	await page.waitForSelector('.settings button');
	await page.addScriptTag({ content: readFileSync(join(root, 'node_modules/@mozilla/readability/Readability.js'), 'utf8') });
	const { lost, aids } = await page.evaluate(() => {
		const { Readability } = globalThis as unknown as { Readability: new (tree: Document) => { parse(): { content: string } } };
		const read = new DOMParser().parseFromString(new Readability(document.cloneNode(true) as Document).parse().content, 'text/html');
		const letters = (node: Node | null) => (node?.textContent ?? '').replaceAll(/[\s\u00AD\u2060]+/g, '');
		const text = letters(read.body);
		const blocks = [...document.querySelectorAll('.prose :is(p, li, figcaption, td, pre, h2, h3, dt, dd)')].filter((block) => !block.querySelector('p, li'));
		const pictures = document.querySelectorAll('.prose img').length === read.querySelectorAll('img').length ? [] : ['pictures'];
		return { lost: [...pictures, ...blocks.filter((block) => !text.includes(letters(block))).map((block) => block.textContent)], aids: read.querySelectorAll('button, dialog, .settings, .bar').length };
	});
	expect(lost).toEqual([]);
	expect(aids).toBe(0);
	await close();
});

/** A page without its style sheets, as a browser has it that knows none. */
async function bare(kind: Parameters<Window['go']>[0]): Promise<Window> {
	const window = await open({ javaScriptEnabled: false, viewport: { width: 800, height: 1200 } });
	await window.page.route(urlOf(kind), async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: (await response.text()).replaceAll(/<style[\s>].*?<\/style>|<link[^>]+stylesheet[^>]*>/gs, '') });
	});
	await window.page.goto(urlOf(kind), { waitUntil: 'load' });
	expect(await window.page.evaluate(() => document.styleSheets.length)).toBe(0);
	return window;
}
