import { extractTextItems, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { built } from '../build.ts';
import { reader, type Window } from './visit.ts';

const { open } = await reader();
const { settings } = await built('real');
const essays = ['/glasswing-and-muse-spark/', '/platform-shakeout/', '/manual/'];

describe.each(essays)('%s on paper', (path) => {
	test.each(['A4', 'Letter'] as const)('holds the essay and nothing else, from its title to its last note, on sheets of %s', async (format) => {
		const { sheets, said, title, day, notes, headings, lead } = await print({ site: 'real', path }, format);
		const count = sheets.length;
		expect(count).toBeGreaterThan(2);
		// At the foot of each sheet its number, the address and the day; at the head the title, but for the first, which has it large.
		for (const [index, { head, foot }] of sheets.entries()) {
			expect(foot).toContain(`${settings.origin}${path}`);
			expect(foot).toContain(day);
			expect(foot).toMatch(new RegExp(` ${index + 1}$`));
			expect(head).toBe(index === 0 ? '' : title);
		}
		const text = letters(sheets.map(({ body }) => body).join(' '));
		// Each block where it stands in the essay, one after the other; then the notes, once.
		let at = 0;
		const lost = said.filter(({ block, code }) => {
			// Lines with numbers beside them are painted after the rest of their sheet.
			const found = text.indexOf(letters(block), code ? 0 : at);
			if (found >= 0 && !code) at = found;
			return found < 0;
		});
		expect(lost).toEqual([]);
		for (const note of notes) expect(text.split(letters(note)).length - 1, note).toBe(1);
		for (const furniture of ['RSS', 'Contents', 'Published with', 'Related essays', 'Skip to', 'Listen', '↑', lead]) expect(text.includes(letters(furniture)), furniture).toBe(said.some(({ block }) => block.includes(furniture)));
		// No heading is the last thing on its sheet.
		expect(sheets.flatMap(({ last }) => headings.filter((heading) => last !== '' && letters(heading).endsWith(letters(last))))).toEqual([]);
	});
});

test.each(['/2025/12/elsewhere/', '/2026/03/notes/'])('the addresses that %s leads to stand in brackets behind the words, for paper cannot be clicked', async (path) => {
	const { sheets, links } = await print({ site: 'hostile', path }, 'A4');
	expect(links.length).toBeGreaterThan(0);
	const text = letters(sheets.map(({ body }) => body).join(' '));
	for (const link of links) expect(text).toContain(letters(`[${link}]`));
});

test('what is dark on the screen is black on white on paper, and so are the words in colour', async () => {
	const { page, go, close } = await open({ colorScheme: 'dark' });
	await page.addInitScript(() => localStorage.setItem('octavo', JSON.stringify({ theme: 'dark', size: 'larger', space: 'wide', face: 'plain' })));
	for (const path of essays) {
		await go({ site: 'real', path });
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		const { ground, pale, size } = await page.evaluate(() => {
			const pixel = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d') as CanvasRenderingContext2D;
			const light = (colour: string) => {
				pixel.fillStyle = '#fff';
				pixel.fillRect(0, 0, 1, 1);
				pixel.fillStyle = colour;
				pixel.fillRect(0, 0, 1, 1);
				return Math.max(...pixel.getImageData(0, 0, 1, 1).data.slice(0, 3));
			};
			const texts = [...document.querySelectorAll('.essay *')].filter((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()));
			const dark = [...document.querySelectorAll('html, body, body *')].filter((element) => element.checkVisibility() && !element.closest('.code, mark') && light(getComputedStyle(element).backgroundColor) < 250);
			return {
				ground: dark.map((element) => `${element.tagName}.${element.className}`),
				// Code keeps its quiet hues, which are told apart in grey as well.
				pale: texts.filter((element) => light(getComputedStyle(element).color) > (element.closest('.code') ? 0x90 : 0x40)).map((element) => `${element.tagName}.${element.className} ${getComputedStyle(element).color}`),
				size: Number.parseFloat(getComputedStyle(document.querySelector('.prose > p') as Element).fontSize),
			};
		});
		expect(ground).toEqual([]);
		expect(pale).toEqual([]);
		// 10.5 points, whatever was chosen for the screen.
		expect(size).toBeCloseTo(14, 0);
	}
	await close();
});

test('no picture, verse or row of a gallery is cut by the end of a sheet', async () => {
	const { page, go, close } = await open({ javaScriptEnabled: false });
	await go({ site: 'real', path: '/manual/' });
	await page.emulateMedia({ media: 'print' });
	const torn = await page.evaluate(() => [...document.querySelectorAll('.prose figure:not(:has(pre)), .prose .verse p, .prose tr')].filter((element) => getComputedStyle(element).breakInside !== 'avoid').map((element) => `${element.tagName}.${element.className}`));
	expect(torn).toEqual([]);
	await close();
});

/** Prints an essay as a reader with scripts and a dark screen does, and reads the sheets. */
async function print(kind: Parameters<Window['go']>[0], format: 'A4' | 'Letter') {
	const { page, go, close } = await open({ colorScheme: 'dark', reducedMotion: 'reduce' });
	await go(kind);
	await page.waitForSelector('.settings button');
	const given = await page.evaluate(() => {
		const blocks = 'p, li, dt, dd, figcaption, caption, td, th, pre, h2, h3, h4, h5, h6, summary';
		const textOf = (element: Element) => {
			const copy = element.cloneNode(true) as Element;
			for (const part of copy.querySelectorAll('sup, sub, abbr, .noteback, math, ruby')) part.replaceWith('\u0000');
			// Addresses follow in brackets.
			for (const link of copy.querySelectorAll('a:is([href^="/"], [href^="http"])')) link.after('\u0000');
			return copy.textContent ?? '';
		};
		// Formulas, small capitals and small figures are set where a parser of PDF puts them: what stands between them is read.
		const pieces = (element: Element) => textOf(element).split(element.matches('pre') ? /\n/ : '\u0000').map((piece) => piece.trim()).filter((piece) => piece.length > 1).map((block) => ({ block, code: element.matches('pre') }));
		const prose = document.querySelector('.prose') as Element;
		const inner = [...prose.querySelectorAll(blocks)].filter((block) => !block.querySelector(blocks) && !block.closest('details:not([open]) > :not(summary)') && !block.matches('.unset'));
		const outside = [...document.querySelectorAll('.essay a[href^="http"]')].filter((link) => !link.closest('details:not([open])'));
		return {
			title: document.querySelector('h1')?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '',
			day: [...document.querySelectorAll('header.title time')].at(-1)?.textContent?.replace(/^Updated /, '') ?? '',
			said: [...document.querySelectorAll('h1, header.title .description'), ...inner.filter((block) => !block.closest('td, th, caption') && !block.matches('td, th, .data > summary'))].flatMap(pieces),
			notes: [...document.querySelectorAll('.notes > ol > li > p:first-child')].map((note) => pieces(note)[0]?.block ?? ''),
			headings: [...prose.querySelectorAll('h2, h3, h4')].map((heading) => heading.textContent ?? ''),
			links: [...new Set([...outside, ...prose.querySelectorAll('a[href^="/"]:not(.large)')].map((link) => new URL(link.getAttribute('href') ?? '', document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '').href))],
			lead: document.querySelector('section.next .description')?.textContent ?? 'no next',
		};
	});
	const pdf = await page.pdf({ format, preferCSSPageSize: false });
	await close();
	const { items } = await extractTextItems(await getDocumentProxy(new Uint8Array(pdf)));
	const sheets = items.map((sheet) => {
		// From the top down: pdf counts from the foot.
		const height = format === 'A4' ? 842 : 792;
		const words = sheet.filter(({ str }) => str.trim() !== '');
		const margin = (from: number, to: number) => join(at(from, to).toSorted((a, b) => a.x - b.x));
		const at = (from: number, to: number) => words.filter(({ y }) => height - y >= from && height - y < to);
		const join = (some: typeof words) => some.map(({ str }) => str).join(' ').replaceAll(/\s+/g, ' ').trim();
		// The margins of styles/print.css: 24 mm above, 26 mm below.
		const body = at(68, height - 73);
		return { head: margin(0, 68), foot: margin(height - 73, height), body: join(body), last: join(body.filter(({ y }) => Math.abs(y - Math.min(...body.map((word) => word.y))) < 3)) };
	});
	return { ...given, sheets };
}

/** The letters alone: a parser of PDF guesses at spaces, words are broken at the ends of lines, and Japanese needs a font that not every machine has. */
function letters(text: string): string {
	return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}\p{P}\p{S}]|[\p{Script=Han}\p{Script=Hiragana}\u2010-]/gu, '');
}
