import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { remarkMath } from '../../src/markdown/math.ts';

const prices = [
	'Anthropic gave up to $100 million in usage credits, and $4 million in grants.',
	'The odds were $5/$6 at the bookmaker.',
	'A $14.3 billion investment in Scale AI, and then $2 billion more.',
	'Between $5 and $10, depending on the day.',
	'It fell from $1,299.99 to $999.00 within a week.',
	'US$100, CA$130 and A$150 are about the same.',
	'The price was $5–$10 a head; children paid $3.',
	'“$20,” he said. “$30,” she replied.',
	'(about $3.5m; earlier estimates said $2m–$4m)',
	'Set $HOME and $PATH before you begin.',
	'She wrote $ 5 and $ 6, with spaces.',
	'Costs: $1 (one), $2 (two), $3 (three).',
	'He paid $40/month, then $400/year.',
	'The $64,000 question became the $1 million question.',
	'Tickets at $12,50 and $8,50.',
	'Revenue of *$3 billion* against **$2 billion** the year before.',
	'A [$50 book](https://example.org) and a $5 coffee.',
	'It costs 5 $ in one shop and 6 $ in the next.',
	'From $0 to $1: a history of $1 notes.',
	'One dollar is $1.\nTwo dollars are $2.',
];

const formulas = [
	String.raw`\frac{-b\pm\sqrt{b^2-4ac}}{2a}`,
	String.raw`\sum_{k=1}^{n} k = \frac{n(n+1)}{2}`,
	String.raw`\int_0^\infty e^{-x^2}\,dx = \tfrac12\sqrt\pi`,
	String.raw`\begin{pmatrix}1&0\\0&1\end{pmatrix}`,
	String.raw`\begin{aligned}a&=b+c\\&=d\end{aligned}`,
	String.raw`f(x)=\begin{cases}x^2&\text{if }x>0\\0&\text{otherwise}\end{cases}`,
	String.raw`\hat x+\tilde y+\bar z+\vec v+\ddot u+\overbrace{a+b}^{n}`,
	String.raw`\Bigl(\bigl\langle x\bigr\rangle\Bigr)`,
	String.raw`\left(\frac{a}{b}\right)^{2}\not\in\mathbb{R}`,
	String.raw`\overline{z}\cdot\underline{w}\cdot\cancel{a}\cdot\boxed{E=mc^2}`,
	String.raw`x^{f^{g^{\frac12}}}`,
	String.raw`\begin{array}{|l|r|}\hline a&b\\\hline\end{array}`,
	String.raw`\lim_{n\to\infty}\prod_{i\in I}\int\!\!\int f`,
	String.raw`\xrightarrow[below]{above}\binom nk\operatorname*{argmax}_x`,
	String.raw`\mathbf{v}\cdot\boldsymbol{\beta}\,\mathcal{L}\,\mathfrak{g}\,\mathrm{d}x\,\sqrt[3]{x}`,
	String.raw`\sum_{\substack{0<i<n\\j<m}}a_{ij}\pmod n`,
];

describe('what is a formula', () => {
	test.each(prices)('money stays money: %s', async (sentence) => {
		const { html, messages } = await run(sentence);
		expect(html).not.toContain('<math');
		expect(html.replace(/<[^>]+>/g, '').match(/\$/g)).toEqual(sentence.match(/\$/g));
		expect(messages).toEqual([]);
	});

	test('no text in which every dollar stands before a figure becomes a formula', async () => {
		const piece = fc.oneof(fc.stringMatching(/^\$\d{1,3}(,\d{3}|\.\d\d|[km]?)$/), fc.stringMatching(/^[a-z(][a-z,.)/–-]{0,8}$/));
		const gap = fc.constantFrom(' ', '\n', '/', '–', ', ', '" ');
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(piece, gap), { minLength: 1 }), async (pieces) => {
				expect((await run(`Then ${pieces.flat().join('')}.`)).html).not.toContain('<math');
			}),
		);
	});

	test.each([
		['$x$', ['x']],
		['the $n$th of 2$k$ terms, ($a$)', ['n', 'k', 'a']],
		['$x$5', []],
		['$ x$ and $x $', []],
		['\\$x$ y', []],
		['\\$$x$', ['x']],
		['$a\\$b$', ['a\\$b']],
		['$\\text{it costs $5$}$', ['\\text{it costs $5$}']],
		['$a\nb$', ['a\nb']],
		['$a\n\nb$', []],
		['`$a$`', []],
		['*$a*b$*', ['a*b']],
		['$$a$$', ['a']],
		['before $$ a $$ after', ['a']],
		['$$$a$$$', []],
		['$$\na\n$$', ['a']],
		['> $$\n> a\n> b\n> $$', ['a\nb']],
		['- $$\n  a\n  $$', ['a']],
		['| a |\n| - |\n| $b$ |', ['b']],
	])('%j holds the formulas %j', async (markdown, expected) => {
		expect((await run(markdown)).tex).toEqual(expected);
	});
});

