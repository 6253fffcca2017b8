import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { text } from '../../src/import/text/text.ts';
import { writtenDay } from '../../src/import/written-day.ts';
import { render } from '../../src/markdown/render.ts';
import { readAll } from './read.ts';
import { sourceOfFiles, sourceOf } from './source-of.ts';

const paragraph = 'The text stands high and close to the fold, and below it is white paper enough for a hand.';

test('a text copied from a web page becomes an essay: title, subtitle, byline, headings, lists, notes, author, Next', async () => {
	const { posts } = await readAll(text, sourceOf('tests/import/text/copied.txt'));
	expect(posts[0]).toMatchObject({
		title: 'The Margin and the Thumb',
		subtitle: 'Why old books leave so much of the page empty',
		published: '2019-05-04',
		authors: [{ name: 'Ada Moss', about: 'Ada Moss is a bookbinder in Leeds. She teaches on Saturdays.' }],
		next: 'The Colour of Ink',
	});
	expect(posts[0]?.losses.map(({ rule, line, became }) => [rule, line, became])).toEqual([
		['page-furniture', 1, 'nothing'],
		['page-furniture', 2, 'nothing'],
		['author-note', 36, 'converted'],
		['navigation', 38, 'nothing'],
		['navigation', 40, 'converted'],
		['page-furniture', 43, 'nothing'],
		['page-furniture', 44, 'nothing'],
	]);
	await expect(markdownOf(posts[0])).toMatchFileSnapshot('text/copied.md');
});

test('lines broken by hand are joined, those of an address are not; quotations of a mail nest', async () => {
	const { posts } = await readAll(text, sourceOf('tests/import/text/mail.txt'));
	expect(posts[0]).toMatchObject({ title: 'On the Width of a Line', authors: [{ name: 'Ben Low' }], published: '2019-05-04' });
	expect(posts[0]?.losses.map(({ line, message }) => `${line}: ${message}`)).toEqual(['6: "cen-tury" was divided between two lines and keeps its hyphen', '7: "well-known" was divided between two lines and keeps its hyphen']);
	await expect(markdownOf(posts[0])).toMatchFileSnapshot('text/mail.md');
});

test('whatever looks like Markdown, HTML, a block, a formula or a note is only words', async () => {
	const words = ['*a*', '_b_', '`c`', '[d](e)', '![f](g)', '<b>', '</script>', '&amp;', '&copy;', '# h', '## i', '- ', '+ j', '1. ', '> k', ':::note', '::chart', ':smile:', ':l[m]', '$5', '$$x$$', '$n$', '[^1]', '[1]', '~~o~~', '|', '---', '===', '~~~', '```', '\\', '{% raw %}', '{{ x }}', '{#id}', '^', 'www.example.org', 'me@example.org', 'https://example.org/a_b*c', '==p==', '[ ]', '[x]', '"q"', "'s", '--', '...', 'word', 'Two words'];
	await fc.assert(
		fc.asyncProperty(fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }), async (paragraphs) => {
			const lines = paragraphs.map((parts) => `Begin ${parts.join(' ')} end.`);
			const { posts } = await readAll(text, sourceOfFiles({ 'a.txt': ['A Title', ...lines].join('\n\n') }));
			const { html, findings } = await rendered(markdownOf(posts[0]));
			expect(findings).toEqual([]);
			expect(charactersOf(toString(fromHtml(html, { fragment: true })))).toBe(charactersOf(lines.join('')));
		}),
		{ numRuns: 200 },
	);
});

test('templates of other systems, which an import looks for in Markdown, are only words in a plain text', async () => {
	const { markdown } = await read('A Title\n\nThe chapter {#one}\n\nWrite {{ x }}, {% raw %} and {{< ref >}} to include, {: .class} to adorn.');
	expect(markdown).toBe('The chapter {\\#one}\n\nWrite {\\{ x }}, {\\% raw %} and {\\{< ref >}} to include, {\\: .class} to adorn.\n');
	expect((await rendered(markdown)).html).toContain('{{ x }}, {% raw %} and {{&#x3C; ref >}} to include, {: .class} to adorn.');
});

