import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { feedHtml } from '../../src/feeds/feed-html.ts';

const address = 'https://example.org/base/essay/';
const made = (html: string) => feedHtml(html, address, 'essay-');

describe('the text of an essay in a feed', () => {
	test.each([
		['a link', '<a href="/base/about/">About</a>', '<a href="https://example.org/base/about/">About</a>'],
		['a place on the same page', '<a href="#part">Part</a>', '<a href="https://example.org/base/essay/#part">Part</a>'],
		['a place in another script', '<a href="#章">章</a>', '<a href="https://example.org/base/essay/#%E7%AB%A0">章</a>'],
		['another site', '<a href="https://example.net/?a=1&#x26;b=2">There</a>', '<a href="https://example.net/?a=1&#x26;b=2">There</a>'],
		['an address without a host', '<a href="//example.net/">There</a>', '<a href="https://example.net/">There</a>'],
		['a picture', '<img src="/base/media/a.webp" alt="A" width="2" height="1">', '<img src="https://example.org/base/media/a.webp" alt="A" width="2" height="1">'],
		['a film', '<video src="a.mp4" poster="/base/a.webp" controls></video>', '<video src="https://example.org/base/essay/a.mp4" poster="https://example.org/base/a.webp" controls></video>'],
		['a source', '<blockquote cite="/base/b/">B</blockquote>', '<blockquote cite="https://example.org/base/b/">B</blockquote>'],
		['what is no address', '<a href="https://[">There</a>', '<a href="https://[">There</a>'],
	])('gives %s its full address', (_, html, expected) => {
		expect(attributes(made(html))).toEqual(attributes(expected));
		expect(made(html)).toContain(textOf(expected));
	});

	test('has one picture where the page offers several widths', () => {
		expect(made('<img src="/a-800.webp" srcset="/a-480.webp 480w, /a-800.webp 800w" sizes="92vw" alt="A" width="800" height="600" decoding="async" loading="lazy" fetchpriority="high">')).toBe(
			'<img alt="A" width="800" height="600" src="https://example.org/a-800.webp">',
		);
	});

	test('puts the essay’s name before every id, because readers show several essays on one page', () => {
		expect(made('<h2 id="part">Part</h2>')).toBe('<h2 id="essay-part">Part</h2>');
	});

	test('marks notes and the ways back as readers with pop-ups look for them', () => {
		expect(made('<p>Text<sup><a href="#fn-1" id="fnref-1" class="noteref" role="doc-noteref" aria-label="Note 1">1</a></sup></p>')).toBe(
			'<p>Text<sup><a href="https://example.org/base/essay/#fn-1" id="essay-fnref-1" class="footnote">1</a></sup></p>',
		);
		expect(made('<section class="notes" role="doc-endnotes"><ol><li id="fn-1">Note <a href="#fnref-1" class="noteback" role="doc-backlink" aria-label="Back">↩</a></li></ol></section>')).toBe(
			'<section><ol><li id="essay-fn-1">Note <a href="https://example.org/base/essay/#fnref-1" class="reversefootnote">↩</a></li></ol></section>',
		);
	});

	test('keeps no class, style, role, data or event that only the page understands', () => {
		const html = '<p class="a" style="color:red" data-x="1" role="note" onclick="x()" aria-label="A" tabindex="0" translate="no" itemprop="x">Text <mark class="b">marked</mark></p>';
		expect(made(html)).toBe('<p>Text <mark>marked</mark></p>');
	});

	test('keeps what a language, a direction, a date, a list or a table says', () => {
		const html = '<ol start="3" reversed><li value="5" lang="ar" dir="rtl"><time datetime="2026-04-12">12 April</time></li></ol><table><tr><th scope="col" colspan="2">A</th></tr></table>';
		expect(attributes(made(html))).toEqual(attributes(html));
	});

	test('holds code as plain code, with its lines and without its colours', () => {
		const html = '<pre class="code numbers" role="group" tabindex="0" aria-label="Code"><code class="language-js"><span class="line" data-line="1"><span class="tk-k">const</span> a = <span class="tk-s">\'&#x3C;b>\'</span>;\n</span><span class="line">b();</span></code></pre>';
		expect(made(html)).toBe('<pre><code>const a = \'&#x3C;b>\';\nb();</code></pre>');
	});

	test('takes a table out of the box that lets it scroll, with all that is in it', () => {
		const html = '<p>Before</p><div class="table" id="table-1" role="region" aria-labelledby="c" tabindex="0"><table><caption id="c">See <a href="#x">x</a></caption><tbody><tr><td>1</td></tr></tbody></table></div><p>After</p>';
		expect(made(html)).toBe('<p>Before</p><table><caption id="essay-c">See <a href="https://example.org/base/essay/#x">x</a></caption><tbody><tr><td>1</td></tr></tbody></table><p>After</p>');
	});

	test('leaves out a link that has no text, such as the one that closes a note', () => {
		expect(made('<p>A</p><a class="close" id="_close" href="#_close" aria-label="Close"></a><a href="/b/"><img src="/b.webp" alt="B"></a>')).toBe('<p>A</p><a href="https://example.org/b/"><img alt="B" src="https://example.org/b.webp"></a>');
	});

	test('takes out boxes within boxes', () => {
		expect(made('<div role="region"><div role="region"><p class="x">Deep</p></div></div>')).toBe('<p>Deep</p>');
	});

	test('keeps formulas with what their elements mean, and without what our styles need', () => {
		const html = '<math display="block" class="wide"><semantics><mo stretchy="false" class="bold" style="color:red">(</mo><annotation encoding="application/x-tex">(</annotation></semantics></math>';
		expect(made(html)).toBe('<math display="block"><semantics><mo stretchy="false">(</mo><annotation encoding="application/x-tex">(</annotation></semantics></math>');
	});

	test('loses no word and changes none, whatever the text holds', () => {
		const html = `<p>Quotes “”, a&nbsp;space, ]]&gt;, &lt;b&gt;, &amp;amp; and 🦔</p><details open><summary>More</summary>Hidden</details><ul><li><input type="checkbox" checked disabled> Done</li></ul>
<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby><pre>one
  two</pre><figure><blockquote>B</blockquote><figcaption>C</figcaption></figure><dl><dt>D</dt><dd>E</dd></dl><aside>F</aside>`;
		expect(textOf(made(html))).toBe(textOf(html));
	});
});

function textOf(html: string): string {
	return toString(fromHtml(html, { fragment: true }));
}

function attributes(html: string): unknown[] {
	const found: unknown[] = [];
	visit(fromHtml(html, { fragment: true }) as Nodes, 'element', ({ tagName, properties }) => void found.push([tagName, properties]));
	return found;
}
