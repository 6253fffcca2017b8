import { afterAll, describe, expect, test } from 'vitest';
import { reader } from './visit.ts';

const { open } = await reader();
const pages = {
	home: { site: 'real', path: '/' },
	'lead essay': { site: 'real', path: '/glasswing-and-muse-spark/' },
	manual: { site: 'real', path: '/manual/' },
	archive: { site: 'hostile', path: '/archive/' },
	'essay with every element': { site: 'hostile', path: '/2026/02/structure/' },
	'essay with notes everywhere': { site: 'hostile', path: '/2026/03/notes/' },
	author: { site: 'hostile', path: '/authors/q-a/' },
} as const;

describe.each([
	[360, true],
	[360, false],
	[1280, true],
	[1280, false],
])('in a window %i pixels wide, with scripts: %s', async (width, javaScriptEnabled) => {
	const window = await open({ viewport: { width, height: 800 }, javaScriptEnabled, reducedMotion: 'reduce' });
	afterAll(window.close);
	const { page, go } = window;
	if (javaScriptEnabled)
		await page.addInitScript(() => {
			const device = Object.assign(new EventTarget(), { getVoices: () => [{ lang: 'en-US', localService: true }], speak() {}, cancel() {} });
			Object.defineProperty(globalThis, 'speechSynthesis', { value: device });
			Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: class {} });
		});

	test.each(Object.entries(pages))('the %s can be set loosely and loses nothing; whatever is to be touched is large enough', async (_, kind) => {
		await go(kind);
		if (javaScriptEnabled) await page.waitForSelector('.settings button');
		await page.evaluate(() => {
			for (const folded of document.querySelectorAll('details')) folded.open = true;
		});
		expect(await page.evaluate(smallTargets)).toEqual([]);
		expect(await page.evaluate(lost), 'as it is').toEqual([]);
		// WCAG 1.4.12, with what each number is a multiple of.
		await page.evaluate(() => document.head.insertAdjacentHTML('beforeend', '<style>* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }</style>'));
		expect(await page.evaluate(lost), 'set loosely').toEqual([]);
	});

	if (javaScriptEnabled)
		test('the aids are large enough to be touched, and lose nothing when set loosely', async () => {
			await go(pages['lead essay']);
			await page.waitForSelector('.listen');
			for (const { key, selector } of [{ key: 's', selector: '.sheet:popover-open' }, { key: '?', selector: '.sheet:popover-open' }, { key: 'l', selector: '.bar' }]) {
				await page.keyboard.press(key);
				await page.waitForSelector(selector);
				expect(await page.evaluate(smallTargets), key).toEqual([]);
				const style = await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }' });
				expect(await page.evaluate((within) => { const { left, right } = document.querySelector(within)?.getBoundingClientRect() ?? new DOMRect(-1); return left >= 0 && right <= innerWidth; }, selector), key).toBe(true);
				expect(await page.locator(`${selector} :is(button, span, legend, dd, small)`).evaluateAll((parts) => parts.filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0).map((part) => part.textContent)), key).toEqual([]);
				await style.evaluate((element) => (element as Element).remove());
				await page.keyboard.press('Escape');
			}
		});
});

test('small targets, cut text and text over text are noticed', async () => {
	const { page, close } = await open();
	await page.setContent('<ul style="list-style: none; line-height: 1"><li><a href="#a">x</a></li><li><a href="#b">y</a></li></ul><p>In a sentence <a href="#c">a link</a> may be small.</p><p style="height: 1em; overflow: hidden; width: 3em">Words that are cut off</p><p>Under</p><p style="margin-top: -2em">Over</p>');
	expect(await page.evaluate(smallTargets)).toHaveLength(2);
	expect((await page.evaluate(lost)).map((fault) => fault.split(' ')[0])).toEqual(expect.arrayContaining(['cut:', 'covered:']));
	await close();
});

