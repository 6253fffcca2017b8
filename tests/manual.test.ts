import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import { expect, onTestFinished, test } from 'vitest';
import type * as z from 'zod';
import { rules } from '../src/check/rules.ts';
import { knownWords, readWords } from '../src/check/spelling/known-words.ts';
import { authorSchema } from '../src/essays/author.ts';
import { frontMatterSchema } from '../src/essays/front-matter.ts';
import { idFor } from '../src/essays/id.ts';
import { pageSchema } from '../src/essays/page.ts';
import { permalinkFrom } from '../src/essays/permalink.ts';
import { minutesFor } from '../src/essays/reading-time.ts';
import { splitSource } from '../src/essays/source.ts';
import { feedLength } from '../src/feeds/document.ts';
import { reserved } from '../src/library/checks/addresses.ts';
import { readPublication } from '../src/library/publication.ts';
import { kinds } from '../src/markdown/blocks/kinds.ts';
import { attributes, types } from '../src/markdown/chart/request.ts';
import { allowedElements, instead } from '../src/markdown/html/allowed.ts';
import { picture } from '../src/markdown/picture.ts';
import { render } from '../src/markdown/render.ts';
import { smarten } from '../src/markdown/typography/smarten.ts';
import { pathsFrom } from '../src/site/paths.ts';
import { report } from '../src/site/report.ts';
import { siteSchema } from '../src/site/schema.ts';
import { run } from './cli/run.ts';
import { essay, publication, read } from './publication.ts';

// The manual says what the program does. Whatever in it can be compared with the program is compared here.
const path = resolve('content/essays/manual/index.md');
const { body } = splitSource(readFileSync(path, 'utf8'), 'manual');
const lang = 'en-US';
const manual = await render(body, { path, contentFolder: resolve('content'), publicFolder: resolve('public'), lang, origin: 'https://example.org', base: '/' }, 'manual');
const page = fromHtml(manual.html, { fragment: true });

test('the manual has no fault, and all its links lead somewhere', async () => {
	const cache = mkdtempSync(join(tmpdir(), 'octavo-'));
	onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
	const paths = { ...pathsFrom({}), cache };
	const { findings, essays } = await readPublication({ paths, revision: 'test', day: '2999-01-01', drafts: false });
	expect(findings.filter(({ file }) => file.includes('manual'))).toEqual([]);
	expect(essays.map(({ id }) => id)).toContain('manual');
});

