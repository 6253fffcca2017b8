import { describe, expect, test } from 'vitest';
import { kinds, reader, type Window } from './visit.ts';

// Every test of this folder visits pages under the policy (visit.ts); these look at the policy itself.
const { open } = await reader();
const lead = { site: 'real', path: '/glasswing-and-muse-spark/' } as const;
const pictures = { site: 'hostile', path: '/2026/02/pictures/' } as const;

/** Opens a window that remembers, from page to page, what its policy forbade. */
async function watched(work: (window: Window, forbidden: string[]) => Promise<void>): Promise<string[]> {
	const window = await open({ reducedMotion: 'reduce' });
	const forbidden: string[] = [];
	await window.page.exposeFunction('forbade', (what: string) => void forbidden.push(what));
	await window.page.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) => (globalThis as unknown as { forbade(what: string): void }).forbade(`${location.pathname}: ${violatedDirective} ${blockedURI} ${sourceFile} ${sample}`));
		// A device with a voice, so that there is something to listen to.
		Object.defineProperty(globalThis, 'speechSynthesis', { value: Object.assign(new EventTarget(), { getVoices: () => [{ lang: 'en-US', localService: true }], speak() {}, cancel() {} }) });
		Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: class {} });
	});
	await work(window, forbidden);
	// What the page asked for last is forbidden, if so, within a moment.
	await window.page.waitForTimeout(100);
	const said = window.heard.errors.filter((error) => /Content.Security.Policy|Permissions.Policy/i.test(error));
	await window.close();
	return [...forbidden, ...said];
}

test.each(kinds)('the policy forbids nothing that the $kind needs, on the screen and on paper', async (kind) => {
	const forbidden = await watched(async ({ page, go }) => {
		await go(kind);
		await page.evaluate(async () => {
			for (const image of document.images) image.loading = 'eager';
			await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
		});
		await page.waitForSelector('.settings button');
		await page.emulateMedia({ media: 'print' });
		await page.pdf();
	});
	expect(forbidden).toEqual([]);
});

test('the policy forbids none of the aids', async () => {
	const forbidden = await watched(async ({ page, go }) => {
		await go(lead);
		await page.click('.settings button');
		await page.getByRole('group', { name: 'Theme' }).getByLabel('Sepia').check();
		await page.getByRole('group', { name: 'Text size' }).getByLabel('115%').check();
		await page.keyboard.press('Escape');
		await page.keyboard.press('?');
		await page.locator('.sheet dl:focus').waitFor();
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Listen' }).click();
		await page.getByRole('region', { name: 'Listen' }).waitFor();
		await page.locator('.noteref').first().click();
		await page.evaluate(() => scrollTo(0, 4000));
		await page.waitForTimeout(300);
		// Set by the few letters in the head, which one hash lets pass; the place comes back too.
		await go(lead);
		expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('sepia');
		await page.waitForSelector('.settings button');
		await page.hover('.next a');
		await go(pictures);
		await page.locator('a.large').first().click();
		await page.locator('dialog img').waitFor();
	});
	expect(forbidden).toEqual([]);
});

describe('the policy forbids', () => {
	test.each([
		['a script in the page', () => void document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "broken into"' })), 'script-src-elem inline'],
		['a handler in an attribute', () => document.body.setAttribute('onclick', 'document.title = "broken into"'), 'script-src-attr inline'],
		['a style in an attribute', () => document.body.setAttribute('style', 'opacity: 0.5'), 'style-src-attr inline'],
		['a script from elsewhere', () => void document.body.append(Object.assign(document.createElement('script'), { src: 'http://elsewhere.test/a.js' })), 'script-src-elem http://elsewhere.test/a.js'],
		['a picture from elsewhere', () => void document.body.append(Object.assign(document.createElement('img'), { src: 'http://elsewhere.test/a.png' })), 'img-src http://elsewhere.test/a.png'],
		['a frame', () => void document.body.append(Object.assign(document.createElement('iframe'), { src: '/' })), 'frame-src'],
		['a form', () => { document.body.insertAdjacentHTML('beforeend', '<form action="/"></form>'); document.forms[document.forms.length - 1]?.requestSubmit(); }, 'form-action'],
	])('%s', async (_, inject, forbids) => {
		const forbidden = await watched(async ({ page, go }, forbidden) => {
			await go(lead);
			await page.evaluate(inject);
			await page.evaluate(() => document.querySelector('h1')?.click());
			await expect.poll(() => forbidden.join()).toContain(forbids);
			expect(await page.title()).not.toBe('broken into');
			expect(await page.evaluate(() => getComputedStyle(document.body).opacity)).toBe('1');
		});
		expect(forbidden.length).toBeGreaterThan(0);
	});
});

test('browsers take the rule that prepares the next essay', async () => {
	await watched(async ({ page, go }, forbidden) => {
		await go(lead);
		const hashed = await page.locator('script[type=speculationrules]').textContent();
		await page.evaluate((rule) => void document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules', textContent: rule })), hashed);
		await page.evaluate((rule) => void document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules', textContent: `${rule} ` })), hashed);
		await expect.poll(() => forbidden.length).toBe(1);
	});
});
