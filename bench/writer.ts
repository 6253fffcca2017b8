import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';

/**
 * A writer with an essay open in the browser, in the middle of it, who changes a word in the paragraph that is in view,
 * saves, and looks.
 *
 * @param file of the essay
 * @param meanwhile is called before each change and when it has been seen
 * @returns what each look was like
 * @throws if a change is not seen within a minute
 */
export async function write(browser: Browser, file: string, address: string, turns: number, meanwhile: () => void): Promise<Look[]> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	let seen: ((painted: Painted) => void) | undefined;
	await page.exposeFunction('seen', (painted: Painted) => seen?.(painted));
	await page.addInitScript(watch);
	const { text, begin, end } = paragraphIn(readFileSync(file, 'utf8'));
	const save = (word: string) => writeFileSync(file, text.slice(0, begin) + text.slice(begin, end).replace(/^\S+/, word) + text.slice(end));
	await page.goto(address, { waitUntil: 'load' });
	// Whatever a server that has just been started finds to do after the first page, it may bring that again.
	await pause(3000);
	await page.evaluate((words) => [...document.querySelectorAll('.prose p')].find(({ textContent }) => textContent?.startsWith(words))?.scrollIntoView({ block: 'center' }), text.slice(begin, end).split(' ').slice(0, 4).join(' '));
	const looks: Look[] = [];
	// The first change only marks the paragraph.
	for (let turn = 0; turn <= turns; turn += 1) {
		// Nothing of the change before is still being done.
		await pause(1000);
		const before = await topOf(page);
		if (turn > 0) meanwhile();
		const word = `Anew${turn}`;
		const painted = new Promise<Painted>((resolve) => (seen = (one) => one.word === word && resolve(one)));
		save(word);
		const saved = performance.timeOrigin + performance.now();
		const { at, top } = await Promise.race([painted, pause(60_000, undefined, { ref: false }).then(() => { throw new Error(`"${word}" did not come to ${address}`); })]);
		await page.waitForLoadState('load');
		await pause(300);
		if (turn === 0) continue;
		meanwhile();
		looks.push({ time: at - saved, jumped: top - before, stayed: (await topOf(page)) - before });
	}
	await page.close();
	return looks;
}

/** Runs in the browser, in each document that is loaded: says when a new word has been painted, and where it stands then. */
function watch(): void {
	let last = '';
	new MutationObserver(() => {
		const paragraph = [...document.querySelectorAll('.prose p')].find(({ textContent }) => /^Anew\d+ /.test(textContent ?? ''));
		const word = paragraph?.textContent?.split(' ', 1)[0] ?? '';
		if (!paragraph || word === last) return;
		last = word;
		requestAnimationFrame(() => requestAnimationFrame(() => (globalThis as unknown as { seen(painted: Painted): void }).seen({ word, at: performance.timeOrigin + performance.now(), top: paragraph.getBoundingClientRect().top })));
	}).observe(document, { childList: true, characterData: true, subtree: true });
}

function topOf(page: Page): Promise<number> {
	return page.evaluate(() => [...document.querySelectorAll('.prose p')].find(({ textContent }) => /^Anew\d+ /.test(textContent ?? ''))?.getBoundingClientRect().top ?? NaN);
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
	/** Pixels from the top of the window. */
	top: number;
}

/** What the writer saw of a change. */
export interface Look {
	/** Milliseconds from the moment the file was written to that at which the new word was on the screen. */
	time: number;
	/** By how many pixels its paragraph stood elsewhere in the window at that moment than before. */
	jumped: number;
	/** The same when all of the page had come. */
	stayed: number;
}