const used: Record<string, (element: Element) => boolean> = {
	'a table with a caption': ({ tagName, children }) => tagName === 'table' && has(children, ({ tagName }) => tagName === 'caption'),
	'a column set to the right': ({ tagName, properties }) => tagName === 'td' && String(properties['className']) === 'right',
	'a drawing with a caption': (element) => isFigureOf(element, /\.svg$/),
	'a picture in several sizes with a caption': (element) => isFigureOf(element, /\.webp$/),
	'a block of code in a language': ({ tagName, properties }) => tagName === 'code' && /^language-/.test(String(properties['className'])),
	'a block of code with a title': ({ tagName, properties, children }) => tagName === 'figure' && isOf(properties, 'code') && has(children, ({ tagName }) => tagName === 'figcaption'),
	'a block of code with numbers': ({ tagName, properties }) => tagName === 'pre' && isOf(properties, 'numbers'),
	'a marked line of code': ({ properties }) => isOf(properties, 'line') && isOf(properties, 'marked'),
	'a line added': ({ properties }) => isOf(properties, 'line') && isOf(properties, 'ins'),
	'a line taken away': ({ properties }) => isOf(properties, 'line') && isOf(properties, 'del'),
	'code in a sentence': ({ tagName, children }) => tagName === 'p' && has(children, ({ tagName }) => tagName === 'code'),
	'a formula in a sentence': ({ tagName, properties }) => tagName === 'math' && properties['display'] !== 'block',
	'a formula on a line of its own': ({ tagName, properties }) => tagName === 'math' && properties['display'] === 'block',
	'a quotation': ({ tagName, properties }) => tagName === 'blockquote' && !properties['lang'],
	'a quotation in another language, with its source': ({ tagName, children }) =>
		tagName === 'figure' && has(children, ({ tagName, properties }) => tagName === 'blockquote' && properties['lang'] === 'fr') && has(children, ({ tagName }) => tagName === 'cite'),
	'a fold': ({ tagName, children }) => tagName === 'details' && has(children, ({ tagName }) => tagName === 'summary'),
	'a note': ({ properties }) => properties['role'] === 'doc-endnotes',
	'a note that holds a list and code': ({ tagName, children }) => isNote(tagName, children) && has(children, ({ tagName }) => tagName === 'ul') && has(children, ({ tagName }) => tagName === 'pre'),
	'a note used twice': ({ tagName, children }) => tagName === 'li' && count(children, ({ properties }) => properties['role'] === 'doc-backlink') === 2,
	'a list in a list': ({ tagName, children }) => tagName === 'ul' && has(children, ({ tagName }) => tagName === 'ul'),
	'a list with numbers': ({ tagName, children }) => tagName === 'ol' && !has(children, ({ properties }) => properties['role'] === 'doc-backlink'),
	'a task that is done': ({ tagName, properties }) => tagName === 'input' && properties['checked'] === true,
	'a task that is not': ({ tagName, properties }) => tagName === 'input' && properties['checked'] !== true,
	'a rule': ({ tagName }) => tagName === 'hr',
	emphasis: ({ tagName }) => tagName === 'em',
	'strong emphasis': ({ tagName }) => tagName === 'strong',
	'words struck out': ({ tagName, properties }) => tagName === 'del' && Object.keys(properties).length === 0,
	keys: ({ tagName }) => tagName === 'kbd',
	'an abbreviation': ({ tagName, properties }) => tagName === 'abbr' && properties['title'] !== undefined,
	'a low letter': ({ tagName }) => tagName === 'sub',
	'a high letter': ({ tagName, children }) => tagName === 'sup' && !has(children, ({ tagName }) => tagName === 'a'),
	'words of another language': ({ tagName, properties }) => tagName === 'i' && properties['lang'] !== undefined,
	'a reading above characters': ({ tagName, children }) => tagName === 'ruby' && has(children, ({ tagName }) => tagName === 'rt'),
	'a heading with an address of its own': (element) => element.tagName === 'h2' && element.properties['id'] === 'addresses' && idFor(toString(element)) !== 'addresses',
	'a link to a heading here': ({ tagName, properties }) => tagName === 'a' && properties['href'] === '#addresses',
	'a link into another essay': ({ tagName, properties }) => tagName === 'a' && /^octavo:essays\/.+\.md#./.test(String(properties['href'])),
	'a link to a plain page': ({ tagName, properties }) => tagName === 'a' && /^octavo:pages\/.+\.md$/.test(String(properties['href'])),
	'a link to a page that Octavo makes': ({ tagName, properties }) => tagName === 'a' && properties['href'] === '/archive/',
	'a link to a file beside the essay': ({ tagName, properties }) => tagName === 'a' && /^\/media\/.+\.svg$/.test(String(properties['href'])),
};

test.each(Object.entries(used))('the manual uses %s', (_, isIt) => {
	expect(has(page.children as Element[], isIt)).toBe(true);
});

test('the manual lists every kind of block, and no other', () => {
	expect(rowsUnder('The kinds of block').map((row) => codesIn(cells(row)[0])[0]).sort()).toEqual(Object.keys(kinds).sort());
});

/** What a block becomes, by element or class, whose class is not its name. */
const become: Record<string, string> = { definitions: 'dl', aside: 'apart' };

test.each(Object.keys(kinds))('the manual shows the block %s, and names it in its text or its source', (name) => {
	expect(has(page.children as Element[], ({ tagName, properties }) => isOf(properties, become[name] ?? name) || tagName === become[name])).toBe(true);
	expect(body).toMatch(new RegExp(`^:{3,}${name}\\b`, 'm'));
});

