import { describe, expect, test } from 'vitest';
import { reader } from './visit.ts';

const { open } = await reader();
const manual = { site: 'real', path: '/manual/' } as const;

describe.each([320, 360, 768, 1280])('in a window of %i pixels', (width) => {
	test('every word of a chart is large enough, inside its figure, and on no other word', async () => {
		const { page, go, close } = await open({ viewport: { width, height: 800 } });
		await go(manual);
		expect(await page.evaluate(unreadable)).toEqual([]);
		await close();
	});

	test('a chart fills the measure, and its lines are as thick as ever', async () => {
		const { page, go, close } = await open({ viewport: { width, height: 800 } });
		await go(manual);
		const found = await page.evaluate(() =>
			[...document.querySelectorAll<SVGElement>('.chart > svg')].map((svg) => {
				const { left, right } = svg.getBoundingClientRect();
				const edges = [...svg.querySelectorAll('text, path')].map((one) => one.getBoundingClientRect());
				const figure = svg.parentElement?.getBoundingClientRect() ?? { left: 0, width: 1 };
				return {
					used: (Math.max(right, ...edges.map((edge) => edge.right)) - Math.min(left, ...edges.map((edge) => edge.left))) / figure.width,
					stretched: [...svg.querySelectorAll('path')].filter((path) => getComputedStyle(path).vectorEffect !== 'non-scaling-stroke').length,
				};
			}),
		);
		expect(found.length).toBeGreaterThan(2);
		for (const { used, stretched } of found) {
			expect(used).toBeGreaterThan(0.9);
			expect(stretched).toBe(0);
		}
		await close();
	});
});

test.each(['light', 'dark', 'sepia'])('a chart stands out from a %s page: words by 4.5 to 1, marks by 3 to 1', async (theme) => {
	const { page, go, close } = await open();
	await go(manual);
	await page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme);
	const pairs = await page.evaluate(coloursOf);
	expect(pairs.length).toBeGreaterThan(20);
	expect(pairs.filter(({ kind, ratio }) => ratio < (kind === 'text' ? 4.5 : 3))).toEqual([]);
	await close();
});

test('without a script, the numbers of a chart open as a table, and lead to the file', async () => {
	const { page, go, close } = await open({ javaScriptEnabled: false });
	await go(manual);
	const fold = page.locator('.chart .data').first();
	expect(await fold.locator('table').isVisible()).toBe(false);
	await fold.locator('summary').click();
	expect(await fold.locator('table').isVisible()).toBe(true);
	expect(await fold.locator('th[scope=row]').count()).toBeGreaterThan(2);
	for (const link of await fold.locator('p a').all()) expect((await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).status()).toBe(200);
	await close();
});

test('a screen reader hears one picture with its caption and what it shows, and no single label', async () => {
	const { page, go, close } = await open();
	await go(manual);
	const session = await page.context().newCDPSession(page);
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	const shown = nodes.filter(({ ignored }) => !ignored);
	const chart = shown.find(({ role, name }) => /^(?:img|image)$/.test(String(role?.value)) && String(name?.value).startsWith('Pages of a book'));
	expect(String(chart?.description?.value)).toMatch(/^Bar chart\. Pages: .*lowest 4 \(Folio\)/);
	expect(chart?.childIds).toEqual([]);
	await close();
});

test('the drawing of a chart can be opened alone', async () => {
	const { page, heard, go, close } = await open();
	await go(manual);
	const href = await page.locator('.chart .data a[href$=".svg"]').first().getAttribute('href');
	await page.goto(new URL(href ?? '', page.url()).href);
	const outside = await page.evaluate(() => {
		const { width, height } = document.documentElement.getBoundingClientRect();
		return [...document.querySelectorAll('text')].filter((text) => {
			const box = text.getBoundingClientRect();
			return box.left < 0 || box.top < 0 || box.right > width || box.bottom > height;
		}).length;
	});
	expect(outside).toBe(0);
	expect(heard.errors).toEqual([]);
	await close();
});

/** Runs in the page. */
function unreadable(): string[] {
	return [...document.querySelectorAll('.chart')].flatMap((figure) => {
		const bounds = figure.getBoundingClientRect();
		const texts = [...figure.querySelectorAll('svg text, svg tspan')].filter((text) => text.children.length === 0).map((text) => ({ text: text.textContent, size: Number.parseFloat(getComputedStyle(text).fontSize), box: text.getBoundingClientRect() }));
		return texts.flatMap(({ text, size, box }, index) => {
			const faults: string[] = [];
			if (size < 14) faults.push(`“${text}” is ${size} px`);
			if (box.left < bounds.left - 1 || box.right > bounds.right + 1) faults.push(`“${text}” stands outside`);
			// Lines are set solid: what letters reach is less than their boxes.
			const solid = 0.15 * size;
			for (const other of texts.slice(index + 1)) if (box.left < other.box.right - 1 && other.box.left < box.right - 1 && box.top + solid < other.box.bottom - solid && other.box.top + solid < box.bottom - solid) faults.push(`“${text}” lies on “${other.text}”`);
			return faults;
		});
	});
}

/** Runs in the page: every colour of every chart against the page, as WCAG 2 counts it. */
function coloursOf(): { kind: string; ratio: number }[] {
	const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	const luminance = (colour: string): number => {
		if (!canvas) return 0;
		canvas.fillStyle = colour;
		canvas.fillRect(0, 0, 1, 1);
		const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const paper = luminance(getComputedStyle(document.documentElement).backgroundColor);
	return [...document.querySelectorAll('.chart svg :is(text, .line, .slab, .dot, .zero)')].map((element) => {
		const { fill, stroke } = getComputedStyle(element);
		const own = luminance(element.tagName === 'text' ? fill : stroke);
		return { kind: element.tagName, ratio: (Math.max(own, paper) + 0.05) / (Math.min(own, paper) + 0.05) };
	});
}
