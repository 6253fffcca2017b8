import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/library/cache.ts';
import { report } from '../../src/site/report.ts';
import { essay, faults, publication, read, said, site } from '../publication.ts';

test('all that is wrong comes together in one report, by file and line', async () => {
	const { findings } = await read({
		'site.yaml': `${site}author: jnae\ncolour: red\nnavigation: [{ label: A, link: /nowhere/ }]\n`,
		'authors/jane.yaml': 'name: Jane\nhome: x\n',
		'essays/a.md': essay('# A\n\nText\u0007 and a [link](./lost.md), a [^note] and ![](lost.png).\n\n[^unused]: A note.', 'titel: A', 'next: b', 'tags: sea'),
		'essays/b.md': essay('<!-- Nothing yet. -->', 'permalink: /a/', 'authors: [joe]'),
		'essays/My Essay.MD': essay(),
		'pages/about.md': '---\ntitle: "About\n---\nUs.',
	});
	expect(report(findings).replaceAll(/\. [A-Z].*/g, '').replaceAll('content/', '')).toBe(`essays/a.md:10: warning: A control character (U+0007) stands in the text and was left out
authors/jane.yaml:2: Unknown key \`home\`
essays/My Essay.MD: "My Essay.MD" cannot be an address
essays/a.md:4: Unknown key \`titel\`
essays/a.md:6: \`tags\` has the wrong type: it is text
essays/a.md:10: The note [^note] does not exist
essays/a.md:10: A picture has no alternative text
essays/a.md:10: The picture "lost.png" does not exist
essays/a.md:10: The link leads to essays/lost.md, which does not exist
essays/a.md:12: No text refers to the note [^unused]
essays/b.md: The essay has no text
essays/b.md:4: The address /a/ is taken by essays/a.md
essays/b.md:5: There is no author "joe"
pages/about.md:2: A quotation mark is not closed
site.yaml:3: There is no author "jnae"
site.yaml:4: Unknown key \`colour\`
site.yaml:5: The link leads to /nowhere/, which does not exist

16 errors, 1 warning`);
});

describe('Texts that are none', () => {
	test.each(['', '  \n\n', '<!-- To be written. -->', '&nbsp;', '[a]: https://example.com/', '<div></div>'])('an essay of %j has no text', async (text) => {
		expect(await faults({ 'essays/a.md': essay(text) })).toEqual(['error essays/a.md The essay has no text → Write it below the front matter, or mark it `draft: true`.']);
	});

	test('a page without text is no page', async () => {
		expect(await faults({ 'pages/about.md': '---\ntitle: About\n---\n' })).toEqual(['error pages/about.md The page has no text → Write it below the front matter, or delete the file.']);
	});

	test('a draft may be empty', async () => {
		expect(await faults({ 'essays/a.md': essay('', 'draft: true') })).toEqual([]);
	});

	test.each(['🌊', '    a poem', '| A |\n| - |\n| 1 |', '- one', '> Quoted', '## A heading', 'x[^1]\n\n[^1]: y'])('an essay of %j has text', async (text) => {
		expect(await faults({ 'essays/a.md': essay(text) })).toEqual([]);
	});
});

describe('Notes', () => {
	test('that are missing, unused or written twice are named with the line they stand on', async () => {
		const text = ['One paragraph that runs', 'over lines[^a] and has', 'a note[^lost] in its third,', 'and \\[^none\\] or `[^code]` is none.', '', '## A heading[^gone]', '', '[^a]: Here.', '', '[^b]: Unused.', '', '[^a]: Again.'].join('\n');
		expect((await faults({ 'essays/a.md': essay(text) })).sort()).toEqual([
			'error essays/a.md:10 The note [^gone] does not exist → Write it: a line `[^gone]: …`; or, if no note is meant, `\\[^gone]`.',
			'error essays/a.md:14 No text refers to the note [^b] → Put [^b] where it belongs, or delete the note.',
			'error essays/a.md:16 The note [^a] is written twice → Rename or delete one of the two.',
			'error essays/a.md:7 The note [^lost] does not exist → Write it: a line `[^lost]: …`; or, if no note is meant, `\\[^lost]`.',
		]);
	});

	test('that stand twice in one line, or after other markup, keep their line', async () => {
		expect((await faults({ 'essays/a.md': essay('*One*\n**two** [^x] [^y]\n&amp; three [^z]') })).map((line) => line.replace(/ → .*/, ''))).toEqual([
			'error essays/a.md:6 The note [^x] does not exist',
			'error essays/a.md:6 The note [^y] does not exist',
			'error essays/a.md:7 The note [^z] does not exist',
		]);
	});
});

