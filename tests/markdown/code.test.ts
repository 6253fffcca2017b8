import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { rehypeCode } from '../../src/markdown/code.ts';

describe('what a reader gets', () => {
	test('words of a language are told apart by classes', async () => {
		expect((await run('ts', "const x = 'a'; // b")).html).toBe(
			'<pre class="code" dir="ltr" translate="no"><code class="language-ts"><span class="tk-k">const</span> x <span class="tk-p">=</span> ' +
				'<span class="tk-s">\'a\'</span><span class="tk-p">;</span> <span class="tk-c">// b</span></code></pre>',
		);
	});

	test('neighbours of one kind share one element', async () => {
		expect((await run('ts', 'export default class A {}')).html).toContain('<span class="tk-k">export default class</span>');
	});

	test.each(['', 'text', 'txt', 'Plain'])('a block named “%s” is plain and nobody is warned', async (language) => {
		const { html, messages } = await run(language, 'const x = 1');
		expect(html).toContain('>const x = 1</code>');
		expect(messages).toEqual([]);
	});

	test('a language may be named in any case and by any of its names', async () => {
		for (const name of ['TypeScript', 'ts', 'mts']) expect((await run(name, 'let a')).html).toContain('<span class="tk-k">let</span>');
	});

	test('a block that fits a phone is no stop for the keyboard; one that scrolls is, and says what it is', async () => {
		expect((await run('ts', 'let a')).html).not.toContain('tabindex');
		expect((await run('ts', 'let a = "some twenty six characters"')).html).toContain('role="group" tabindex="0" aria-label="Code: TypeScript"');
		expect((await run('', 'some text of more than twenty six')).html).toContain('aria-label="Code"');
		expect((await run('ts title="a.ts"', 'let a = "some twenty six characters"')).html).toContain('aria-label="Code: a.ts"');
	});

	test('a title is the caption of a figure', async () => {
		expect((await run('text title="src/a <b>.ts"', 'x')).html).toBe(
			'<figure class="code"><figcaption>src/a &#x3C;b>.ts</figcaption><pre class="code" dir="ltr" translate="no"><code class="language-text">x</code></pre></figure>',
		);
	});

	test('marked lines are marked, alone and in ranges', async () => {
		expect(linesIn((await run('text {1,3-4}', 'a\nb\nc\nd\ne')).tree)).toEqual(['line marked', 'line', 'line marked', 'line marked', 'line']);
	});

	test('lines are numbered beside the text, from any number', async () => {
		const { tree, html } = await run('text numbers=9', 'a\nb');
		expect(toString(tree)).toBe('a\nb');
		expect(html.match(/data-line="\d+"/g)).toEqual(['data-line="9"', 'data-line="10"']);
		expect((await run('text numbers', 'a')).html).toContain('data-line="1"');
	});

	test('marked lines are counted in the block, whatever numbers it shows', async () => {
		expect((await run('text numbers=9 {2}', 'a\nb')).html).toContain('<span class="line marked" data-line="10">b');
	});

	test('a diff says which lines came and went', async () => {
		const { tree } = await run('diff', '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+new\n--- \n same');
		expect(linesIn(tree)).toEqual(['line', 'line', 'line', 'line del', 'line ins', 'line', 'line']);
	});

	test('a block looks the same whatever was highlighted before it', async () => {
		const markdown = '```ts\nconst a = 1; // b\n```\n\n```python\ndef f(): pass\n```';
		const before = (await run('markdown', markdown)).html;
		await run('ts', 'const a = 1');
		await run('python', 'def f(): pass');
		expect((await run('markdown', markdown)).html).toBe(before);
	});

	test('many blocks at once come out as they do one by one', async () => {
		const languages = ['rust', 'go', 'css', 'json', 'html', 'rust', 'go'];
		const together = await Promise.all(languages.map((language) => run(language, 'let a = "b"; /* c */ 12')));
		for (const [index, language] of languages.entries()) expect(together[index]?.html).toBe((await run(language, 'let a = "b"; /* c */ 12')).html);
	});
});

