import { math } from 'micromark-extension-math';
import { mathFromMarkdown } from 'mdast-util-math';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import { type Processor, unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { typography } from '../../src/markdown/typography.ts';

function html(markdown: string, lang = 'en'): string {
	return unified()
		.use(remarkParse)
		.use(remarkGfm)
		.use(withMath)
		.use(remarkRehype, { allowDangerousHtml: true })
		.use(rehypeRaw)
		.use(typography, { lang })
		.use(rehypeStringify)
		.processSync(markdown)
		.toString()
		.replaceAll('\u00A0', '~')
		.replaceAll('\u202F', '_');
}

function withMath(this: Processor): void {
	const data = this.data();
	(data.micromarkExtensions ??= []).push(math());
	(data.fromMarkdownExtensions ??= []).push(mathFromMarkdown());
}

describe('a quotation crosses the borders of emphasis and links', () => {
	test.each([
		['"*word*" and *"word"*', '“<em>word</em>” and <em>“word”</em>'],
		['"**bold** and *so*"', '“<strong>bold</strong> and <em>so</em>”'],
		['*"She* said"', '<em>“She</em> said”'],
		['"[link](/x)" and ["link"](/x)', '“<a href="/x">link</a>” and <a href="/x">“link”</a>'],
		['"~~gone~~"', '“<del>gone</del>”'],
		["*Ulysses*'s and **Dogs**' ", '<em>Ulysses</em>’s and <strong>Dogs</strong>’'],
		["don<b>'t</b>", 'don<b>’t</b>'],
		['a *12*" record', 'a <em>12</em>″ record'],
		['"one  \ntwo"', '“one<br>\ntwo”'],
		['*one* - *two*', '<em>one</em>—<em>two</em>'],
		['1914-*1918*, *1914*-1918', '1914–<em>1918</em>, <em>1914</em>–1918'],
		['*5* km and 5 *km*', '<em>5</em>~km and 5~<em>km</em>'],
	])('%s', (markdown, expected) => {
		expect(html(markdown)).toBe(`<p>${expected}</p>`);
	});

	test('the spaces of French marks stay outside the emphasis', () => {
		expect(html('"*mot*" et *mot*! et «*mot*»', 'fr')).toBe(
			'<p>«_<em>mot</em>_» et <em>mot</em>_! et «_<em>mot</em>_»</p>',
		);
	});
});

describe('code, formulas and notes count as a letter', () => {
	test.each([
		['"`code`" and `code`\'s', '“<code>code</code>” and <code>code</code>’s'],
		['say `"it\'s" -- 1/2...`', 'say <code>"it\'s" -- 1/2...</code>'],
		['"$x - 1$" is', '“<code class="language-math math-inline">x - 1</code>” is'],
		['"![it\'s](/x.png)"', '“<img src="/x.png" alt="it’s">”'],
	])('%s', (markdown, expected) => {
		expect(html(markdown)).toBe(`<p>${expected}</p>`);
	});

	test('a mark before a reference to a note closes', () => {
		expect(html('He said "so"[^1] and "that."[^1]\n\n[^1]: "It\'s" so.')).toMatch(/^<p>He said “so”<sup>.*?<\/sup> and “that.”<sup>/);
	});

	test('the text of a note is set, its label is not', () => {
		const set = html('Text.[^it--s]\n\n[^it--s]: "It\'s" -- *"so"*.');
		expect(set).toContain('<p>“It’s”~– <em>“so”</em>.');
		expect(set).toContain('id="user-content-fn-it--s"');
	});
});

describe('HTML is seen through, code in it is not touched', () => {
	test.each([
		['"<b>bold</b>"', '“<b>bold</b>”'],
		['"so<br>"and" so"', '“so<br>‘and’ so”'],
		['<code>"it\'s"</code> "so"', '<code>"it\'s"</code> “so”'],
		['<kbd>"</kbd> quotes "so"', '<kbd>"</kbd> quotes “so”'],
		['<a title="a--b">"so"</a>', '<a title="a–b">“so”</a>'],
	])('%s', (markdown, expected) => {
		expect(html(markdown)).toBe(`<p>${expected}</p>`);
	});

	test('a block of HTML is set like any other text', () => {
		expect(html('<div title="a">"it\'s" -- so</div>')).toBe('<div title="a">“it’s”~– so</div>');
	});

	test('a block of code stays as it is', () => {
		expect(html('```\n"it\'s" -- so...\n```')).toBe('<pre><code>"it\'s" -- so...\n</code></pre>');
	});

	test('a block of mathematics stays as it is', () => {
		expect(html('$$\nx\' - "1"\n$$')).toContain('x\' - "1"');
	});
});

describe('addresses stay as they are', () => {
	test.each([
		'https://example.com/a--b?c=1-2',
		'www.example.com/a--b',
		'<https://example.com/a--b...c>',
		'[https://example.com/a--b](https://example.com/a--b)',
		'[example.com/a--b](https://example.com/a--b/)',
		'jo--e@example.com',
	])('%s', (markdown) => {
		expect(html(markdown)).not.toMatch(/[–…]/);
	});

	test('the text of any other link is set', () => {
		expect(html('[it\'s "so" -- 1-2](https://example.com/a--b)')).toBe(
			'<p><a href="https://example.com/a--b">it’s “so”~– 1–2</a></p>',
		);
	});
});

test('a hard break stays one: no no-break space begins the next line', () => {
	expect(html('born in 5  \nkm, by Mr.  \nX')).toBe('<p>born in 5<br>\nkm, by Mr.<br>\nX</p>');
	expect(html('s matkou a  \nsestrou', 'cs')).toBe('<p>s~matkou a<br>\nsestrou</p>');
});

test('headings, cells, list items and quotations are set', () => {
	const set = html('# "It\'s"\n\n> "so" -- so\n\n- "item"\n\n| "a" | \'b\' |\n|-|-|\n| "c" | 1-2 |');
	expect(set).toContain('<h1>“It’s”</h1>');
	expect(set).toContain('<p>“so”~– so</p>');
	expect(set).toContain('<li>“item”</li>');
	expect(set).toContain('<th>“a”</th>\n<th>‘b’</th>');
	expect(set).toContain('<td>“c”</td>\n<td>1–2</td>');
});

test('one cell’s open quotation does not reach the next cell', () => {
	expect(html('| "a | "b |\n|-|-|')).toContain('<th>“a</th>\n<th>“b</th>');
});

test('alternative texts and titles are set, with ordinary spaces', () => {
	expect(html('![It\'s "so", 5 km](/x.png "Mr. \'X\'") [a][b]\n\n[b]: /b "It\'s 5 km"')).toBe(
		'<p><img src="/x.png" alt="It’s “so”, 5 km" title="Mr. ‘X’"> <a href="/b" title="It’s 5 km">a</a></p>',
	);
});

test('a backslash does not keep a mark straight, code does', () => {
	expect(html('\\"so\\" and &quot;so&quot; and `"so"`')).toBe('<p>“so” and “so” and <code>"so"</code></p>');
});

test('two documents set by one processor do not know of each other', () => {
	const processor = unified().use(remarkParse).use(remarkRehype).use(typography, { lang: 'en' }).use(rehypeStringify);
	expect(processor.processSync('"open').toString()).toBe('<p>“open</p>');
	expect(processor.processSync('"shut"').toString()).toBe('<p>“shut”</p>');
});
