import { afterAll, describe, expect, test } from 'vitest';
import { reader } from './visit.ts';

const { open, urlOf } = await reader();
const window = await open({ reducedMotion: 'reduce' });
afterAll(window.close);
const { page, go } = window;
await go({ site: 'real', path: '/manual/' });
await page.evaluate(() => Promise.all([...document.images].map((image) => ((image.loading = 'eager'), image.decode().catch(() => undefined)))));

describe.each([360, 768, 1280, 1920])('the blocks of the manual in a window %i pixels wide', (width) => {
	test('are all there, each in its form, and nothing leaves the window', async () => {
		await page.setViewportSize({ width, height: 900 });
		const seen = await page.evaluate(measureBlocks);
		expect(seen.over).toBe(0);
		expect(seen.outside).toEqual([]);
		expect(seen.missing).toEqual([]);
	});

	test('wide ones are wider than the text where there is room, full ones as wide as may be', async () => {
		await page.setViewportSize({ width, height: 900 });
		const { measure, wide, full, left, right, free } = await page.evaluate(measureBlocks);
		expect(wide).toBeGreaterThanOrEqual(width >= 1024 ? measure + 16 : measure);
		expect(full).toBeGreaterThanOrEqual(wide);
		// On a phone from edge to edge; on a desk but for a little air, and up to the outline and the notes beside the text.
		if (width < 736) expect([left, right]).toEqual([expect.closeTo(0, -1.5), expect.closeTo(width, -1.5)]);
		else expect(free).toEqual([]);
	});

	test('pictures of a row are level and in proportion', async () => {
		await page.setViewportSize({ width, height: 900 });
		const rows = await page.evaluate(() => [...document.querySelectorAll('.row')].map((row) => [...row.querySelectorAll('img')].map((image) => { const { top, bottom, width: shown, height } = image.getBoundingClientRect(); return { top: Math.round(top), bottom: Math.round(bottom), kept: Math.abs(shown / height / (image.naturalWidth / image.naturalHeight) - 1) < 0.03 }; })));
		expect(rows.length).toBeGreaterThan(1);
		for (const row of rows) {
			expect(row.filter(({ kept }) => !kept)).toEqual([]);
			// On a phone three are below one another, two still side by side.
			const lines = new Map(row.map(({ top, bottom }) => [top, bottom]));
			expect(lines.size).toBeLessThanOrEqual(width < 500 && row.length > 2 ? row.length : 1);
			expect(new Set(row.map(({ top, bottom }) => `${top} ${bottom}`)).size).toBe(lines.size);
		}
	});

	test('a large first letter stands beside some lines of its paragraph and over none', async () => {
		await page.setViewportSize({ width, height: 900 });
		const { letter, beside, full, over } = await page.evaluate(() => {
			const paragraph = document.querySelector('.dropcap') as HTMLElement;
			const { top, left } = paragraph.getBoundingClientRect();
			const range = document.createRange();
			const text = paragraph.firstChild as Text;
			range.setStart(text, 0);
			range.setEnd(text, 1);
			const first = range.getBoundingClientRect();
			range.setStart(text, 1);
			range.setEnd(paragraph, paragraph.childNodes.length);
			const line = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
			const lines = [...range.getClientRects()].filter((one) => one.width > 4);
			const rows = (some: DOMRect[]) => new Set(some.map((one) => Math.floor(((one.top + one.bottom) / 2 - top) / line))).size;
			return { letter: first.width, beside: rows(lines.filter((one) => one.top < top + 2.6 * line)), full: lines.some((one) => Math.abs(one.left - left) < 2 && one.top > top + 2 * line), over: lines.filter((one) => one.left < first.right - 3 && (one.top + one.bottom) / 2 < top + 3 * line).length };
		});
		expect(letter).toBeGreaterThan(25);
		expect({ beside, full, over }).toEqual({ beside: 3, full: true, over: 0 });
	});

	test('verse keeps its lines, and one that is too long hangs', async () => {
		await page.setViewportSize({ width, height: 900 });
		const lines = await page.evaluate(() => [...document.querySelectorAll('.verse p > span')].map((line) => { const range = document.createRange(); range.selectNodeContents(line); const rows = [...range.getClientRects()]; return { text: line.textContent, top: Math.round(rows[0]?.top ?? 0), hangs: rows.every((row) => row.top === rows[0]?.top || row.left > (rows[0]?.left ?? 0)) }; }));
		expect(lines.map(({ text }) => text?.trim().split(' ')[0])).toEqual(['There', 'To', 'Nor', 'Of']);
		expect(lines.map(({ top }) => top).toSorted((a, b) => a - b)).toEqual(lines.map(({ top }) => top));
		expect(new Set(lines.map(({ top }) => top)).size).toBe(4);
		expect(lines.filter(({ hangs }) => !hangs)).toEqual([]);
	});
});