test.each([':::epigraph', ':::chart'])('the block %s whose source the manual shows is the one that it shows', async (name) => {
	const source = blocks('markdown').find(({ text }) => text.startsWith(name))?.text ?? '';
	const { html, findings } = await render(source, { path, contentFolder: resolve('content'), publicFolder: '', lang, origin: '', base: '/' }, 'manual');
	expect(findings).toEqual([]);
	expect(html).not.toBe('');
	// Tables are counted through the whole text.
	const uncounted = (text: string) => text.replaceAll(/table-\d+/g, '');
	expect(uncounted(manual.html)).toContain(uncounted(html.trim()));
});

test('the manual names every type of chart and all that may be asked of one', () => {
	const named = codesIn(paragraph('The type is line'));
	expect(named.toSorted()).toEqual([...new Set([...types, ...attributes.filter((name) => name !== 'src')])].sort());
});

test('the manual lists every HTML element that may be typed, and no other', () => {
	const listed = rowsUnder('Every element').flatMap((row) => codesIn(row));
	expect(listed.toSorted()).toEqual([...allowedElements].sort());
});

test('the manual names every element that has an explanation of its own when it is refused', () => {
	const named = codesIn(paragraph('Elements that are not in the list')).filter((name) => !allowedElements.has(name));
	expect(named.toSorted()).toEqual(Object.keys(instead).sort());
});

test('the manual explains every field of the front matter, required ones first', () => {
	const rows = rowsUnder('The fields');
	const fields = rows.map((row) => codesIn(cells(row)[0])[0] ?? '');
	expect(fields.toSorted()).toEqual(Object.keys(frontMatterSchema.shape).sort());
	expect(rows.map((row) => toString(cells(row)[1] as Element)).filter((text) => !/\w.*\.$/.test(text))).toEqual([]);
	expect(fields.slice(0, 2).sort()).toEqual(requiredBy(frontMatterSchema));
	for (const [field, parts] of [['series', ['name', 'part']], ['basedOn', ['work', 'author', 'url', 'about']], ['cover', ['image', 'alt']]] as const) {
		expect(codesIn(rows[fields.indexOf(field)]).slice(1).sort()).toEqual(parts.toSorted());
		expect(frontMatterSchema.shape[field].unwrap().keyof().options.toSorted()).toEqual(parts.toSorted());
	}
});

test('the front matter that the manual shows is good', async () => {
	const { findings, essays } = await read({
		'essays/keeping-the-light.md': `${blocks('yaml')[0]?.text}\nSome text.`,
		'authors/ada.yaml': 'name: Ada',
		'authors/desk.yaml': 'name: The desk',
	});
	expect(findings).toEqual([]);
	expect(essays[0]?.title).toContain(': ');
});

test('the manual names every setting of a publication, an author and a page', () => {
	const list = between('the-folder-is-the-publication', 'what-stands-above-the-text').find(({ tagName }) => tagName === 'ul');
	const listed = items(list).map((item) => codesIn(item)[0]);
	expect([...listed, ...requiredBy(siteSchema)].sort()).toEqual(Object.keys(siteSchema.shape).sort());
	const others = codesIn(paragraph('An author is a file')).filter((code) => !code.includes('/'));
	expect(others.sort()).toEqual([...Object.keys(authorSchema.shape), ...Object.keys(pageSchema.shape)].sort());
	expect(requiredBy(siteSchema)).toEqual(['title', 'url']);
});

test('the manual names every reserved address, and no other', () => {
	const named = codesIn(paragraph('Every address has one owner')).filter((code) => code !== 'public/' && code !== 'taxes');
	expect([...new Set(named)].sort()).toEqual(reserved.toSorted());
	expect(reserved).not.toContain('taxes');
});

