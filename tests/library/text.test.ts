import { describe, expect, test } from 'vitest';
import { essay, faults, read } from '../publication.ts';

/** What is said of an essay whose front matter has these lines from line 4 on. */
const about = async (...matter: string[]) => faults({ 'essays/a.md': essay('Some text.', ...matter) });
/** What is said of an essay whose whole file is this. */
const aboutFile = async (file: string | Uint8Array) => faults({ 'essays/a.md': file });

describe('A wrong key or value in the front matter', () => {
	test('an unknown key is named with its line and the key that was probably meant', async () => {
		expect(await about('draft: false', 'desciption: x', 'zzzzzzzz: 1')).toEqual([
			'error essays/a.md:5 Unknown key `desciption` → Did you mean `description`?',
			'error essays/a.md:6 Unknown key `zzzzzzzz` → Use one of: title, description, published, updated, changes, authors, tags, series, next, lang, draft, permalink, aliases, anchors, gone, basedOn, cover, archived, canonical.',
		]);
	});

	test('an unknown key deeper down is named with its way and the keys that are known there', async () => {
		expect(await about('series:', '  name: Tides', '  part: 1', '  prat: 2', 'cover: { image: a.png, alt: b, credit: c }')).toEqual([
			'error essays/a.md:7 Unknown key `series.prat` → Did you mean `part`?',
			'error essays/a.md:8 Unknown key `cover.credit` → Use one of: image, alt.',
		]);
	});

	test('keys that mean something to JavaScript are as unknown as others', async () => {
		expect((await about('1: a', '__proto__: { draft: true }', 'constructor: 1', '<<: { draft: true }')).map((said) => said.replace(/ → .*/, ''))).toEqual([
			'error essays/a.md:4 Unknown key `1`',
			'error essays/a.md:5 Unknown key `__proto__`',
			'error essays/a.md:6 Unknown key `constructor`',
			'error essays/a.md:7 Unknown key `<<`',
		]);
	});

	test.each([
		['description: [a]', '`description` has the wrong type: it is a list'],
		['description: 12', '`description` has the wrong type: 12 is a number; put it in quotes if it is meant as text'],
		['updated: 20260412', '`updated` has the wrong type: 20260412 is a number; put it in quotes if it is meant as text'],
		['authors: desk', '`authors` has the wrong type: it is text'],
		['authors: []', '`authors` is empty'],
		['authors: [7]', '`authors.0` has the wrong type: 7 is a number; put it in quotes if it is meant as text'],
		['tags: sea', '`tags` has the wrong type: it is text'],
		['tags:', '`tags` has the wrong type: it is empty'],
		['tags: [sea, true]', '`tags.1` has the wrong type: true is yes or no; put it in quotes if it is meant as text'],
		['tags: [" "]', '`tags.0` is empty'],
		['tags: [sea, wind, sea]', '`tags` names the same twice'],
		['series: Tides', '`series` has the wrong type: it is text'],
		['series: { name: Tides }', '`series.part` is missing'],
		['series: { name: "", part: 1 }', '`series.name` is empty'],
		['series: { name: Tides, part: two }', '`series.part` has the wrong type: it is text'],
		['series: { name: Tides, part: 1.5 }', '`series.part` is not a whole number: 1.5'],
		['series: { name: Tides, part: 0 }', '`series.part` is less than 1'],
		['next: 3', '`next` has the wrong type: 3 is a number; put it in quotes if it is meant as text'],
		['lang: english', '`lang` is not a language tag such as en or pt-BR'],
		['lang: en_US', '`lang` is not a language tag such as en or pt-BR'],
		['lang: en-a1', '`lang` is not a language tag such as en or pt-BR'],
		['draft: yes', '`draft` has the wrong type: it is text'],
		['draft: "true"', '`draft` has the wrong type: it is text'],
		['permalink: a', '`permalink` must begin with a slash and hold no space, none of ?#%"<>\\, no // and no ..'],
		['permalink: /a//b/', '`permalink` must begin with a slash and hold no space, none of ?#%"<>\\, no // and no ..'],
		['permalink: /a/../b/', '`permalink` must begin with a slash and hold no space, none of ?#%"<>\\, no // and no ..'],
		['permalink: /a b/', '`permalink` must begin with a slash and hold no space, none of ?#%"<>\\, no // and no ..'],
		["permalink: '/a\"b/'", '`permalink` must begin with a slash and hold no space, none of ?#%"<>\\, no // and no ..'],
		['permalink: /%2e%2e/b/', '`permalink` must begin with a slash and hold no space, none of ?#%"<>\\, no // and no ..'],
		['permalink: /a', '`permalink` must end with a slash'],
		['aliases: /old/', '`aliases` has the wrong type: it is text'],
		['aliases: [/older/, old]', '`aliases.1` must begin with a slash and hold no space, none of ?#%"<>\\, no // and no ..'],
		['basedOn: A book', '`basedOn` has the wrong type: it is text'],
		['basedOn: { author: Anna }', '`basedOn.work` is missing'],
		['basedOn: { work: A book, url: example }', '`basedOn.url` is not an address that begins with https://'],
		['cover: a.jpg', '`cover` has the wrong type: it is text'],
		['cover: { image: a.jpg }', '`cover.alt` is missing'],
		['cover: { image: a.jpg, alt: " " }', '`cover.alt` is empty'],
		['canonical: example.org', '`canonical` is not an address that begins with https://'],
		['canonical: ftp://example.org/', '`canonical` is not an address that begins with https://'],
	])('%s', async (line, message) => {
		const said = await about(line);
		expect(said).toEqual([expect.stringContaining(`error essays/a.md:4 ${message} → `)]);
		expect(said[0], 'the remedy says what the field is for').toMatch(/ → .*[a-z].*\.$/);
	});

	test('title and date must be there, and the remedy shows how they are written', async () => {
		expect(await aboutFile('---\ntags: [sea]\n---\nText.')).toEqual([
			'error essays/a.md:2 `title` is missing → Add a line `title: …`. The title, as it should be read.',
			'error essays/a.md:2 `published` is missing → Add a line `published: …`. The day of publication, `2026-04-12`; an essay of a future day waits for it.',
		]);
		expect(await aboutFile('---\npublished: 2026-04-12\ntitle:\n---\nText.')).toEqual(['error essays/a.md:3 `title` has the wrong type: it is empty → The title, as it should be read.']);
		expect(await aboutFile('---\npublished: 2026-04-12\ntitle: " "\n---\nText.')).toEqual(['error essays/a.md:3 `title` is empty → The title, as it should be read.']);
		expect(await aboutFile('---\npublished: 2026-04-12\ntitle: 1984\n---\nText.')).toEqual([expect.stringContaining('error essays/a.md:3 `title` has the wrong type: 1984 is a number; put it in quotes')]);
	});

	test.each(['2026-02-30', '2026-13-01', '2025-02-29', '2026-04-12T10:00:00Z', '2026-04-12 10:00', '2026-4-12', '12 April 2026'])('%s is no day of the calendar, in quotes or without', async (date) => {
		for (const written of [date, `"${date}"`])
			expect(await aboutFile(`---\ntitle: A title\npublished: ${written}\n---\nText.`)).toEqual([expect.stringContaining('error essays/a.md:3 `published` is not a day of the calendar written as YYYY-MM-DD → ')]);
	});
});