test('a line that begins like a heading, a list or a quotation of Markdown, and is none, stays a line of text', async () => {
	const { markdown } = await read(`# Not a heading, but a line of a shell script\n\nThe Title\n\n#hash\n\n+ plus is no mark here, and neither is this.\n\n    four spaces are no code, for people indent paragraphs.\n\n${paragraph}`);
	expect((await rendered(markdown)).html).not.toMatch(/<(?:h1|h2|pre|ul|blockquote)/);
});

test('a poem with long lines keeps them, for they end where they should and not where the page does', async () => {
	const poem = 'The page is a hand that somebody holds up to the light,\nand it is read\nby those who come after, in rooms with the lamp turned low,\nor not at all.';
	expect((await read(`A Title\n\n${paragraph}\n\n${poem}`)).markdown).toContain(poem.replaceAll('\n', '\\\n'));
});

test.each([
	['above text', `${paragraph}\n\nWhat the thumb needs\n\n${paragraph}`, ['What the thumb needs']],
	['a heading and one below it', `${paragraph}\n\nPart Two\n\nOf Paper\n\n${paragraph}`, ['Part Two', 'Of Paper']],
	['with a number', `${paragraph}\n\n2. What the thumb needs\n\n${paragraph}`, ['2. What the thumb needs']],
	['underlined', `${paragraph}\n\nOf paper\n--------\n\n${paragraph}`, ['Of paper']],
	['above a list', `${paragraph}\n\nTools\n\n- knife\n- board`, ['Tools']],
])('short lines are headings: %s', async (_, body, headings) => {
	const { markdown } = await read(`A Title\n\n${body}`);
	expect([...markdown.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading?.replace('\\', ''))).toEqual(headings);
});

test.each([
	['a poem', `Mid page\n\nLow hand\n\nWide white\n\n${paragraph}`],
	['the last line', `${paragraph}\n\nLeeds, in May`],
	['a sentence', `${paragraph}\n\nHe said no.\n\n${paragraph}`],
	['what goes on below', `${paragraph}\n\nThis is why:\n\n${paragraph}`],
	['small letters', `${paragraph}\n\nand so on\n\n${paragraph}`],
	['an address', `${paragraph}\n\n12 Mill Lane\nLeeds\n\n${paragraph}`],
])('short lines are no headings: %s', async (_, body) => {
	expect((await read(`A Title\n\n${body}`)).markdown).not.toContain('## ');
});

test.each([
	['By Ada Moss', ['Ada Moss'], undefined],
	['by Ada Moss and Ludwig van der Berg', ['Ada Moss', 'Ludwig van der Berg'], undefined],
	['Ada Moss · 4 May 2019', ['Ada Moss'], '2019-05-04'],
	['Ada Moss, 4 May 2019', ['Ada Moss'], '2019-05-04'],
	['Posted on May 4, 2019 by Ada Moss', ['Ada Moss'], '2019-05-04'],
	['Published: 2019-05-04 | 12 min read', [], '2019-05-04'],
	['4. Mai 2019', [], '2019-05-04'],
	['Von Ada Moss — 04.05.2019', ['Ada Moss'], '2019-05-04'],
	['文・山田太郎 · 2019年5月4日', undefined, undefined],
])('the byline "%s" is understood, or left in the text', async (line, names, day) => {
	const { post, markdown } = await read(`A Title\n${line}\n\n${paragraph}`);
	expect(post.authors.map(({ name }) => name)).toEqual(names ?? []);
	expect(post.published).toBe(day);
	expect(markdown.includes(line)).toBe(names === undefined);
});

test('a day that can be read in two ways stays in the text, and is said', async () => {
	const { post, markdown } = await read(`A Title\n\nBy Ada Moss · 04/05/2019\n\n${paragraph}`);
	expect(post.authors).toEqual([{ name: 'Ada Moss' }]);
	expect(post.published).toBeUndefined();
	expect(markdown).toContain('04/05/2019');
	expect(post.losses).toMatchObject([{ rule: 'date', line: 3, became: 'text' }]);
});