test('the manual lists every command, and mentions only those that exist', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
	const commandOf = (script: string) => (['start', 'test'].includes(script) ? `npm ${script}` : `npm run ${script}`);
	const commands = Object.keys(scripts).map(commandOf).sort();
	expect(rowsUnder('The commands').map((row) => codesIn(row)[0]).sort()).toEqual(commands);
	const mentioned = [...body.matchAll(/\bnpm (?:run )?\w+(?::\w+)?/g)].map(([command]) => command).filter((command) => command !== 'npm ci');
	expect(mentioned.filter((command) => !commands.includes(command))).toEqual([]);
});

test('what the manual says becomes of typed marks is what becomes of them', () => {
	const rows = rowsUnder('What to type').map((row) => cells(row).map((cell) => toString(cell)));
	expect(rows.length).toBeGreaterThan(6);
	for (const [typed = '', set] of rows) {
		expect(set).toBe(smarten(typed, lang));
		expect(set).not.toBe(typed);
	}
});

test('the manual shows the marks of every language that Octavo knows, as they are', () => {
	const source = readFileSync('src/markdown/typography/languages.ts', 'utf8');
	const table = source.slice(source.indexOf('const LANGUAGES'), source.indexOf('\n};', source.indexOf('const LANGUAGES')));
	const known = [...table.matchAll(/^\t'?([a-z]{2}(?:-\w+)?)'?: /gm)].map(([, tag]) => tag);
	const typed = codesIn(captionOf('What becomes of'))[0] ?? '';
	const rows = rowsUnder('What becomes of').map((row) => ({ tags: codesIn(row), set: toString(cells(row)[2] as Element) }));
	expect(rows.flatMap(({ tags }) => tags.map((tag) => tag.toLowerCase())).sort()).toEqual(known.toSorted());
	// Whether a line may break beside a dash is decided once more by the language of the manual, and cannot be seen.
	const seen = (text: string) => text.replaceAll('\u00A0', ' ');
	for (const { tags, set } of rows) for (const tag of tags) expect(`${tag}: ${seen(set)}`).toBe(`${tag}: ${seen(smarten(typed, tag))}`);
	const languages = new Set(known.map((tag = '') => tag.split('-')[0]).map((tag) => (tag === 'nb' || tag === 'nn' ? 'no' : tag)));
	expect(new Map([[18, 'eighteen'], [19, 'nineteen'], [20, 'twenty'], [21, 'twenty-one']]).get(languages.size)).toBe(/in (\S+) languages/.exec(toString(page))?.[1]);
});

test('a block of another language is set by its own rules, as the manual says of its quotation', async () => {
	const quotation = all(page, ({ tagName, properties }) => tagName === 'blockquote' && properties['lang'] !== undefined)[0];
	const own = String(quotation?.properties['lang']);
	const { html } = await render(`<blockquote lang="${own}">\n\n"Oui"\n\n</blockquote>`, { path, contentFolder: '', publicFolder: '', lang, origin: '', base: '/' }, 'manual');
	expect(toString(fromHtml(html, { fragment: true })).trim()).toBe(smarten('"Oui"', own));
	expect(smarten('"Oui"', own)).not.toBe(smarten('"Oui"', lang));
});

test('the faulty essay in the manual gives the report in the manual, and the lines it marks are those at fault', async () => {
	const [essay] = blocks('markdown').filter(({ meta }) => meta.includes('numbers'));
	const file = /title="content\/([^"]+)"/.exec(essay?.meta ?? '')?.[1] ?? '';
	const { findings } = await read({ [file]: essay?.text });
	expect(blocks('text').at(-1)?.text.trim()).toBe(report(findings));
	const marked = /\{([\d,]+)\}/.exec(essay?.meta ?? '')?.[1]?.split(',').map(Number);
	expect([...new Set(findings.map(({ line }) => line))].sort()).toEqual(marked?.sort());
});

test('addresses in the manual are made as it says', () => {
	const text = toString(page);
	expect(text).toContain(`With /:year/:id/ the essay above would live at ${permalinkFrom('/:year/:id/', 'keeping-the-light', '2026-05-03')}`);
	expect(text).toContain(`is ${siteSchema.shape.permalinks.parse(undefined)} unless`);
	expect(text).toContain(`Über Größe.md is not passed over in silence. The build stops and proposes ${idFor('Über Größe')}.md`);
	const own = /section you are reading is #([\w-]+)/.exec(text)?.[1] ?? '';
	expect(between(own, 'something-to-read-next').map((element) => toString(element)).join('')).toContain(`section you are reading is #${own}`);
});