describe('YAML that cannot be read', () => {
	test.each([
		['a tab for indentation', 'series:\n\tname: Tides', 5, 'A tab is used for indentation', 'Indent YAML with spaces.'],
		['an unclosed double quote, at its opening', 'description: "x\ntags: [sea]', 4, 'A quotation mark is not closed', 'Close it at the end of the text.'],
		['an unclosed single quote, at its opening', "description: 'x\ntags: [sea]", 4, 'A quotation mark is not closed', 'Close it at the end of the text.'],
		['an unclosed bracket, at its opening', 'tags: [sea, wind\ndraft: false', 4, 'A bracket is not closed', 'Close it at the end of the list.'],
		['an unclosed brace, at its opening', 'series: { name: Tides\ndraft: false', 4, 'A bracket is not closed', 'Close it at the end of the list.'],
		['a key that stands twice, at the second', 'draft: false\ntags: [sea]\ndraft: true', 6, 'The same key stands here twice', 'Keep one of the two lines.'],
		['a colon in a text', 'description: The sea: a story', 4, 'A second key stands in the value of the first', 'Begin every key at the start of its own line. Put a text that contains a colon, # or quotation mark in quotes.'],
		['an apostrophe in single quotes', "description: 'It's late'", 4, 'A quotation mark closes before the text ends', 'Put the whole text in quotation marks of the other kind.'],
		['a line without a colon', 'draft false', 4, 'A line is no `key: value`', 'Write a colon and a space after the key; the essay itself begins below a second line `---`.'],
		['a colon without a space', 'draft:false', 4, 'A line is no `key: value`', 'Write a colon and a space after the key; the essay itself begins below a second line `---`.'],
		['a text that begins with @', 'description: @home', 4, 'The YAML cannot be read: Plain value cannot start with reserved character @', 'Put a text that contains a colon, # or quotation mark in quotes.'],
		['a text that begins with &, which would lose its first word', 'description: &Sons Ltd', 4, 'A value begins with `&` or `*`, which YAML takes for a pointer', 'Put the text in quotes.'],
		['a text that begins with *', 'description: *sic', 4, 'A value begins with `&` or `*`, which YAML takes for a pointer', 'Put the text in quotes.'],
		['a text that begins with !, which would lose its first word', 'description: !Kung people', 4, 'A value begins with `!`, which YAML takes for a type', 'Put the text in quotes.'],
		['a line of three dots', '...\ndraft: true', 5, 'A line `---` or `...` ends the YAML before its last key', 'Delete that line.'],
	])('%s', async (_, matter, line, message, remedy) => {
		expect(await about(matter)).toEqual([`error essays/a.md:${line} ${message} → ${remedy}`]);
	});

	test('a few lines of pointers to pointers cannot blow up the build', async () => {
		const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefgh'.split('').map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`)];
		const said = await about(...bomb);
		expect(said).toHaveLength(8);
		expect(said[7]).toBe('error essays/a.md:11 A value begins with `&` or `*`, which YAML takes for a pointer → Put the text in quotes.');
	});
});

