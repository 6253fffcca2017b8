import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { reader, type Window } from './visit.ts';

const { open, urlOf } = await reader();
const lead = { site: 'real', path: '/glasswing-and-muse-spark/' } as const;
const allowed = ['clipboard-read', 'clipboard-write'];

async function visit(work: (window: Window) => Promise<void>, options: BrowserContextOptions = {}, kind: Parameters<Window['go']>[0] = lead): Promise<void> {
	const window = await open({ reducedMotion: 'reduce', permissions: allowed, ...options });
	await window.go(kind);
	await window.page.waitForSelector('.settings button');
	await work(window);
	await window.close();
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const bar = (page: Page) => page.getByRole('region', { name: 'Share' });

/** Selects words of the essay, as a hand would: from the first place where `from` stands to the next end of `to`. */
async function select(page: Page, from: string, to = from): Promise<void> {
	await page.hover('.prose p');
	await page.evaluate(
		([first = '', last = '']) => {
			const walk = document.createTreeWalker(document.querySelector('.prose') as Element, NodeFilter.SHOW_TEXT);
			const range = document.createRange();
			for (let begun = false, node = walk.nextNode(); node; node = walk.nextNode()) {
				const start: number = begun ? -1 : (node.textContent ?? '').indexOf(first);
				if (start >= 0) range.setStart(node, start);
				begun ||= start >= 0;
				const end = begun ? (node.textContent ?? '').indexOf(last) : -1;
				if (end >= 0) {
					range.setEnd(node, end + last.length);
					break;
				}
			}
			getSelection()?.removeAllRanges();
			getSelection()?.addRange(range);
		},
		[from, to],
	);
}

describe('the essay', () => {
	test('is handed to the share sheet of the device, where there is one', () =>
		visit(async ({ page }) => {
			await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: (what: unknown) => Promise.resolve(Object.assign(globalThis, { shared: what })) }));
			await page.locator('header.title a.share').click();
			await expect.poll(() => page.evaluate(() => (globalThis as unknown as { shared?: unknown }).shared)).toEqual({ title: await page.locator('h1').textContent(), url: urlOf(lead) });
		}));

	test.each(['header.title', 'footer.end'])('is copied otherwise, by the link in %s, and that is said', (place) =>
		visit(async ({ page }) => {
			await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
			await page.locator(`${place} a.share`).click();
			await expect.poll(() => page.getByRole('status').textContent()).toBe('The link is copied');
			expect(await copied(page)).toBe(urlOf(lead));
			expect(new URL(page.url()).hash).toBe('');
		}));

	test('leads to plain links where neither is possible, and without scripts', async () => {
		await visit(async ({ page }) => {
			await page.evaluate(() => Object.defineProperties(navigator, { share: { value: undefined }, clipboard: { value: undefined } }));
			await page.locator('header.title a.share').click();
			await expect.poll(() => new URL(page.url()).hash).toBe('#_share');
		});
		const { page, go, close } = await open({ javaScriptEnabled: false, reducedMotion: 'reduce' });
		await go(lead);
		await page.locator('header.title a.share').click();
		await expect.poll(() => page.locator('#_share').evaluate((links) => links.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
		const mail = new URL((await page.locator('#_share a[href^="mailto:"]').getAttribute('href')) ?? '');
		expect(mail.searchParams.get('subject')).toBe('Glasswing and Muse Spark: A Split Screen on Frontier AI Strategy');
		expect(mail.searchParams.get('body')).toMatch(/\/glasswing-and-muse-spark\/$/);
		await close();
	});
});