describe('what a reader gets', () => {
	test.each(formulas)('%s is drawn without a style attribute and keeps its TeX', async (formula) => {
		const { html, tex, messages } = await run(`$$\n${formula}\n$$\n\nHere $${formula}$ too.`);
		expect(messages).toEqual([]);
		expect(tex).toEqual([formula, formula]);
		expect(html).not.toMatch(/\sstyle=/);
		expect(html).not.toMatch(/class="[^"]*(tml|wbk|chr)-/);
		expect(html.match(/display="block"/g)).toHaveLength(1);
	});

	test('a formula between paragraphs is a block, one within a paragraph stays in it', async () => {
		expect((await run('$$a$$')).html).toMatch(/^<div class="formula"><math display="block">/);
		expect((await run('So $$a$$ holds.')).html).toMatch(/^<p>So <span class="formula"><math display="block">.*<\/span> holds\.<\/p>$/);
		expect((await run('So $a$ holds.')).html).toMatch(/^<p>So <math><semantics>.*<\/math> holds\.<\/p>$/);
	});

	test('only a formula that may be wider than a phone is a stop for the keyboard, and has a name', async () => {
		const long = Array.from('abcdefghijklmno').join('+');
		expect((await run(`$$${long}$$`)).html).toContain('<div class="formula" role="group" tabindex="0" aria-label="Formel">');
		expect((await run(`So $${long}$.`)).html).toContain('<span class="formula inline" role="group" tabindex="0" aria-label="Formel">');
		expect((await run('$$a+b$$')).html).not.toContain('tabindex');
		expect((await run(String.raw`$$\frac{abcdefghijkl}{abcdefghijkl}$$`)).html).not.toContain('tabindex');
	});

	test('typed HTML beside a formula leaves the formula as it is', async () => {
		const markdown = formulas.map((formula) => `$$\n${formula}\n$$\n`).join('\n');
		expect((await run(`${markdown}\n<b>b</b>`)).html).toBe(`${(await run(markdown)).html}\n<p><b>b</b></p>`);
	});

	test('an equation is numbered by its tag alone', async () => {
		const { html } = await run(String.raw`$$\begin{align}a&=b\\c&=d\tag{7}\end{align}$$`);
		expect(html).toContain('<mtext>(7)</mtext>');
		expect(html).toContain('class="jot wide tight"');
		expect((await run(String.raw`$$\begin{equation}a\end{equation}$$`)).html).not.toContain('glue');
	});

	const java = spawnSync('java', ['-version']).status === 0;
	test.skipIf(!java)('formulas are valid HTML', { timeout: 60_000 }, async () => {
		const { html } = await run(formulas.map((formula) => `$$\n${formula}\n$$\n\nHere $${formula}$ too.`).join('\n\n'));
		const page = join(mkdtempSync(join(tmpdir(), 'octavo-')), 'page.html');
		writeFileSync(page, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Formulas</title><main>${html}</main></html>`);
		const { stdout } = spawnSync('java', ['-jar', 'node_modules/vnu-jar/build/dist/vnu.jar', '--stdout', '--format', 'gnu', '--errors-only', page], { encoding: 'utf8' });
		expect(stdout).toBe('');
	});
});

describe('what a writer is told', () => {
	test('TeX that cannot be read is an error at its place', async () => {
		expect((await run('One.\n\nTwo $a + \\fooo b$.')).messages).toEqual(['3:10 error A formula cannot be read: Unsupported function name: \\fooo']);
		expect((await run('$$\na + b\n  + \\fooo\n$$')).messages).toEqual(['3:5 error A formula cannot be read: Unsupported function name: \\fooo']);
		expect((await run('> One\n>\n> $$\n> a\n> \\fooo\n> $$')).messages).toEqual(['5:3 error A formula cannot be read: Unsupported function name: \\fooo']);
		expect((await run('$$\n\\frac{a}{b\n$$')).messages).toEqual(["2:11 error A formula cannot be read: Unexpected end of input in a macro argument, expected '}'"]);
	});

	test.each([
		['$$\na\n\nThe rest of the page.', '1:1 error A formula is empty or has no end'],
		['Text\n\n$$\n$$', '3:1 error A formula is empty or has no end'],
		['$\\textcolor{red}{x}$', '1:1 error A formula cannot use colour here'],
		['$\\ref{a}$', '1:1 error A formula cannot use \\ref here'],
		['$$a\\\\b$$', '1:1 error A formula cannot use \\\\ outside an environment such as aligned here'],
		['$\\longdiv{x}$', '1:1 error A formula cannot use notation longdiv here'],
		['$\\href{javascript:x}{y}$', '1:2 error A formula cannot be read: Unsupported function name: \\href'],
		['It costs $5 to 10$.', '1:10 warning “$5 to 10$” is read as a formula'],
		['It costs 5$–10$.', '1:11 warning “$–10$” is read as a formula'],
		['$$ a\nb', '1:1 warning Dollars here begin no formula'],
		['$\\frac{a}{b$', '1:1 warning Dollars here begin no formula'],
		['$ \\alpha $', '1:1 warning Dollars here begin no formula'],
	])('%j is reported', async (markdown, expected) => {
		expect((await run(markdown)).messages).toEqual([expected]);
	});

	test('dollars that are escaped are no one’s business', async () => {
		expect((await run('Written \\$5 to 10\\$, or \\$\\$.')).messages).toEqual([]);
	});
});

async function run(markdown: string): Promise<{ html: string; tex: string[]; messages: string[] }> {
	const file = new VFile(markdown);
	const raw = /<b>/.test(markdown) ? [rehypeRaw] : [];
	const html = String(
		await unified()
			.use(remarkParse)
			.use(remarkGfm)
			.use(remarkMath, { name: 'Formel' })
			.use(remarkRehype, { allowDangerousHtml: true })
			.use(raw)
			.use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
			.process(file),
	);
	const tex = [...html.matchAll(/<annotation encoding="application\/x-tex">([^<]*)</g)].map(([, value = '']) => value.replaceAll('&lt;', '<').replaceAll('&amp;', '&'));
	const messages = file.messages.map(({ line, column, fatal, reason, note }) => {
		expect(note).toBeTruthy();
		return `${line}:${column} ${fatal ? 'error' : 'warning'} ${reason}`;
	});
	return { html, tex, messages };
}