describe('A front matter that is none', () => {
	const begin = 'Begin the file with a line `---`, then `title:` and `published:`, then a line `---`.';

	test.each(['', 'Just text.', '# A title\n\nText.', '\n---\ntitle: A\n---\n', '--\ntitle: A\n--\n'])('it is missing from %j', async (file) => {
		expect(await aboutFile(file)).toEqual([`error essays/a.md:1 The front matter is missing → ${begin}`]);
	});

	test('it is never closed', async () => {
		expect(await aboutFile('---\ntitle: A title\npublished: 2026-04-12\n\nText with a [^note].')).toEqual(['error essays/a.md:1 The front matter is never closed → Put a line `---` after its last key.']);
	});

	test('it is not closed before a rule in the text', async () => {
		expect(await aboutFile('---\ntitle: A title\npublished: 2026-04-12\n\nThe text.\n\n---\n\nMore.')).toEqual([
			'error essays/a.md:5 A line is no `key: value` → Write a colon and a space after the key; the essay itself begins below a second line `---`.',
		]);
	});

	test('it is empty', async () => {
		expect(await aboutFile('---\n---\nText.')).toEqual([expect.stringContaining('error essays/a.md:2 `title` is missing'), expect.stringContaining('error essays/a.md:2 `published` is missing')]);
		expect(await aboutFile('---\n# nothing\n---\nText.')).toHaveLength(2);
	});

	test.each([
		['- title', 'it is a list'],
		['just words', 'it is text'],
		['"quoted"', 'it is text'],
	])('it is no group of keys: %s', async (matter, kind) => {
		expect(await aboutFile(`---\n${matter}\n---\nText.`)).toEqual([`error essays/a.md:2 These are no keys with values: ${kind} → Write a line for each, as in \`title: …\`.`]);
	});
});

describe('One fault neither hides nor causes others', () => {
	test('an essay with a wrong key is still read to its end', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.[^lost]', 'titel: x') })).toEqual([
			'error essays/a.md:4 Unknown key `titel` → Did you mean `title`?',
			expect.stringContaining('error essays/a.md:6 The note [^lost] does not exist'),
		]);
	});

	test('an essay whose YAML is broken is still read to its end', async () => {
		expect((await faults({ 'essays/a.md': '---\ntitle: "A\n---\n![](a.png)' })).map((said) => said.replace(/ → .*/, ''))).toEqual([
			'error essays/a.md:2 A quotation mark is not closed',
			'error essays/a.md:4 A picture has no alternative text',
			'error essays/a.md:4 The picture "a.png" does not exist',
		]);
	});

	test('links, Next and authors that name something faulty are not faulty themselves', async () => {
		const said = await faults({
			'essays/a.md': essay('To [b](./b.md) and [c](/c/).', 'next: c', 'authors: [jane]'),
			'essays/b.md': 'No front matter at all.',
			'essays/c.md': essay('Text.', 'tags: sea'),
			'authors/jane.yaml': 'nmae: Jane',
		});
		expect(said.map((line) => line.replace(/ → .*/, ''))).toEqual([
			'error authors/jane.yaml:1 `name` is missing',
			'error authors/jane.yaml:1 Unknown key `nmae`',
			'error essays/b.md:1 The front matter is missing',
			'error essays/c.md:4 `tags` has the wrong type: it is text',
		]);
	});

	test('a draft stays a draft when something else in its front matter is wrong', async () => {
		const { essays, findings } = await read({ 'essays/a.md': essay('Text.', 'draft: true', 'titel: x') });
		expect(essays).toEqual([]);
		expect(findings).toHaveLength(1);
	});

	test('the same holds for a plain page', async () => {
		expect(await faults({ 'pages/about.md': '---\ntitle: About\npublished: 2026-04-12\n---\nText.[^lost]' })).toEqual([
			expect.stringContaining('error pages/about.md:3 Unknown key `published`'),
			expect.stringContaining('error pages/about.md:5 The note [^lost] does not exist'),
		]);
	});
});
