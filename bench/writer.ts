import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';

/**
 * A writer with an essay open in the browser, in the middle of it, who changes a word in the paragraph that is in view,
 * saves, and looks.
 *
 * @param file of the essay
 * @param meanwhile is called before each change and when it has been seen
 * @returns what each look was like
 */
export async function write(browser: Browser, file: string, address: string, turns: number, meanwhile: () => void): Promise<Look[]> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	let seen: ((painted: Painted) => void) | undefined;
	await page.exposeFunction('seen', (painted: Painted) => seen?.(painted));
	await page.addInitScript(watch);
	await page.goto(address, { waitUntil: 'load' });
	const { text, begin, end } = paragraphIn(readFileSync(file, 'utf8'));
	const first = text.slice(begin, end).split(' ').slice(0, 4).join(' ');
	await page.evaluate((words) => [...document.querySelectorAll('.prose p')].find(({ textContent }) => textContent?.startsWith(words))?.scrollIntoView({ block: 'center' }), first);
	const looks: Look[] = [];
	for (let turn = 0; turn < turns; turn += 1) {
		// Nothing of the change before is still being done.
		await pause(1000);
		const before = await page.evaluate(() => scrollY);
		meanwhile();
		const word = `Anew${turn}`;
		const painted = new Promise<Painted>((resolve) => (seen = (one) => one.word === word && resolve(one)));
		writeFileSync(file, text.slice(0, begin) + text.slice(begin, end).replace(/^\S+/, word) + text.slice(end));
		const saved = performance.timeOrigin + performance.now();
		const { at, scrolled } = await Promise.race([painted, pause(60_000).then(() => { throw new Error(`"${word}" did not come to ${address}`); })]);
		await page.waitForLoadState('load');
		await pause(300);
		meanwhile();
		looks.push({ time: at - saved, jumped: scrolled - before, stayed: (await page.evaluate(() => scrollY)) - before });
	}
	await page.close();
	return looks;
}

/** Runs in the browser, in each document that is loaded: says when a new word has been painted, and where the page stands then. */
function watch(): void {
	let last = '';
	new MutationObserver(() => {
		const word = /Anew\d+/.exec(document.querySelector('.prose')?.textContent ?? '')?.[0] ?? last;
		if (word === last) return;
		last = word;
		requestAnimationFrame(() => requestAnimationFrame(() => (globalThis as unknown as { seen(painted: Painted): void }).seen({ word, at: performance.timeOrigin + performance.now(), scrolled: scrollY })));
	}).observe(document, { childList: true, characterData: true, subtree: true });
}

/** Where the paragraph in the middle of an essay lies. */
function paragraphIn(text: string): { text: string; begin: number; end: number } {
	const paragraphs = [...text.matchAll(/(?<=\n\n)[A-Z][a-z]+ [a-z]+ [a-z]+ [a-z]+ .+/g)];
	const middle = paragraphs[paragraphs.length >> 1];
	if (!middle) throw new Error('The essay has no paragraph to change');
	return { text, begin: middle.index, end: middle.index + middle[0].length };
}

interface Painted {
	word: string;
	/** Milliseconds since 1970. */
	at: number;
	/** Pixels from the top. */
	scrolled: number;
}

/** What the writer saw of a change. */
export interface Look {
	/** Milliseconds from the moment the file was written to that at which the new word was on the screen. */
	time: number;
	/** By how many pixels the page stood elsewhere at that moment than before the change. */
	jumped: number;
	/** The same when all of the page had come. */
	stayed: number;
}