describe('Files as they come', () => {
	/** An essay's HTML, without findings. */
	async function htmlOf(file: string | Uint8Array): Promise<string> {
		const made = publication({ 'essays/a.md': file });
		const { essays, findings } = await made.read();
		expect(findings).toEqual([]);
		return readHtml(made.paths.cache, essays[0]?.key ?? '').trim();
	}

	test('with a byte order mark, or with the line ends of Windows and old Macintoshes, they give the same page', async () => {
		const file = essay('## A *heading*\n\nText\nof lines.\n\n```ts\nlet a;\nlet b;\n```\n\n| A | B |\n| - | - |\n| 1 | 2 |', 'tags:', '  - sea');
		const html = await htmlOf(file);
		expect(html).toContain('<table id=');
		for (const same of [`\uFEFF${file}`, file.replaceAll('\n', '\r\n'), file.replaceAll('\n', '\r'), `\uFEFF${file.replaceAll('\n', '\r\n')}`]) expect(await htmlOf(same)).toBe(html);
	});

	test('lines are counted alike whatever they end with', async () => {
		for (const end of ['\n', '\r\n', '\r']) expect(await faults({ 'essays/a.md': essay('Text.\n\n[^lost]', 'titel: x').replaceAll('\n', end) })).toEqual([expect.stringContaining('error essays/a.md:4'), expect.stringContaining('error essays/a.md:8')]);
	});

	test.each(['\u0000', '\u0007', '\u000B', '\u000C', '\u001B', '\u007F', '\u0085', '\uFFFE', '\uFFFF'])('the control character %j is left out with a warning that names its line', async (control) => {
		const made = publication({ 'essays/a.md': essay(`One.\n\nT${control}wo${control}.`) });
		const { essays, findings } = await made.read();
		const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
		expect(said(findings)).toEqual([`warning essays/a.md:7 A control character (U+${code}) stands in the text and was left out → Delete it: no browser or feed reader can show it.`]);
		expect(readHtml(made.paths.cache, essays[0]?.key ?? '')).toContain('>Two.</p>');
	});

	test('a control character spelled out in YAML, Markdown or HTML never reaches the page', async () => {
		const made = publication({ 'essays/a.md': '---\ntitle: "A\\u0000 title\\ud800"\npublished: 2026-04-12\n---\nOne &#1; two.\n\n<div>three &#1; four</div>\n' });
		const { essays, findings } = await made.read();
		expect(said(findings).map((line) => line.replace(/ → .*/, ''))).toEqual(['warning essays/a.md:2 A control character stands in the text and was left out', 'warning essays/a.md:7 A control character is spelled out in the text and was left out']);
		expect(essays[0]?.plainTitle).toBe('A title');
		expect(readHtml(made.paths.cache, essays[0]?.key ?? '')).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
	});

	test('what is no UTF-8 is read as far as it goes, with a warning', async () => {
		const latin = Buffer.from(essay('One.\n\nGr\u00FC\u00DFe.'), 'latin1');
		expect(await faults({ 'essays/a.md': latin })).toEqual(['warning essays/a.md:7 A character was lost and shows as \uFFFD → Save the file as UTF-8, and write the character again if it is still missing.']);
	});

	test('a lone surrogate cannot come out of a file, and half an emoji in bytes is a lost character', async () => {
		expect(await faults({ 'essays/a.md': Buffer.concat([Buffer.from(essay('A ')), Buffer.from('🌊').subarray(0, 2), Buffer.from(' wave.')]) })).toEqual([expect.stringContaining('warning essays/a.md:5 A character was lost')]);
	});
});

