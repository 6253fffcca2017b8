import fc from 'fast-check';
import { expect, test } from 'vitest';
import { built, wordsOf } from './convert.ts';

const signs = ['*', '_', '[', ']', '(', ')', ':::', '::name', ':smile:', '$5', '$', '#', '1.', '-', '+', '>', '`', '~~', '|', '\\', '&', '{#a}', '!', '[^1]', '[sic]', '=', '---', 'http://a.example/b_c_', 'a@b.example', '  ', '\u00A0', '"', "'", '^', '~', '{x}', '1)', ':', '-- ', ': '];
const escape = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('salt', 'Über', 'Glas', '漢字', 'über', 'seven7', '2026') }, { weight: 3, arbitrary: fc.constantFrom(...signs) });
const words = fc.array(fc.tuple(word, fc.constantFrom(' ', '', ' ', '\n')), { minLength: 1, maxLength: 8 }).map((list) => escape(list.map(([one, space]) => one + space).join('')));
const inlineNames = ['em', 'strong', 'b', 'i', 'code', 'sub', 'sup', 'kbd', 'mark', 'del', 'ins', 'u', 's', 'small', 'abbr', 'cite', 'q', 'span', 'a href="https://a.example/"', 'a href="b.html"', 'a href="#x"', 'a href="javascript:x()"', 'span style="font-weight:bold"', 'font color="red"', 'a id="x"', 'span lang="fr"'];
const blockNames = ['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5 id="x"', 'h6', 'blockquote', 'ul><li', 'ol><li', 'ol start="3"><li', 'pre', 'section', 'figure', 'figure><figcaption', 'dl><dt', 'dl><dd', 'table><tr><td', 'table><tr><th', 'details', 'details><summary', 'aside', 'article', 'center', 'td', 'li', 'dd', 'header', 'figure class="wp-block-pullquote"><blockquote', 'pre class="wp-block-verse"', 'div class="wp-caption"'];
const wrap = (name: string, inside: string): string => `<${name}>${inside}${name.split('><').reverse().map((one) => `</${one.split(' ')[0]}>`).join('')}`;
const { block } = fc.letrec<{ inline: string; block: string }>((tie) => ({
	inline: fc.oneof({ maxDepth: 3 }, words, fc.constantFrom('<br>', '<br><br>', '<img src="a.jpg">', '<img src="b.jpg" alt="B [x] *y*" title="T">', '<a id="x"></a>', '<!-- a -->', '<wbr>', '<input type="checkbox">'), fc.tuple(fc.constantFrom(...inlineNames), tie('inline')).map(([name, inside]) => wrap(name, inside)), fc.array(tie('inline'), { maxLength: 3 }).map((list) => list.join(''))),
	block: fc.oneof({ maxDepth: 4 }, tie('inline'), fc.constant('<hr>'), fc.tuple(fc.constantFrom(...blockNames), fc.array(fc.oneof(tie('block'), tie('inline')), { maxLength: 4 })).map(([name, list]) => wrap(name, list.join(''))), fc.array(tie('block'), { maxLength: 4 }).map((list) => list.join('\n'))),
}));

test('whatever HTML comes in, what comes out builds', { timeout: 300_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(block, async (html) => {
			expect((await built({ html })).errors).toEqual([]);
		}),
		{ numRuns: Number(process.env['RUNS'] ?? 300) },
	);
});

test('no word is lost or added, whatever signs of Markdown stand between the words', { timeout: 300_000 }, async () => {
	const plain = fc.array(fc.tuple(fc.constantFrom('p', 'div', 'h2', 'blockquote><p', 'ul><li', 'ol><li', 'section', 'aside', 'table><thead><tr><th', 'table><tr><td', 'dl><dt', 'details><summary'), fc.array(fc.tuple(fc.constantFrom('', '', 'em', 'strong', 'sub', 'kbd', 'a href="https://a.example/"', 'code', 'del'), words), { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 4 });
	await fc.assert(
		fc.asyncProperty(plain, async (list) => {
			const html = list.map(([name, parts]) => wrap(name, parts.map(([inside, text]) => (inside ? wrap(inside, text) : text)).join(''))).join('\n');
			const { html: page, errors, markdown } = await built({ html });
			expect(errors).toEqual([]);
			expect(wordsOf(page.replaceAll(/<p[^>]*callout-title[^>]*>.*?<\/p>/gs, '')), markdown).toEqual(wordsOf(html));
		}),
		{ numRuns: Number(process.env['RUNS'] ?? 300) },
	);
});