/**
 * Runs in the page: whatever can be touched and is smaller than 24 by 24 pixels (WCAG 2.5.8). A target in a sentence is
 * as tall as its line lets it be, and is let off: one with words beside it in the same block. So is one from whose middle
 * a circle of 24 pixels touches neither another target nor the circle of another that is too small.
 */
function smallTargets(): string[] {
	const targets = [...document.querySelectorAll('a[href], button, select, summary, input:not([disabled]), label:has(input)')].filter((target) => target.checkVisibility() && !target.matches('.skip, .close, .sheet input, summary:not(:is(.outline, .prose) *)') && getComputedStyle(target).pointerEvents !== 'none');
	const open = document.querySelector('dialog[open]');
	const within = open ? targets.filter((target) => open.contains(target)) : targets;
	const boxes = new Map(within.map((target) => [target, target.getBoundingClientRect()]));
	const small = within.filter((target) => {
		const { width, height } = boxes.get(target) as DOMRect;
		return width > 0 && (width < 23.99 || height < 23.99) && !inSentence(target);
	});
	const middle = ({ left, right, top, bottom }: DOMRect) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
	return small
		.filter((target) => {
			const { x, y } = middle(boxes.get(target) as DOMRect);
			return within.some((other) => {
				if (other === target || other.contains(target) || target.contains(other)) return false;
				const box = boxes.get(other) as DOMRect;
				const away = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
				const their = middle(box);
				return away < 12 || (small.includes(other) && Math.hypot(their.x - x, their.y - y) < 24);
			});
		})
		.map((target) => `${target.tagName}.${target.className} “${target.textContent?.trim().slice(0, 30)}” in ${target.parentElement?.className}: ${boxes.get(target)?.width.toFixed(1)} × ${boxes.get(target)?.height.toFixed(1)}`);

	function inSentence(target: Element): boolean {
		if (getComputedStyle(target).display !== 'inline' || target.closest('nav, header.site, footer.site, .tags')) return false;
		const block = target.closest('p, li, dd, dt, td, th, figcaption, caption, h2, h3, h4, blockquote');
		return (block?.textContent?.trim().length ?? 0) > (target.textContent?.trim().length ?? 0);
	}
}

/** Runs in the page: text that is cut off, and text that lies over other text. */
function lost(): string[] {
	const faults: string[] = [];
	for (const element of document.body.querySelectorAll('*')) {
		if (!element.checkVisibility()) continue;
		const { overflowX, overflowY, clipPath, position } = getComputedStyle(element);
		// Said to screen readers alone.
		if (clipPath !== 'none' && position === 'absolute') continue;
		const cut = (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) || (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
		if (cut && element.textContent?.trim()) faults.push(`cut: ${element.tagName}.${element.className} “${element.textContent.trim().slice(0, 30)}”`);
	}
	const lines: { rect: DOMRect; block: Element | null; words: string }[] = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const range = document.createRange();
	while (walker.nextNode()) {
		const { parentElement: parent, data } = walker.currentNode as Text;
		if (!data.trim() || !parent?.checkVisibility() || parent.closest('script, style, .skip, math, ruby, [role="region"], pre, #_notes, sup')) continue;
		range.selectNode(walker.currentNode);
		// The ink of a line, which is less tall than its box.
		for (const { left, top, width, height } of range.getClientRects()) lines.push({ rect: new DOMRect(left, top + height * 0.3, width, height * 0.4), block: parent.closest('p, li, dt, dd, h1, h2, h3, h4, h5, h6, td, figcaption, summary, nav, div'), words: data.trim().slice(0, 25) });
	}
	lines.sort((a, b) => a.rect.top - b.rect.top);
	for (const [index, { rect, block, words }] of lines.entries())
		for (let next = index + 1; next < lines.length && (lines[next]?.rect.top ?? 0) < rect.bottom; next += 1) {
			const other = lines[next] as (typeof lines)[number];
			if (other.block !== block && other.rect.left < rect.right - 1 && other.rect.right > rect.left + 1) faults.push(`covered: “${words}” and “${other.words}”`);
		}
	return faults;
}