test('the widths of pictures in the manual are those that are made', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'octavo-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const file = join(folder, 'wide.png');
	await sharp({ create: { width: 3000, height: 20, channels: 3, background: 'white' } }).png().toFile(file);
	const { files } = await picture(file, 'hash');
	const named = [...toString(paragraph('The words in brackets')).matchAll(/\d{3,}/g)].map(([number]) => Number(number));
	expect(named.toSorted((a, b) => a - b)).toEqual(files.map(({ width }) => width));
});

test('the numbers in the manual are right', () => {
	const text = toString(page);
	expect(new Map([[10, 'ten'], [20, 'twenty'], [30, 'thirty']]).get(feedLength)).toBe(/carries the (\w+) newest essays/.exec(text)?.[1]);
	const perMinute = Number(/at (\d+) words a minute/.exec(text)?.[1]);
	expect([minutesFor(1), minutesFor(perMinute * 1.5 - 1), minutesFor(perMinute * 1.5), minutesFor(perMinute * 40)]).toEqual([1, 1, 2, 40]);
	expect(text).toContain(`w/${perMinute}`);
	const numbersOf = (name: string) => readFileSync(`content/essays/manual/${name}.csv`, 'utf8').trim().split('\n').slice(1).map((row) => row.split(',').map(Number));
	for (const [, folds = 0, leaves, pages] of numbersOf('folding')) expect([leaves, pages]).toEqual([2 ** folds, 2 ** (folds + 1)]);
	for (const [folds = 0, thickness] of numbersOf('thickness')) expect(thickness).toBeCloseTo(2 ** folds / 10);
	// ISO 216: A0 has a square metre, and each size is the half of the one before, rounded down to a millimetre.
	const paper = numbersOf('paper').map(([, height = 0, width = 0]) => [height, width] as const);
	expect(paper).toEqual(paper.map((_, index) => (index === 0 ? [1189, 841] : [paper[index - 1]?.[1], Math.floor((paper[index - 1]?.[0] ?? 0) / 2)])));
	const formats = rowsUnder('What folding makes').map((row) => cells(row).map((cell) => Number(toString(cell))));
	expect(formats).toHaveLength(4);
	for (const [, folds = 0, leaves, pages] of formats) expect([leaves, pages]).toEqual([2 ** folds, 2 ** (folds + 1)]);
});

test('what the manual shows of the check is what the check says, and its rules exist', async () => {
	const shown = body.slice(body.indexOf('## A second pair of eyes'), body.indexOf('## Publishing is'));
	const { paths } = publication({ 'essays/keeping-the-light.md': essay('The lamp was was lit.\n\nAnd then:\n\n\n- It burned.', 'description: Who kept the lamps burning, and who does it now.', 'authors: [ada]'), 'authors/ada.yaml': 'name: Ada' });
	expect(shown).toContain(`\n${(await run(paths, 'check', '--no-types')).warned}\n`);
	expect(shown).toContain('more than eighty');
	expect(rules.length).toBeGreaterThan(80);
	const named = [...shown.matchAll(/check o\w+(?: next)?: ([\w, -]+?) -->|^ {2}([\w-]+): (?:off|error)$/gm)].flatMap(([, many, one]) => one ?? many?.split(', ') ?? []);
	expect(named.length).toBeGreaterThan(4);
	expect(named.filter((name) => !rules.some(({ id }) => id === name))).toEqual([]);
});

test('the list of words that the manual shows is read as it says', () => {
	const [, list = ''] = /^```\n(# the town[^]*?)^```$/m.exec(body) ?? [];
	expect(readWords(list)).toEqual(['Winterhook', 'colza']);
	const { has } = knownWords(readWords(list));
	expect(['Winterhook', 'winterhook', 'colza', 'Colza'].map(has)).toEqual([true, false, true, true]);
});

