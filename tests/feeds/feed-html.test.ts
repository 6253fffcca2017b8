import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { feedHtml } from '../../src/feeds/feed-html.ts';

const address = 'https://example.org/base/essay/';
const made = (html: string) => feedHtml(html, address, 'essay-').html;

describe('the text of an essay in a feed', () => {
	test.each([
		['a link', '<a href="/base/about/">About</a>', '<a href="https://example.org/base/about/">About</a>'],
		['a place on the same page', '<a href="#part">Part</a>', '<a href="https://example.org/base/essay/#part">Part</a>'],
		['a place in another script', '<a href="#章">章</a>', '<a href="https://example.org/base/essay/#%E7%AB%A0">章</a>'],
		['another site', '<a href="https://example.net/?a=1&#x26;b=2">There</a>', '<a href="https://example.net/?a=1&#x26;b=2">There</a>'],
		['an address without a host', '<a href="//example.net/">There</a>', '<a href="https://example.net/">There</a>'],
		['a picture', '<img src="/base/media/a.webp" alt="A" width="2" height="1">', '<img src="https://example.org/base/media/a.webp" alt="A" width="2" height="1">'],
		['a film', '<video src="a.mp4" poster="/base/a.webp" controls></video>', '<p><a href="https://example.org/base/essay/a.mp4"><img src="https://example.org/base/a.webp" alt=""><br>▶ a.mp4</a></p>'],
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
			'<p>Text<sup><a href="https://example.org/base/essay/#fn-1" id="fnref-1" class="footnote">1</a></sup></p>',
		);
		expect(made('<section class="notes" role="doc-endnotes"><ol><li id="fn-1">Note <a href="#fnref-1" class="noteback" role="doc-backlink" aria-label="Back">↩</a></li></ol></section>')).toBe(
			'<ol><li id="fn-1">Note <a href="https://example.org/base/essay/#fnref-1" class="reversefootnote">↩</a></li></ol>',
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
		const html = '<div class="formula" role="group" tabindex="0" aria-label="Formula"><math display="block" class="wide"><semantics><mo stretchy="false" class="bold" style="color:red">(</mo><annotation encoding="application/x-tex">(</annotation></semantics></math></div>';
		expect(made(html)).toBe('<p><math display="block"><semantics><mo stretchy="false">(</mo><annotation encoding="application/x-tex"> ( </annotation></semantics></math></p>');
	});

	test('shows the TeX of a formula once, set off by spaces, where a reader takes the elements away', () => {
		const html = '<p>So <span class="formula inline"><math><semantics><mfrac><mi>w</mi><mn>238</mn></mfrac><annotation encoding="application/x-tex">w/238</annotation></semantics></math></span>.</p>';
		expect(textOf(made(html))).toBe('So w238 w/238 .');
	});

	test.each([
		['a note apart from the text as a quotation with its title', '<figure class="callout note" role="note" aria-label="Note"><p class="callout-title"><strong>Note</strong></p><p>Words.</p></figure>', '<blockquote><p><strong>Note</strong></p><p>Words.</p></blockquote>'],
		['an aside as a quotation', '<aside id="a" lang="fr">Des <em>mots</em>.</aside>', '<blockquote lang="fr" id="essay-a"><p>Des <em>mots</em>.</p></blockquote>'],
		['a fold opened, its summary a bold line', '<details open id="d"><summary>More <em>here</em></summary>Hidden <a href="/x/">words</a><p>And more.</p></details>', '<p><strong>More <em>here</em></strong></p><p>Hidden <a href="https://example.org/x/">words</a></p><p>And more.</p>'],
		['a fold whose summary is a heading with that heading', '<details><summary><h3 id="h">More</h3></summary><p>Hidden.</p></details>', '<h3 id="essay-h">More</h3><p>Hidden.</p>'],
		['a rule as a line that no reader drops', '<p>A</p><hr><p>B</p>', '<p>A</p><p>* * *</p><p>B</p>'],
		['a section without its box', '<section id="s"><h2 id="h">A</h2><p>B</p></section>', '<h2 id="essay-h">A</h2><p>B</p>'],
		['words in a box as a paragraph', '<div class="x">A <b>b</b><ul><li>C</li></ul>D</div>', '<p>A <b>b</b></p><ul><li>C</li></ul><p>D</p>'],
		['a box that says a language or a direction', '<div lang="ar" dir="rtl"><p>A <span class="x">b</span> <span lang="en" dir="ltr">c</span></p></div>', '<div lang="ar" dir="rtl"><p>A b <span lang="en" dir="ltr">c</span></p></div>'],
		['the picture alone of a choice of pictures', '<picture><source srcset="/a.avif" type="image/avif"><img src="/a.webp" alt="A"></picture>', '<img alt="A" src="https://example.org/a.webp">'],
		['a task with its box as a sign', '<ul><li><input type="checkbox" checked disabled aria-label="Done"> A</li><li><input type="checkbox" disabled> B</li></ul>', '<ul><li>☑ A</li><li>☐ B</li></ul>'],
		['a reading between brackets where readers do not know it', '<ruby lang="ja">折<rt>お</rt></ruby>', '<ruby lang="ja">折<rp>（</rp><rt>お</rt><rp>）</rp></ruby>'],
		['verse in its lines', '<div class="verse"><p><span>A</span><br><span>\u2003B</span></p></div>', '<p>A<br>\u2003B</p>'],
		['nothing of a pull quote, whose words stand in the text', '<p>A</p><div class="pullquote" data-quote="A" aria-hidden="true"></div>', '<p>A</p>'],
		['nothing of a comment', '<p>A<!-- not this --></p>', '<p>A</p>'],
	])('shows %s', (_, html, expected) => {
		expect(made(html)).toBe(expected);
	});

	test.each([
		['by its label', '<audio src="a.mp3" aria-label="The bell" controls>No player</audio>', '<p><a href="https://example.org/base/essay/a.mp3">▶ The bell</a></p>'],
		['by the words for old browsers', '<p>Hear <audio controls><source src="/base/media/a.ogg"><source src="a.mp3">the <b>bell</b></audio>.</p>', '<p>Hear <a href="https://example.org/base/media/a.ogg">▶ the bell</a>.</p>'],
		['by the name of its file', '<figure><video src="/base/media/the-bell.1f2e3d4c.mp4#t=10" controls></video><figcaption>C</figcaption></figure>', '<figure><p><a href="https://example.org/base/media/the-bell.1f2e3d4c.mp4#t=10">▶ the-bell.mp4</a></p><figcaption>C</figcaption></figure>'],
	])('links to a recording %s', (_, html, expected) => {
		const { html: text, recordings } = feedHtml(html, address, 'essay-');
		expect(text).toBe(expected);
		expect(recordings).toEqual([{ url: /href="([^"]+)"/.exec(expected)?.[1], title: /▶ ([^<]+)/.exec(expected)?.[1] }]);
	});

	test('loses no word and changes none, whatever the text holds', () => {
		const html = `<p>Quotes “”, a&nbsp;space, ]]&gt;, &lt;b&gt;, &amp;amp; and 🦔</p><details open><summary>More</summary>Hidden</details>
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
