import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { treeOf } from '../../src/feeds/html/tree.ts';

const pages = globSync('tests/markdown/*/out.html').sort();

test('whatever an essay is made of, feeds read its page as a browser does', () => {
	expect(pages.length).toBeGreaterThan(50);
	for (const page of pages) {
		const html = readFileSync(page, 'utf8');
		expect(toHtml(treeOf(html)), page).toBe(toHtml(fromHtml(html, { fragment: true })));
	}
});

test('signs that HTML spells are read as the signs, and drawings keep their capitals', () => {
	expect(treeOf('<p title="a &quot;b&quot;">Q&amp;A &#x2014; 1&lt;2</p>').children).toEqual([{ type: 'element', tagName: 'p', properties: { title: 'a "b"' }, children: [{ type: 'text', value: 'Q&A — 1<2' }] }]);
	expect(toHtml(treeOf('<svg viewBox="0 0 1 1"><linearGradient></linearGradient></svg>'))).toBe('<svg viewBox="0 0 1 1"><linearGradient></linearGradient></svg>');
});