test('every file of the project that the manual names exists', () => {
	const named = codesIn(page).filter((code) => /^(?:src|public|content|tests|\.github)\//.test(code));
	expect(named.length).toBeGreaterThan(2);
	expect(named.filter((name) => !existsSync(name))).toEqual([]);
});

function has(nodes: Element['children'] | undefined, isIt: (element: Element) => boolean): boolean {
	return count(nodes, isIt) > 0;
}

function count(nodes: Element['children'] | undefined, isIt: (element: Element) => boolean): number {
	return all({ type: 'root', children: nodes ?? [] }, isIt).length;
}

/** Elements of a tree in order, without its root. */
function all(tree: Root | Element | undefined, isIt: (element: Element) => boolean): Element[] {
	const found: Element[] = [];
	if (tree) visit(tree, 'element', (element) => void (element !== tree && isIt(element) && found.push(element)));
	return found;
}

function isOf(properties: Element['properties'], name: string): boolean {
	return Array.isArray(properties['className']) && properties['className'].includes(name);
}

function isNote(tagName: string, children: Element['children']): boolean {
	return tagName === 'li' && has(children, ({ properties }) => properties['role'] === 'doc-backlink');
}

function isFigureOf({ tagName, children }: Element, source: RegExp): boolean {
	return tagName === 'figure' && has(children, ({ tagName, properties }) => tagName === 'img' && source.test(String(properties['src']))) && has(children, ({ tagName }) => tagName === 'figcaption');
}

/** The texts of what is set as code in a sentence or cell. */
function codesIn(tree: Root | Element | undefined): string[] {
	const inBlocks = new Set(all(tree, ({ tagName }) => tagName === 'pre').flatMap((pre) => pre.children));
	return all(tree, (element) => element.tagName === 'code' && !inBlocks.has(element)).map((code) => toString(code));
}

/** The paragraph that begins with some words. */
function paragraph(start: string): Element {
	const found = all(page, (element) => element.tagName === 'p' && toString(element).startsWith(start));
	expect(found, start).toHaveLength(1);
	return found[0] as Element;
}

function captionOf(start: string): Element {
	const found = all(page, (element) => element.tagName === 'caption' && toString(element).startsWith(start));
	expect(found, start).toHaveLength(1);
	return found[0] as Element;
}

/** The rows, heads aside, of the table whose caption begins with some words. */
function rowsUnder(start: string): Element[] {
	const caption = captionOf(start);
	const [table] = all(page, ({ tagName, children }) => tagName === 'table' && children.includes(caption));
	return all(table, ({ tagName, children }) => tagName === 'tr' && has(children, ({ tagName }) => tagName === 'td'));
}

function cells(row: Element): Element[] {
	return all(row, ({ tagName }) => tagName === 'td');
}

/** The items of a list that hold no other list. */
function items(list: Element | undefined): Element[] {
	return all(list, ({ tagName, children }) => tagName === 'li' && !has(children, ({ tagName }) => tagName === 'li'));
}

/** What stands from one heading to another. */
function between(from: string, to: string): Element[] {
	const elements = page.children.filter((child) => child.type === 'element');
	const at = (id: string) => elements.findIndex(({ properties }) => properties['id'] === id);
	expect(at(from), from).toBeGreaterThan(-1);
	expect(at(to), to).toBeGreaterThan(at(from));
	return elements.slice(at(from), at(to));
}

function requiredBy(schema: z.ZodObject): string[] {
	return [...new Set(schema.safeParse({}).error?.issues.map(({ path: [key] }) => String(key)))].sort();
}

/** The blocks of code in a language, as they are typed. */
function blocks(language: string): { meta: string; text: string }[] {
	return [...body.matchAll(/^```(\w+)(.*)\n([^]*?)^```$/gm)].filter(([, name]) => name === language).map(([, , meta = '', text = '']) => ({ meta, text }));
}