describe('code is the code', () => {
	const languages = fc.constantFrom('ts', 'python', 'bash', 'html', 'css', 'json', 'markdown', 'diff', 'text', 'yaml', 'rust', 'nonsense');
	const word = fc.constantFrom('"', "'", '`', '/*', '*/', '//', '#', '<!--', '-->', '<b>', '&amp;', '{', '}', '(', ')', '$', '\\', 'const', 'def', 'x', '12', '+', '-', '@@', '\t', '  ', '\n', '\n\n', 'é', '漢', '👩‍👩‍👧', '\u2028');
	const source = fc.oneof(fc.array(word, { maxLength: 60 }).map((words) => words.join('')), fc.string({ unit: 'grapheme', maxLength: 200 })).map((text) => text.replace(/\r\n?/g, '\n'));
	const options = fc.constantFrom('', 'numbers', 'numbers=98', '{1}', '{1} numbers');

	test('for any source in any language the text of the block is the source', async () => {
		await fc.assert(
			fc.asyncProperty(languages, source, options, async (language, text, meta) => {
				const { tree, html } = await runTree(`${language} ${meta}`, text);
				expect(toString(tree)).toBe(text);
				expect(html).not.toMatch(/<[^>]* style=/);
			}),
			{ numRuns: 300 },
		);
	}, 60_000);

	test('a fence in Markdown loses no line and gains none', async () => {
		expect(toString((await run('ts', '\n\tlet a;\n\n')).tree)).toBe('\n\tlet a;\n\n');
		expect(toString((await run('ts', '')).tree)).toBe('');
		expect(toString((await run('ts', 'let a;\r\nlet b;')).tree)).toBe('let a;\nlet b;');
	});

	test('code within a sentence stays as it is', async () => {
		expect(String(await processor().process('Write `let a`.'))).toBe('<p>Write <code>let a</code>.</p>');
	});
});

describe('what a writer is told', () => {
	test.each([
		['ts {0}', 'error A block of code cannot mark the lines “0”'],
		['ts {b}', 'error A block of code cannot mark the lines “b”'],
		['ts {3-2}', 'error A block of code cannot mark the lines “3-2”'],
		['ts {}', 'error A block of code cannot mark the lines “”'],
		['ts {2}', 'error Line 2 is to be marked in a block of one line'],
		['ts numbers=a', 'error A block of code does not understand “numbers=a”'],
		['ts numbered', 'error A block of code does not understand “numbered”'],
		['ts title=a.ts', 'error A block of code does not understand “title=a.ts”'],
		['ts {1}{2}', 'error A block of code does not understand “{1}{2}”'],
		['nonsense', 'warning “nonsense” is not a language that can be highlighted'],
	])('a fence of “%s” is reported where it stands', async (fence, expected) => {
		expect((await run(fence, 'x')).messages).toEqual([`3:1 ${expected}`]);
	});

	test('a language nobody knows is shown plain', async () => {
		expect((await run('nonsense', 'const x')).html).toContain('<code class="language-nonsense">const x</code>');
	});
});

async function run(fence: string, text: string): Promise<{ html: string; tree: Root; messages: string[] }> {
	const file = new VFile(`Text\n\n~~~~~~${fence}\n${text}${text === '' ? '' : '\n'}~~~~~~`);
	const whole = processor();
	const tree = (await whole.run(whole.parse(file), file)) as Root;
	const block = tree.children.at(-1) as Element;
	const messages = file.messages.map(({ line, column, fatal, reason, note }) => {
		expect(note).toBeTruthy();
		return `${line}:${column} ${fatal ? 'error' : 'warning'} ${reason}`;
	});
	const pre = block.tagName === 'figure' ? block.children[1] : block;
	return { html: whole.stringify(block as unknown as Root), tree: { type: 'root', children: [pre as Element] }, messages };
}

/** Past the parser of Markdown, which has its own way with some characters. */
async function runTree(fence: string, text: string): Promise<{ html: string; tree: Root }> {
	const [language, ...meta] = fence.split(' ');
	const code: Element = { type: 'element', tagName: 'code', properties: { className: [`language-${language}`] }, children: [{ type: 'text', value: `${text}\n` }], data: { meta: meta.join(' ') } as Element['data'] & object };
	const tree: Root = { type: 'root', children: [{ type: 'element', tagName: 'pre', properties: {}, children: [code] }] };
	await rehypeCode({ name: 'Code' })(tree, new VFile());
	return { tree, html: processor().stringify(tree) };
}

function processor() {
	return unified().use(remarkParse).use(remarkRehype).use(rehypeCode, { name: 'Code' }).use(rehypeStringify);
}

function linesIn(tree: Root): string[] {
	const code = (tree.children[0] as Element).children[0] as Element;
	return code.children.map((line) => (line as Element).properties['className'] as string[]).map((names) => names.join(' '));
}
