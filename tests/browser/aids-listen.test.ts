import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../build.ts';
import { reader, type Window } from './visit.ts';

const { open } = await reader();
const lead = { site: 'real', path: '/glasswing-and-muse-spark/' } as const;
const notes = { site: 'hostile', path: '/2026/03/notes/' } as const;

interface Voices extends EventTarget {
	said: { text: string; rate: number; lang: string }[];
	/** Ends the sentence that is being spoken. */
	finish(): void;
	voices: { lang: string; localService: boolean }[];
}

/** A device whose voices speak when the test lets them. */
async function hear(voices: string[], work: (window: Window, last: () => Promise<Voices['said'][number] | undefined>) => Promise<void>, kind: Parameters<Window['go']>[0] = lead): Promise<void> {
	const window = await open({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } });
	await window.page.addInitScript((langs) => {
		let current: { onend?: () => void } | undefined;
		const device = Object.assign(new EventTarget(), {
			said: [] as unknown[],
			voices: langs.map((lang) => ({ lang, localService: true })),
			getVoices: () => device.voices,
			speak: (utterance: object) => {
				current = utterance;
				device.said.push(utterance);
			},
			cancel: () => (current = undefined),
			finish: () => current?.onend?.(),
		});
		Object.defineProperty(globalThis, 'speechSynthesis', { value: device });
		Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: function (this: { text: string }, text: string) { this.text = text; } });
	}, voices);
	await window.go(kind);
	await window.page.waitForSelector('.settings button');
	await work(window, () => window.page.evaluate(() => { const { text, rate, lang } = (speechSynthesis as unknown as Voices).said.at(-1) ?? {}; return text === undefined ? undefined : { text, rate: rate ?? 0, lang: lang ?? '' }; }));
	await window.close();
}

const finish = () => (speechSynthesis as unknown as Voices).finish();

test('where the device has no voice for the language there is no button', () =>
	hear(['de-DE'], async ({ page }) => {
		expect(await page.locator('.listen').count()).toBe(0);
		// Voices may be learned of late.
		await page.evaluate(() => {
			const device = speechSynthesis as unknown as Voices;
			device.voices.push({ lang: 'en_GB', localService: true });
			device.dispatchEvent(new Event('voiceschanged'));
		});
		expect(await page.getByRole('button', { name: 'Listen' }).count()).toBe(1);
	}));

test('the essay is read passage by passage, in its language, and what is read is marked', () =>
	hear(['en-US'], async ({ page }, last) => {
		expect(await last()).toBeUndefined();
		await page.getByRole('button', { name: 'Listen' }).click();
		await expect.poll(last).toMatchObject({ lang: 'en-US', rate: 1 });
		const first = (await page.locator('.prose > p').first().innerText()).replaceAll(/\s+/g, ' ');
		expect(first.startsWith((await last())?.text ?? '-')).toBe(true);
		expect(await page.locator('.spoken').count()).toBe(1);
		for (let count = 0; count < 30; count += 1) await page.evaluate(finish);
		expect(await page.locator('.spoken').count()).toBe(1);
		expect(await page.locator('.prose > p').first().evaluate((paragraph) => paragraph.className)).toBe('');
		const box = await page.locator('.spoken').boundingBox();
		expect(box && box.y < 800 && box.y + box.height > 0).toBe(true);
	}));

test('one can pause, go on, skip, change the speed, choose a paragraph and stop', () =>
	hear(['en-US'], async ({ page }, last) => {
		await page.getByRole('button', { name: 'Listen' }).click();
		const bar = page.getByRole('region', { name: 'Listen' });
		const begun = (await expect.poll(last).not.toBeUndefined(), (await last())?.text);
		await bar.getByRole('button', { name: 'Pause' }).click();
		await page.evaluate(finish);
		expect((await last())?.text).toBe(begun);
		await bar.getByRole('button', { name: 'Resume' }).click();
		expect((await last())?.text).toBe(begun);
		await bar.getByRole('button', { name: 'Next passage' }).click();
		expect((await last())?.text).not.toBe(begun);
		await bar.getByRole('button', { name: 'Previous passage' }).click();
		expect((await last())?.text).toBe(begun);
		await bar.getByRole('combobox', { name: 'Speed' }).selectOption('1.5');
		expect((await last())?.rate).toBe(1.5);
		const chosen = page.locator('.prose > p').nth(2);
		await chosen.click({ position: { x: 4, y: 4 } });
		expect(await chosen.getAttribute('class')).toBe('spoken');
		await page.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
		expect(await page.evaluate(async () => (await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, { rules: { 'target-size': { enabled: true } } })).violations.map(({ id }) => id))).toEqual([]);
		await bar.getByRole('button', { name: 'Stop' }).click();
		expect(await bar.count()).toBe(0);
		expect(await page.locator('.spoken').count()).toBe(0);
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Listen');
	}));

test('with l it begins where one is', () =>
	hear(['en-US'], async ({ page }, last) => {
		const heading = page.locator('.prose > h2').nth(3);
		await heading.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 200));
		await page.keyboard.press('l');
		await expect.poll(async () => (await last())?.text).toBe(((await heading.textContent()) ?? '').trim());
	}));

test('note marks are not read', () =>
	hear(['en-US'], async ({ page }) => {
		await page.getByRole('button', { name: 'Listen' }).click();
		await page.waitForSelector('.spoken');
		for (let count = 0; count < 100; count += 1) await page.evaluate(finish);
		const said = await page.evaluate(() => (speechSynthesis as unknown as Voices).said.map(({ text }) => text));
		expect(said.length).toBeGreaterThan(5);
		const marked = await page.locator('.prose > p:has(.noteref)').first().evaluate((paragraph) => {
			const copy = paragraph.cloneNode(true) as Element;
			for (const mark of copy.querySelectorAll('sup')) mark.remove();
			return copy.textContent?.trim().slice(0, 20) ?? '';
		});
		expect(said.some((text) => text.startsWith(marked))).toBe(true);
		expect(said.filter((text) => /[.,]\d+$/.test(text))).toEqual([]);
		expect(await page.locator('.bar').count()).toBe(0);
	}, notes));