describe('Essays of every kind', () => {
	test('a title may be long, and hold markup, quotes and ampersands as text', async () => {
		const long = 'Of tides, and of what they carry '.repeat(10).slice(0, 300).trim();
		const { essays, findings } = await read({ 'essays/a.md': `---\ntitle: ${long}\npublished: 2026-04-12\n---\nText.`, 'essays/b.md': '---\ntitle: <b>Bold</b> & <script>alert(1)</script>\npublished: 2026-04-12\n---\nText.', 'essays/c.md': '---\ntitle: "🌊 She said \\"no\\" 👩‍👩‍👧"\npublished: 2026-04-12\n---\nText.' });
		expect(findings).toEqual([]);
		expect(essays.map(({ plainTitle }) => plainTitle.replaceAll(/[“”]/g, '"'))).toEqual([long, '<b>Bold</b> & <script>alert(1)</script>', '🌊 She said "no" 👩‍👩‍👧']);
	});

	test('a title or description that runs over lines is one line to its readers', async () => {
		const { essays } = await read({ 'essays/a.md': '---\ntitle: |\n  Of tides\n  and moons\npublished: 2026-04-12\ndescription: |\n  What they\n  carry.\n---\nText.' });
		expect(essays[0]).toMatchObject({ title: 'Of tides and moons', plainTitle: 'Of tides and moons', description: 'What they carry.' });
	});

	test('Arabic, Chinese and Japanese have words, minutes, excerpts and addresses in their text', async () => {
		const { essays, findings } = await read({
			'essays/ar.md': essay('## البحر\n\nالبحر واسع والسماء زرقاء. [هنا](#البحر)', 'lang: ar'),
			'essays/ja.md': essay('## 海\n\n吾輩は猫である。名前はまだ無い。', 'lang: ja'),
			'essays/zh.md': essay('## 大海\n\n我喜欢读长文章。'.padEnd(5000, '我喜欢读长文章。'), 'lang: zh'),
		});
		expect(findings).toEqual([]);
		const [ar, ja, zh] = essays;
		expect([ar?.words, ja?.words]).toEqual([6, 10]);
		expect(zh?.words).toBeGreaterThan(2000);
		expect(zh?.minutes).toBeGreaterThan(8);
		expect(essays.map(({ outline }) => outline.map(({ id, text }) => [id, text]))).toEqual([[['البحر', 'البحر']], [['海', '海']], [['大海', '大海']]]);
		expect(ja?.description).toBe('吾輩は猫である。名前はまだ無い。');
		expect(zh?.description).toMatch(/^.{60,160}。$/);
	});

	test('30,000 words are an essay', async () => {
		const paragraph = 'The tide came in and went out again, as it had done each day before, and no one on the quay looked up from their nets to see it. ';
		const { essays, findings } = await read({ 'essays/a.md': essay(Array.from({ length: 300 }, (_, index) => `## Part ${index}\n\n${paragraph.repeat(4)}[^${index}]\n\n[^${index}]: See part ${index}.`).join('\n\n')) });
		expect(findings).toEqual([]);
		expect(essays[0]?.words).toBeGreaterThan(30_000);
		expect(essays[0]?.outline).toHaveLength(300);
	}, 60_000);

	test('a paragraph of 100 KB is one', async () => {
		const { essays, findings } = await read({ 'essays/a.md': essay('It’s a "long" *way* to [go](https://example.com/) -- and on. '.repeat(1700)) });
		expect(findings).toEqual([]);
		expect(essays[0]?.words).toBeGreaterThan(13_000);
		expect(essays[0]?.description.length).toBeLessThan(165);
	}, 60_000);

	test.each(['*', '_', '[', '[^', '<', '`', '>', '"', "'", '$', '~', '| ', '&', '{#', 'www.'])('a cat on the keyboard, 20 KB of %j, is no reason to wait', async (mark) => {
		await faults({ 'essays/a.md': essay(`x ${mark.repeat(20_000 / mark.length)} y`) });
	}, 60_000);
});