test.each([360, 1280])('the pictures of the manual have their room before they are there, in a window %i pixels wide', async (width) => {
	const { page, close } = await open({ viewport: { width, height: 900 } });
	const { promise: sent, resolve: send } = Promise.withResolvers<void>();
	await page.route(/\.woff2$/, (route) => route.abort());
	await page.route(/\/media\//, (route) => sent.then(() => route.continue()));
	await page.goto(urlOf({ site: 'real', path: '/manual/' }), { waitUntil: 'domcontentloaded' });
	const heights = () => page.evaluate(() => [...document.querySelectorAll('figure:has(img)')].map((figure) => Math.round(figure.getBoundingClientRect().height)));
	const kept = await heights();
	expect(kept.length).toBeGreaterThan(5);
	send();
	await page.evaluate(() => Promise.all([...document.images].map((image) => ((image.loading = 'eager'), image.decode()))));
	expect(await heights()).toEqual(kept);
	await close();
});

test('on a phone a table can be read: its cells are not narrower than words, and what is too wide scrolls in a named place that takes the focus', async () => {
	await page.setViewportSize({ width: 360, height: 740 });
	const tables = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('.prose table')].map((table) => {
			const region = table.closest<HTMLElement>('.table') as HTMLElement;
			const name = region.getAttribute('aria-label') ?? document.getElementById(region.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
			const cut = [...table.querySelectorAll<HTMLElement>('td, th')].filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent);
			return { name, scrolls: region.scrollWidth > region.clientWidth, focusable: region.tabIndex === 0, role: region.getAttribute('role'), cut, size: Number.parseFloat(getComputedStyle(table).fontSize) };
		}),
	);
	expect(tables.length).toBeGreaterThan(4);
	expect(tables.filter(({ scrolls }) => scrolls).length).toBeGreaterThan(0);
	expect(tables.filter(({ name, scrolls, focusable, role, cut, size }) => cut.length > 0 || size < 15 || (scrolls && (!focusable || role !== 'region' || name === '')))).toEqual([]);
});

/** Runs in the page. */
function measureBlocks() {
	const { clientWidth, scrollWidth } = document.documentElement;
	const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
	const kinds = ['.epigraph', '.verse', '.pullquote', '.dropcap', '.callout.note', '.callout.warning', '.callout.apart', '.questions', 'dl', '.gallery', '.wide', '.full', '.code', '.formula', 'figure > blockquote', 'details', 'hr'];
	const outside = [...document.querySelectorAll('.prose *')].filter((element) => element.checkVisibility() && !element.closest('.table, pre, .formula, math, .notes')).filter((element) => { const { left, right, width } = element.getBoundingClientRect(); return width > 1 && (left < -1 || right > clientWidth + 1); }).map((element) => `${element.tagName}.${element.className}`);
	const text = box('.prose > p');
	const full = box('.full');
	const beside = [...document.querySelectorAll('.outline details, .notes > ol > li')].map((element) => element.getBoundingClientRect()).filter((one) => one.right < text.left || one.left > text.right);
	const free = ['.wide', '.full'].filter((kind) => beside.some((one) => one.left < box(kind).right && one.right > box(kind).left));
	return { over: scrollWidth - clientWidth, missing: kinds.filter((kind) => box(`.prose ${kind}`).height === 0), outside, measure: text.width, wide: box('.wide').width, full: full.width, left: full.left, right: full.right, free };
}
