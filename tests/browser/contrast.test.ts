import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { root } from '../build.ts';
import { reader, type Window } from './visit.ts';

const { open } = await reader();
const pictures = { site: 'hostile', path: '/2026/02/pictures/' } as const;
const pages = { home: { site: 'real', path: '/' }, 'lead essay': { site: 'real', path: '/glasswing-and-muse-spark/' }, manual: { site: 'real', path: '/manual/' }, 'essay with every mark': { site: 'hostile', path: '/2026/02/structure/' } } as const;
const themes = ['light', 'dark', 'sepia'];

/**
 * Text in the sense of WCAG 1.4.6, which is read on and on: what stands in an essay, its headings and notes included. The
 * rest is looked at: what stands about the essay, captions, marks and the colours of code.
 */
const running = '.prose :is(p, li, dt, dd, blockquote, h2, h3, h4, h5, h6, td, summary), h1, .description';
const looked = 'figcaption, caption, pre, .noteref, .noteback, .code, .facts';

describe.each(themes)('in the %s theme', (theme) => {
	test.each(Object.entries(pages))('every word on the %s stands out, running text most', async (_, kind) => {
		const window = await visit(kind, theme);
		const { checked, faults } = await window.page.evaluate(contrasts, { running, looked });
		expect(checked).toBeGreaterThan(20);
		expect(faults).toEqual([]);
		await window.close();
	});

	test('so does every word and control of each aid, and axe finds nothing in it', async () => {
		const { page, close } = await visit(pictures, theme);
		await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
		for (const [aid, { selector, opened }] of Object.entries(aids)) {
			await opened(page);
			await page.waitForSelector(selector);
			expect(await page.locator('.bar:visible').count(), `${aid}: bars over one another`).toBeLessThanOrEqual(1);
			expect((await page.evaluate(contrasts, { running, looked, within: selector })).faults, aid).toEqual([]);
			expect(await page.evaluate(edges, false), aid).toEqual([]);
			expect(await page.evaluate(axeFaults, selector), aid).toEqual([]);
			await page.keyboard.press('Escape');
		}
		await close();
	});

	test('so does the ring around what has the focus', async () => {
		const { page, close } = await visit(pages['lead essay'], theme);
		for (let stop = 0; stop < 25; stop += 1) {
			await page.keyboard.press('Tab');
			expect(await page.evaluate(edges, true)).toEqual([]);
		}
		await close();
	});
});

test('axe finds nothing in the sepia theme; the tests of all pages are by day and by night', async () => {
	for (const kind of [pages.home, pages['lead essay'], pages.manual]) {
		const { page, close } = await visit(kind, 'sepia');
		await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
		expect(await page.evaluate(axeFaults, 'html'), kind.path).toEqual([]);
		await close();
	}
});

test('the measure can fail: pale text, a pale control and a pale ring are noticed', async () => {
	const { page, close } = await open();
	await page.setContent('<main class="prose"><p style="color: light-dark(oklch(0.55 0 0), #000); background: color-mix(in srgb, #fff 90%, #000)">Pale</p><small style="color: #888">Paler</small></main><button style="border: 1px solid #ddd; background: none; outline: 2px solid #eee" autofocus>Go</button>');
	await page.evaluate(bringMeasure);
	const { faults } = await page.evaluate(contrasts, { running, looked });
	expect(faults).toHaveLength(2);
	await page.locator('button').focus();
	expect(await page.evaluate(edges, false)).toHaveLength(2);
	await close();
});

/** What opens over a page; the offer to go on is there when one comes back. */
const aids: Record<string, { selector: string; opened(page: Page): Promise<unknown> }> = {
	'offer to go on': { selector: '.bar', opened: () => Promise.resolve() },
	settings: { selector: '.sheet:popover-open', opened: (page) => page.keyboard.press('s') },
	help: { selector: '.sheet:popover-open', opened: (page) => page.keyboard.press('?') },
	picture: { selector: 'dialog[open]:has(img)', opened: (page) => page.locator('a.large').first().focus().then(() => page.keyboard.press('Enter')) },
	voice: { selector: '.bar:has(select)', opened: (page) => page.keyboard.press('l') },
};

/** Opens a page as somebody who chose a theme, has a voice and has been here before. */
async function visit(kind: Parameters<Window['go']>[0], theme: string): Promise<Window> {
	const window = await open({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 }, colorScheme: theme === 'dark' ? 'light' : 'dark', bypassCSP: true });
	await window.page.addInitScript((name) => {
		localStorage.setItem('octavo', JSON.stringify({ theme: name }));
		localStorage.setItem(`octavo:${location.pathname}`, 'a-second-picture');
		const device = Object.assign(new EventTarget(), { getVoices: () => [{ lang: 'en-US', localService: true }], speak() {}, cancel() {} });
		Object.defineProperty(globalThis, 'speechSynthesis', { value: device });
		Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: class {} });
	}, theme);
	await window.go(kind);
	expect(await window.page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
	await window.page.waitForSelector('.settings button');
	await window.page.evaluate(bringMeasure);
	return window;
}