test('a line about nights or the sea is no byline', async () => {
	const { post, markdown } = await read(`A Title\n\nBy the sea\n\n${paragraph}\n\nBy night we read.`);
	expect(post.authors).toEqual([]);
	expect(markdown).toContain('By the sea');
});

test.each([
	['4th of May, 2019', '2019-05-04'],
	['Sat, 04 May 2019 23:30:00 -0500', '2019-05-04'],
	['1er mai 2019', '2019-05-01'],
	['4 de mayo de 2019', '2019-05-04'],
	['13/05/2019', '2019-05-13'],
	['05/13/2019', '2019-05-13'],
	['04/04/2019', '2019-04-04'],
	['04/05/2019', 'ambiguous'],
	['31 June 2019', undefined],
	['0000-00-00', undefined],
	['May 2019', undefined],
	['in 2019', undefined],
])('"%s" is the day %s', (written, day) => {
	expect(writtenDay(written)).toBe(day);
});

test('an author is introduced by a last paragraph that names the byline, in full or in part; an essay about somebody keeps its end', async () => {
	expect((await read(`A Title\nBy Ada Moss\n\n${paragraph}\n\nAbout the author\n\nAda teaches in Leeds.`)).post.authors).toEqual([{ name: 'Ada Moss', about: 'Ada teaches in Leeds.' }]);
	expect((await read(`A Title\n\n${paragraph}\n\nAda Moss writes about paper.`)).post.authors).toEqual([{ name: 'Ada Moss', about: 'Ada Moss writes about paper.' }]);
	expect((await read(`A Title\nBy Ada Moss and Ben Low\n\n${paragraph}\n\nAda Moss is a binder.\n\nBen Low edits a journal.`)).post.authors.map(({ about }) => about)).toEqual(['Ada Moss is a binder.', 'Ben Low edits a journal.']);
	for (const end of ['Cobden Sanderson is a man whom few remember.', 'Paper is a patient thing.']) {
		const { post, markdown } = await read(`A Title\n\nThis is what Cobden Sanderson did. ${paragraph}\n\n${end}`);
		expect(post.authors).toEqual([]);
		expect(markdown).toContain(end);
	}
});

test.each([
	['Next: The Colour of Ink', 'The Colour of Ink'],
	['Read next: The Colour of Ink', 'The Colour of Ink'],
	['Next →\nThe Colour of Ink', 'The Colour of Ink'],
	['The Colour of Ink →', 'The Colour of Ink'],
	['← The Width of a Line\nThe Colour of Ink →', 'The Colour of Ink'],
	['Previous\nThe Width of a Line', undefined],
	['← Older\nNewer →', undefined],
])('the navigation "%s" at the end is taken away, and leads on to %s', async (lines, next) => {
	const { post, markdown } = await read(`A Title\n\n${paragraph}\n\n${lines}`);
	expect(post.next).toBe(next);
	expect(markdown.trim()).toBe(paragraph);
	expect(post.losses.length).toBeGreaterThan(0);
});

test.each(['Next week we shall look at ink.', 'Next: we fold it.', 'Previous owners wrote in it.', 'Share what you have.', 'Print was cheap.'])('"%s" at the end is a sentence, and stays', async (end) => {
	expect((await read(`A Title\n\n${paragraph}\n\n${end}`)).markdown).toContain(end);
});

test('words that buttons have are headings in the middle of a text', async () => {
	const { post, markdown } = await read(`A Title\n\n${paragraph}\n\nShare\n\n${paragraph}\n\nPrint\n\n${paragraph}`);
	expect(markdown).toContain('## Share');
	expect(markdown).toContain('## Print');
	expect(post.losses).toEqual([]);
});

test('notes at the end are notes if the text calls them, by brackets or by raised figures; other numbers are a list', async () => {
	expect((await read(`A Title\n\nHigh [1] and wide.[2]\n\n1. In Leeds.\n2. In York, where\n   we were.`)).markdown).toBe('High[^1] and wide.[^2]\n\n[^1]: In Leeds.\n\n[^2]: In York, where we were.\n');
	expect((await read('A Title\n\nHigh.¹\n\n¹ In Leeds.')).markdown).toBe('High.[^1]\n\n[^1]: In Leeds.\n');
	expect((await read(`A Title\n\nThree things:\n\n1. Paper.\n2. Ink.`)).markdown).toBe('Three things:\n\n1. Paper.\n2. Ink.\n');
	const left = await read('A Title\n\nHigh.[1]\n\n[1] In Leeds.\n\n[2] In York.');
	expect(left.markdown).toContain('\\[2] In York.');
	expect(left.post.losses).toMatchObject([{ rule: 'footnote', line: 7 }]);
});