describe('What is not described is described by its first sentences', () => {
	const describe = async (text: string) => (await read({ 'essays/a.md': essay(text) })).essays[0]?.description;

	test('as far as they go together', async () => {
		expect(await describe('A short text.\n\nAnd another.')).toBe('A short text. And another.');
		const sentence = 'The tide came in and went out again as it had done each day since the harbour was built.';
		expect(await describe(`${sentence} ${sentence}`)).toBe(sentence);
	});

	test('whether lines are broken or not', async () => {
		const sentence = 'The tide came in\nand went out again as it had done\neach day since the harbour was built.';
		expect(await describe(`${sentence}\n${sentence}`)).toBe(sentence.replaceAll('\n', ' '));
	});

	test('cut between words, never within a character', async () => {
		expect(await describe('tide '.repeat(50))).toBe(`${'tide '.repeat(31)}…`);
		expect(await describe('🌊'.repeat(200))).toBe(`${'🌊'.repeat(77)} …`);
	});

	test('unless the writer describes it', async () => {
		expect((await read({ 'essays/a.md': essay('Text.', 'description: On tides') })).essays[0]?.description).toBe('On tides');
	});
});

describe('Days', () => {
	const files = { 'essays/past.md': essay(), 'essays/today.md': '---\ntitle: A\npublished: 2026-06-01\n---\nText.', 'essays/tomorrow.md': '---\ntitle: B\npublished: 2026-06-02\n---\nText.', 'essays/never.md': essay('Text.', 'draft: true') };

	test('an essay appears on its day, a draft never', async () => {
		const { essays, waiting } = await read(files);
		expect(essays.map(({ id, status }) => [id, status])).toEqual([['past', 'published'], ['today', 'published']]);
		expect(waiting).toEqual([{ file: 'content/essays/never.md', status: 'draft', published: '2026-04-12' }, { file: 'content/essays/tomorrow.md', status: 'scheduled', published: '2026-06-02' }]);
		expect((await read(files, { day: '2026-06-02' })).essays.map(({ id }) => id)).toEqual(['past', 'today', 'tomorrow']);
	});

	test('whoever works on the publication sees them all, and what they are', async () => {
		const { essays } = await read(files, { drafts: true });
		expect(essays.map(({ id, status }) => [id, status])).toEqual([['never', 'draft'], ['past', 'published'], ['today', 'published'], ['tomorrow', 'scheduled']]);
	});
});

test('what is kept of an essay holds all that its front matter says', async () => {
	const { essays, findings } = await read({
		'authors/jane.yaml': 'name: Jane',
		'essays/b.md': essay(),
		'essays/a.md': essay('Text.', 'description: On tides', 'updated: 2026-05-01', 'authors: [jane]', 'tags: [sea, Moon]', 'series: { name: Tides, part: 2 }', 'next: b', 'lang: de-AT', 'permalink: /x/', 'aliases: [/y/]', 'basedOn: { work: A book, author: Anna, url: "https://example.com/", about: Writes. }', 'canonical: https://example.com/x'),
	});
	expect(findings).toEqual([]);
	expect(essays[0]).toMatchObject({
		id: 'a',
		file: 'content/essays/a.md',
		permalink: '/x/',
		title: 'A title',
		description: 'On tides',
		published: '2026-04-12',
		updated: '2026-05-01',
		authors: ['jane'],
		tags: ['sea', 'Moon'],
		series: { name: 'Tides', part: 2 },
		next: { id: 'b', reason: { kind: 'chosen' } },
		lang: 'de-AT',
		aliases: ['/y/'],
		basedOn: { work: 'A book', author: 'Anna', url: 'https://example.com/', about: 'Writes.' },
		canonical: 'https://example.com/x',
		status: 'published',
		words: 1,
		minutes: 1,
		counts: { notes: 0, code: 0, tables: 0 },
		media: [],
		related: [],
	});
});