/** Runs in the page: brings WCAG's measure of contrast into it. */
function bringMeasure(): void {
	const pixel = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
	const known = new Map<string, number[]>();
	/** Whatever a colour is written in, a pixel of it is red, green, blue and how much it covers. */
	const rgba = (colour: string) => {
		const given = known.get(colour);
		if (given) return given;
		pixel.clearRect(0, 0, 1, 1);
		pixel.fillStyle = colour;
		pixel.fillRect(0, 0, 1, 1);
		const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
		known.set(colour, [red, green, blue, alpha / 255]);
		return [red, green, blue, alpha / 255];
	};
	const over = ([red = 0, green = 0, blue = 0, alpha = 0]: number[], [r = 0, g = 0, b = 0]: number[]) => [red * alpha + r * (1 - alpha), green * alpha + g * (1 - alpha), blue * alpha + b * (1 - alpha), 1];
	/** What stands behind an element: its own ground on that of its parents, down to the window's. */
	const ground = (element: Element | null): number[] => {
		if (!element) return [255, 255, 255, 1];
		const own = rgba(getComputedStyle(element).backgroundColor);
		return own[3] === 1 ? own : over(own, ground(element.parentElement));
	};
	const luminance = (colour: number[]) => {
		const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	/** WCAG's contrast of a colour with what it stands on, from 1 to 21. */
	const contrast = (colour: string, on: Element | null) => {
		let opacity = 1;
		for (let element = on; element; element = element.parentElement) opacity *= Number(getComputedStyle(element).opacity);
		const [red = 0, green = 0, blue = 0, alpha = 0] = rgba(colour);
		const [light = 0, dark = 0] = [over([red, green, blue, alpha * opacity], ground(on)), ground(on)].map(luminance).sort((a, b) => b - a);
		return (light + 0.05) / (dark + 0.05);
	};
	Object.assign(globalThis, { contrast, covers: (colour: string) => (rgba(colour)[3] ?? 0) > 0 });
}

interface Measure {
	contrast(colour: string, on: Element | null): number;
	/** Whether a colour is to be seen at all. */
	covers(colour: string): boolean;
}

/** Runs in the page: every text, its own and that of the style sheet, that stands out too little. */
function contrasts({ running, looked, within = 'body' }: { running: string; looked: string; within?: string }): { checked: number; faults: string[] } {
	const { contrast } = globalThis as unknown as Measure;
	const seen = new Map<string, string>();
	let checked = 0;
	const check = (element: Element, colour: string, text: string) => {
		checked += 1;
		const least = element.closest(running) && !element.closest(looked) ? 7 : 4.5;
		const found = contrast(colour, element);
		if (found < least) seen.set(`${element.tagName}.${element.className} ${colour}`, `${found.toFixed(2)} < ${least}: ${element.tagName}.${element.className} “${text.trim().slice(0, 30)}”`);
	};
	for (const element of document.querySelectorAll(`${within} *`)) {
		if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
		for (const node of element.childNodes) if (node.nodeType === 3 && node.textContent?.trim() && !element.matches('script, style, annotation')) check(element, getComputedStyle(element).color, node.textContent);
		for (const pseudo of ['::before', '::after']) {
			const { content, color } = getComputedStyle(element, pseudo);
			if (/[\p{L}\p{N}*]/u.test(content) && !/^(?:none|normal|counter)/.test(content)) check(element, color, content);
		}
	}
	return { checked, faults: [...seen.values()] };
}

/** Runs in the page: what is no text and must be made out all the same (WCAG 1.4.11: 3:1): edges and states of controls, rings, the lines below links. */
function edges(ringOnly: boolean): string[] {
	const { contrast, covers } = globalThis as unknown as Measure;
	const faults = new Set<string>();
	const check = (what: string, element: Element, colour: string, on: Element | null) => {
		const found = contrast(colour, on);
		if (covers(colour) && found < 3) faults.add(`${found.toFixed(2)} < 3: ${what} of ${element.tagName}.${element.className} in ${element.parentElement?.className}`);
	};
	for (const ring of document.querySelectorAll(':focus-visible, label:has(:focus-visible)')) {
		const { outlineColor, outlineStyle, opacity } = getComputedStyle(ring);
		if (outlineStyle !== 'none' && opacity !== '0') check('ring', ring, outlineColor, ring.parentElement);
	}
	if (ringOnly) return [...faults];
	for (const control of document.querySelectorAll('button, select, .sheet label, summary, input:not(.sheet *)')) {
		const { borderTopColor, borderTopStyle, borderTopWidth } = getComputedStyle(control);
		if (control.checkVisibility() && borderTopStyle === 'solid' && borderTopWidth !== '0px') check('edge', control, borderTopColor, control.parentElement);
	}
	for (const state of document.querySelectorAll('.sheet :checked + span')) check('state', state, getComputedStyle(state).backgroundColor, state.parentElement);
	for (const link of document.querySelectorAll('a[href]')) {
		const { textDecorationLine, textDecorationColor } = getComputedStyle(link);
		if (textDecorationLine === 'underline') check('line', link, textDecorationColor, link);
	}
	return [...faults];
}

/** Runs in the page. */
async function axeFaults(within: string): Promise<string[]> {
	const { axe } = window as unknown as { axe: typeof import('axe-core') };
	const { violations } = await axe.run(within, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] });
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}
