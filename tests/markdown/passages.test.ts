import { expect, test } from 'vitest';
import type { PublishedPassage } from '../../src/essays/passage.ts';
import { feedHtml } from '../../src/feeds/feed-html.ts';
import { render } from '../../src/markdown/render.ts';
import { followPassages } from '../../src/permanence/follow.ts';

const here = import.meta.dirname;
const run = (markdown: string, known?: readonly PublishedPassage[]) =>
	render(markdown, { path: `${here}/in.md`, contentFolder: here, publicFolder: here, lang: 'en', origin: 'https://example.org', base: '/', ...(known && { follow: (found, taken) => followPassages(found, known, taken) }) }, 'in.md');

/** One of everything that is a passage. */
const everything = [
	'A paragraph that opens the text, with a note.[^1]',
	'## A heading',
	'- An item of a list\n- Another item\n\n  of two paragraphs',
	'- [ ] A task to be done',
	'> A quotation of one paragraph.',
	'> A quotation of two.\n>\n> This is the second.',
	'Table: Numbers\n\n| A | B |\n| - | - |\n| 1 | 2 |',
	'| C | D |\n| - | - |\n| 3 | 4 |',
	'```js\nconst lamp = 1;\n```',
	'```sh title="wick.sh"\ntrim the wick\n```',
	'![A lighthouse](../../content/essays/manual/folds-folio.svg "A lighthouse at dusk")',
	':::warning[Wet paint]\nDo not touch.\n:::',
	':::verse\nA line,\nanother line.\n:::',
	':::dropcap\nOnce upon a time.\n:::',
	':::definitions\nTerm\n: Meaning of it.\n:::',
	'<details>\n<summary>More</summary>\n\nWhat is folded.\n\n</details>',
	'The last paragraph.',
	'[^1]: A note.',
].join('\n\n');

test('a text followed for the first time has the addresses of its words, and says all of them', async () => {
	const [plain, followed] = [await run(everything), await run(everything, [])];
	expect(followed.html).toBe(plain.html);
	expect(plain.passages).toEqual([]);
	expect(followed.passages.map(({ key }) => key)).toEqual(followed.anchors.filter((id) => /^p[0-9a-z]{4}$/.test(id)));
	expect(followed.findings).toEqual([]);
});

test('an edited paragraph keeps its address, and a link to it stays good', async () => {
	const { passages } = await run('One paragraph of some words.\n\nAnother paragraph, which stays.', []);
	const [{ key } = { key: '' }] = passages;
	const { html, links } = await run(`One paragraph of other words.\n\nAnother paragraph, which stays. [Up](#${key})`, passages);
	expect(html).toContain(`<p id="${key}">One paragraph of other words.`);
	expect(links).toMatchObject([{ kind: 'here', hash: `#${key}` }]);
});

test('addresses that passages had earlier, and those of what is gone, begin what they lead to now', async () => {
	const { passages } = await run(everything, []);
	// The same text; each passage has taken in another, and before each one is gone.
	const known = passages.flatMap((passage, index): PublishedPassage[] => [
		{ key: `gone-${index}`, sketch: '', earlier: [`older-${index}`], goneBefore: passage.key },
		{ ...passage, earlier: [`earlier-${index}`] },
	]);
	const [plain, anchored] = [await run(everything), await run(everything, known)];
	expect(anchored.findings).toEqual([]);
	const spans = [...anchored.html.matchAll(/<span id="([^"]+)"><\/span>/g)].map(([, id]) => id);
	expect(spans.toSorted()).toEqual(passages.flatMap((_, index) => [`gone-${index}`, `older-${index}`, `earlier-${index}`]).toSorted());
	expect(anchored.anchors).toEqual(expect.arrayContaining(spans));
	// Between the addresses of a passage and the passage's first words stands nothing, and all else is as it was.
	expect(anchored.html.replaceAll(/<span id="[^"]+"><\/span>/g, '')).toBe(plain.html);
	for (const [index, { key }] of passages.entries()) expect(anchored.html).toMatch(new RegExp(`id="${key}"(?:[^>]*>\\s*<(?!span)[a-z]+)*[^>]*>(?:<span id="[^"]+"></span>)*<span id="earlier-${index}">`));
	expect(anchored).toMatchObject({ text: plain.text, counts: plain.counts, excerpt: plain.excerpt, sheets: plain.sheets, markdown: plain.markdown, headings: plain.headings });
});

test('no empty element stands where only items, rows or captions may', async () => {
	const { passages } = await run(everything, []);
	const { html } = await run(everything, passages.map((passage, index) => ({ ...passage, earlier: [`earlier-${index}`] })));
	expect(html).not.toMatch(/<(?:ul|ol|dl|table|thead|tbody|tr|details)\b[^>]*>\s*<span/);
	expect(html).not.toMatch(/<figure\b[^>]*>\s*<span[^>]*><\/span>\s*<figcaption/);
	expect(html).not.toMatch(/<\/(?:p|ul|table|figure|blockquote|pre)>\s*<span/);
});

test('what was gone at the end leads to the end of the text, before its notes', async () => {
	const gone = { key: 'pgone', sketch: '', earlier: [], goneBefore: 'end' };
	for (const [text, expected] of [
		['Text.[^1]\n\n[^1]: Note.', /<\/p>\s*<span id="pgone"><\/span><section class="notes"/],
		['Text.', /Text\.<\/p><span id="pgone"><\/span>$/],
		['', /^<span id="pgone"><\/span>$/],
	] as const) {
		const { passages } = await run(text, []);
		expect((await run(text, [...passages, gone])).html).toMatch(expected);
	}
});

test('an address that something else has now is not given twice', async () => {
	const known = [{ key: 'pgone', sketch: '', earlier: ['a-heading', 'fn-1'], goneBefore: 'end' }];
	const { html, findings } = await run('## A heading\n\nText.[^1]\n\n[^1]: Note.', known);
	expect(findings).toEqual([]);
	expect(html.match(/id="(?:a-heading|fn-1|pgone)"/g)?.toSorted()).toEqual(['id="a-heading"', 'id="fn-1"', 'id="pgone"']);
});

test('a feed has nothing of earlier addresses', async () => {
	const { passages } = await run(everything, []);
	const known = [...passages.map((passage, index) => ({ ...passage, earlier: [`pxx${index + 10}`] })), { key: 'pgone', sketch: '', earlier: [], goneBefore: 'end' }];
	const feed = async (html: Promise<{ html: string }>) => feedHtml((await html).html, 'https://example.org/a/', 'a-').html;
	expect(await feed(run(everything, known))).toBe(await feed(run(everything)));
});
