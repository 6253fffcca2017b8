import { expect, test } from 'vitest';
import { markdown } from '../../src/import/folder/folder.ts';
import { ghost } from '../../src/import/ghost/ghost.ts';
import type { Importer } from '../../src/import/importer.ts';
import { importers } from '../../src/import/importers.ts';
import { html } from '../../src/import/page/page.ts';
import { recognize } from '../../src/import/recognize.ts';
import { textsOfOtherKinds } from '../../src/import/source/other-kinds.ts';
import { substack } from '../../src/import/substack/substack.ts';
import { text } from '../../src/import/text/text.ts';
import { docx } from '../../src/import/word/word.ts';
import { wxr } from '../../src/import/wxr/wxr.ts';
import { readAll } from './read.ts';
import { sourceOf, sourceOfFiles } from './source-of.ts';
import { paragraph, wordFile } from './word/document.ts';
import { head, item } from './wxr/made-up.ts';

const words = 'The text stands high and close to the fold, and below it is white paper enough for a hand.';
const shell = '<html><title>A shell</title><script src="app.js"></script><body><div id="app"></div></body></html>';

test.each<[string, Importer, Record<string, string | Uint8Array>, string[]]>([
	['an export of WordPress that was cut off', wxr, { 'a.xml': `${head}${item('Whole', words)}<item><title>Half</title><content:encoded><![CDATA[The flo` }, ['“Half”']],
	['texts of a folder whose front matter is damaged, and those in another syntax', markdown, { '_posts/2019-05-04-a.md': '---\ntitle: [\n---\nText.', '_posts/2019-05-04-b.textile': 'h1. Cloth', '_posts/2019-05-04-c.md': words, 'README.rst': words }, ['_posts/2019-05-04-a.md', '_posts/2019-05-04-b.textile']],
	['a page that is nothing before its scripts run', html, { 'a.html': shell, 'b.html': '<p>Few words.</p>', 'c.mhtml': words }, ['a.html', 'c.mhtml']],
	['a plain text that is none', text, { 'a.txt': words, 'b.txt': 'PK\0\0' }, ['b.txt']],
	['a Word file that is damaged, but none that is empty', docx, { 'a.docx': await wordFile(paragraph(words)), 'b.docx': 'PK no', 'c.docx': await wordFile('') }, ['b.docx']],
])('%s is said as a failure', async (_, importer, files, failed) => {
	const { skipped } = await readAll(importer, sourceOfFiles(files));
	expect(skipped.filter(({ isFailure }) => isFailure).map(({ skipped }) => skipped)).toEqual(failed);
});

test('a Word file among Markdown does not make it a folder of Word files, and is said', async () => {
	const files = { 'a.md': words, 'letters/b.docx': 'PK', 'static/cv.docx': 'PK', 'index.html': shell };
	expect((await recognize(sourceOfFiles(files), importers)).kind).toBe('markdown');
	expect(textsOfOtherKinds(Object.keys(files), 'markdown').map(({ skipped }) => skipped)).toEqual(['letters/b.docx']);
	expect(textsOfOtherKinds(Object.keys(files), 'docx').map(({ skipped }) => skipped)).toEqual(['a.md', 'index.html']);
	expect(textsOfOtherKinds(Object.keys(files), 'wxr')).toEqual([]);
	expect((await recognize(sourceOfFiles({ 'b.docx': await wordFile(paragraph(words)) }), importers)).kind).toBe('docx');
});

test('a letter whose file is missing and an editor’s text that is damaged are failures; comments, libraries, lists and empty texts are none', async () => {
	const exports: [Importer, string][] = [[substack, 'substack/export'], [ghost, 'ghost/export.json'], [wxr, 'wxr/wordpress.xml']];
	const found = await Promise.all(exports.map(([importer, path]) => readAll(importer, sourceOf(`tests/import/${path}`))));
	expect(found.map(({ skipped }) => skipped.filter(({ isFailure }) => isFailure).map(({ skipped }) => skipped))).toEqual([['“Lost”'], ['“Broken”'], []]);
	expect(found.every(({ skipped }) => skipped.length > 2)).toBe(true);
});