describe('a passage', () => {
	test('shows its permalink to the hand, and a click copies it without moving the page', () =>
		visit(async ({ page }) => {
			const passage = page.locator('.prose > p').nth(1);
			await passage.scrollIntoViewIfNeeded();
			await passage.hover();
			const link = page.getByRole('link', { name: 'Link to this passage' });
			await link.waitFor();
			const id = await passage.getAttribute('id');
			expect(await link.getAttribute('href')).toBe(`#${id}`);
			const [box, text] = [await link.boundingBox(), await passage.boundingBox()];
			expect({ ...box, right: (box?.x ?? 0) + (box?.width ?? 0) <= (text?.x ?? 0) + 1 }).toMatchObject({ y: text?.y, right: true });
			expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
			const before = await page.evaluate(() => scrollY);
			await link.click();
			await expect.poll(() => page.getByRole('status').textContent()).toBe('The link is copied');
			expect(await copied(page)).toBe(`${urlOf(lead)}#${id}`);
			expect(await page.evaluate(() => scrollY)).toBe(before);
			expect(await page.locator('.permalink').count()).toBe(1);
		}));

	test('shows it to the keyboard too: p goes to the permalink of the passage one reads', () =>
		visit(async ({ page }) => {
			const heading = page.locator('.prose > h2').nth(2);
			await heading.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 100));
			await page.keyboard.press('j');
			const next = await page.evaluate(() => document.activeElement?.id ?? '');
			await page.keyboard.press('p');
			await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(`#${next}`);
			await page.keyboard.press('Enter');
			await expect.poll(() => copied(page)).toBe(`${urlOf(lead)}#${next}`);
		}));

	test.each([
		['words of a sentence', 'having made a thing', 'having made a thing', 'having made a thing'],
		['half words', 'ing made a thi', 'ing made a thi', 'having made a thing'],
		['words with commas and dashes', 'A closed list', 'no sales motion', undefined],
		['words over several paragraphs', 'Where the downside is large enough', 'Finding has outrun fixing', 'Where the downside is large,Finding has outrun fixing'],
	])('is linked to by %s, and the browser goes to the words', (_, from, to, named) =>
		visit(async ({ page }) => {
			await select(page, from, to);
			const id = await page.evaluate(() => getSelection()?.getRangeAt(0).startContainer.parentElement?.closest('[id]')?.id);
			await bar(page).getByRole('button', { name: 'Copy link to passage' }).click();
			await expect.poll(() => page.getByRole('status').textContent()).toBe('The link is copied');
			const address = await copied(page);
			const [there, words = ''] = address.split(':~:text=');
			expect(there).toBe(`${urlOf(lead)}#${id}`);
			expect(words).not.toContain('-');
			if (named) expect(decodeURIComponent(words)).toBe(named);
			const other = await page.context().newPage();
			await other.goto(address);
			// The browser takes the words out of the address and brings them into sight.
			expect(await other.evaluate(() => location.hash)).toBe(`#${id}`);
			await expect.poll(() => other.locator(`[id="${id}"]`).evaluate((passage) => passage.getBoundingClientRect().top < innerHeight && passage.getBoundingClientRect().bottom > 0)).toBe(true);
			await other.close();
		}));

	test('is found by the words of the address even if they stand in the outline as well', () =>
		visit(async ({ page }) => {
			const heading = page.locator('.prose > h2').nth(4);
			const words = ((await heading.textContent()) ?? '').trim();
			await select(page, words);
			await bar(page).getByRole('button', { name: 'Copy link to passage' }).click();
			await expect.poll(() => copied(page)).toContain(`#${await heading.getAttribute('id')}:~:text=`);
		}));

	test('is quoted with author, title, publication and address, and without the marks of notes', () =>
		visit(async ({ page }) => {
			const paragraph = page.locator('.prose > p:has(.noteref)').first();
			const [before, words] = await paragraph.evaluate((element) => {
				const mark = element.querySelector('sup')?.previousSibling?.textContent ?? '';
				return [mark.trim().split(' ').slice(-4).join(' '), element.querySelector('sup')?.nextSibling?.textContent?.trim().split(' ').slice(0, 3).join(' ') ?? ''];
			});
			await select(page, before ?? '', words);
			await bar(page).getByRole('button', { name: 'Copy quote' }).click();
			await expect.poll(() => page.getByRole('status').textContent()).toBe('The quote is copied');
			const [quote = '', address = ''] = (await copied(page)).split('\n');
			expect(quote).toBe(`“${before} ${words}” – The Octavo desk, Glasswing and Muse Spark: A Split Screen on Frontier AI Strategy, Octavo`);
			expect(address).toMatch(/^http.*#p\w{4}:~:text=/);
		}));

	test('offers nothing while nothing is selected, outside the text, or after Escape', () =>
		visit(async ({ page }) => {
			await select(page, 'crashed a machine');
			await bar(page).waitFor();
			await page.evaluate(() => getSelection()?.removeAllRanges());
			await expect.poll(() => bar(page).count()).toBe(0);
			await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Element));
			await page.waitForTimeout(400);
			expect(await bar(page).count()).toBe(0);
			await select(page, 'crashed a machine');
			await bar(page).waitFor();
			await page.keyboard.press('Escape');
			expect(await bar(page).count()).toBe(0);
		}));
});

test('a citation is copied by a click, as a line and in each form, and that is said', () =>
	visit(async ({ page }) => {
		await page.hover('.prose p');
		await page.locator('.cite summary').click();
		const buttons = page.locator('.cite').getByRole('button', { name: 'Copy' });
		await expect.poll(() => buttons.count()).toBe(4);
		const expected = ['The Octavo desk. “Glasswing and Muse Spark', '@', 'TY  -', '['];
		for (const [index, start] of expected.entries()) {
			await buttons.nth(index).click();
			await expect.poll(() => copied(page)).toMatch(new RegExp(`^\\s*${start.replace(/[[.]/g, '\\$&')}`));
			await expect.poll(() => page.getByRole('status').textContent()).toBe('The citation is copied');
		}
	}));

test('an earlier address leads to the passage that was asked for, under the policy of the site', async () => {
	const { page, heard, close } = await open({ reducedMotion: 'reduce' });
	await page.goto(`${urlOf({ site: 'hostile', path: '/old/path/' })}#the-place`);
	await page.waitForURL('**/essays/moved/#the-place');
	expect(heard.errors).toEqual([]);
	await close();
});