test('lines of any system, page breaks, soft hyphens and characters without width do no harm', async () => {
	const { post, markdown } = await read(`\uFEFFA Title\r\n\r\nThe mar\u00ADgin is wide, and\u200B the hand is not.\fThe next page.\u2029The\u2028last.\r\n`);
	expect(post.title).toBe('A Title');
	expect(markdown).toBe('The margin is wide, and the hand is not.\\\nThe next page.\n\nThe\\\nlast.\n');
});

test('paragraphs that are whole lines need no blank line between them', async () => {
	expect((await read(`A Title\n${paragraph} ${paragraph}\nWhat the thumb needs\n${paragraph} ${paragraph}\n- knife\n- board`)).markdown).toBe(`${paragraph} ${paragraph}\n\n## What the thumb needs\n\n${paragraph} ${paragraph}\n\n- knife\n- board\n`);
});

test('a text without a title is called as its file, and an empty one is left out with the reason', async () => {
	const { posts, skipped } = await readAll(text, sourceOfFiles({ 'on-the_thumb.txt': `${paragraph} ${paragraph}\n\n${paragraph}`, 'b.txt': ' \n\n', 'c.txt': 'Only a title', 'd.txt': 'a\0b' }));
	expect(posts.map(({ title }) => title)).toEqual(['on the thumb']);
	expect(skipped.map(({ reason }) => reason)).toEqual(['there is no text in it', 'there is nothing in it but the title "Only a title"', 'it is no text, or in an encoding that cannot be read']);
});

test('only plain text is taken for plain text', async () => {
	expect(await text.recognizes(sourceOfFiles({ 'a.txt': '' }))).toBe(true);
	expect(await text.recognizes(sourceOfFiles({ pasted: 'A Title' }))).toBe(true);
	for (const other of ['<?xml version="1.0"?>', '{"db": []}', '---\ntitle: A', '\0\0']) expect(await text.recognizes(sourceOfFiles({ pasted: other }))).toBe(false);
	expect(await text.recognizes(sourceOfFiles({ 'a.txt': '', 'b.md': '' }))).toBe(false);
});

test('any text at all is read, and none of it is a fault in a build', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.oneof(fc.constantFrom('', '', 'A Title', paragraph, '- a', '  - b', '1. c', '> d', '> > e', '[1] f', 'g [1].', '***', '===', 'Next', 'Share', 'By Ada Moss', '¹ x', '4 May 2019', 'Ada is a binder.', '    h'), fc.string({ unit: 'grapheme' })), { maxLength: 14 }), async (lines) => {
			const { posts } = await readAll(text, sourceOfFiles({ 'a.txt': lines.join('\n') }));
			for (const post of posts) expect((await rendered(markdownOf(post))).findings).toEqual([]);
		}),
		{ numRuns: 300 },
	);
});

async function read(content: string) {
	const { posts } = await readAll(text, sourceOfFiles({ 'a.txt': content }));
	const [post] = posts;
	if (!post) throw new Error('No essay was read');
	return { post, markdown: markdownOf(post) };
}

function markdownOf(post: { body: object } | undefined): string {
	return (post?.body as { markdown: string }).markdown;
}

async function rendered(markdown: string) {
	const { html, findings } = await render(markdown, { path: 'a.md', contentFolder: '.', publicFolder: '.', lang: 'en', origin: 'https://example.org', base: '/' }, 'a.md');
	return { html, findings: findings.map(({ message }) => message) };
}

/** All but what typography may change: quotation marks, dashes, ellipses, spaces. */
function charactersOf(words: string): string {
	return words.replaceAll(/[\s"'“”‘’′″–—.…\u2060-]/g, '');
}
