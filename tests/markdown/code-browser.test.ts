import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rehypeCode } from '../../src/markdown/code.ts';
import { remarkMath } from '../../src/markdown/math.ts';
import { launch } from '../browser/chromium.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
	browser = await launch();
	page = await browser.newPage({ viewport: { width: 320, height: 640 } });
}, 60_000);
afterAll(() => browser?.close());

test.each(['ts', 'ts {2} numbers=9', 'diff', 'text'])('what a reader copies from a block of “%s” is the code', async (fence) => {
	const code = 'let a;\n\n\tif (a) {\n-\tlet b;\n+\tlet c;\n}';
	await show(`\`\`\`${fence}\n${code}\n\`\`\``);
	expect(await page.evaluate(() => (getSelection()?.selectAllChildren(document.querySelector('pre') as Node), String(getSelection())))).toBe(code);
});

test('a tab reaches as far in a numbered line as in any other', async () => {
	await show('```text numbers\n\tx\n    x\n```');
	const [tab, spaces] = await page.evaluate(() => [...document.querySelectorAll('.line')].map((line) => {
		const range = document.createRange();
		range.setStart(line.firstChild as Node, (line.textContent ?? '').indexOf('x'));
		range.setEnd(line.firstChild as Node, (line.textContent ?? '').indexOf('x') + 1);
		return range.getBoundingClientRect().left;
	}));
	expect(tab).toBe(spaces);
});

test('on a phone, long code and wide formulas scroll by themselves and the page does not', async () => {
	const long = Array.from('abcdefghijklmnopqrst').join('+');
	await show(`\`\`\`text {1} numbers title="t"\n${'x'.repeat(200)}\n\`\`\`\n\nInline $${long}$ in text.\n\n$$${long}$$\n\n$$\\begin{aligned}a&=${long}\\end{aligned}$$\n\n$$x=1 \\tag{1}$$`);
	const seen = await page.evaluate(() => ({
		page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
		boxes: [...document.querySelectorAll<HTMLElement>('pre, .formula')].map((box) => [box.scrollWidth > box.clientWidth, box.tabIndex === 0, box.ariaLabel !== null]),
	}));
	expect(seen).toEqual({ page: 0, boxes: [[true, true, true], [true, true, true], [true, true, true], [true, true, true], [false, false, false]] });
});

test('a long formula within a sentence stands on the line of its words', async () => {
	await page.setViewportSize({ width: 1200, height: 640 });
	await show('Words $x+\\frac{a}{b}+a+b+c+d+e+f+g+h+i+j+k+l$ and $x$ words.');
	const [long, short] = await page.evaluate(() => [...document.querySelectorAll('math')].map((math) => [...math.querySelectorAll('mi')].find((mi) => mi.textContent === 'x')?.getBoundingClientRect().bottom));
	expect(long).toBeCloseTo(short ?? 0, 0);
	await page.setViewportSize({ width: 320, height: 640 });
});

async function show(markdown: string): Promise<void> {
	const html = await unified().use(remarkParse).use(remarkMath, { name: 'Formula' }).use(remarkRehype).use(rehypeCode, { name: 'Code' }).use(rehypeStringify).process(markdown);
	const css = ['tokens', 'code', 'math'].map((name) => readFileSync(new URL(`../../src/styles/${name}.css`, import.meta.url), 'utf8')).join('\n');
	await page.setContent(`<!doctype html><meta name="viewport" content="width=device-width"><style>${css}body { margin: 16px; font-size: 18px }</style><main>${html}</main>`);
}
