import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { medium } from '../../src/import/medium/medium.ts';
import { htmlOf, readAll } from './read.ts';
import { sourceOf, sourceOfFiles } from './source-of.ts';

// The format: what https://medium.com/me/export sends, pages of microformats (h-entry) with classes of Medium's editor.
const folder = 'tests/import/medium/export';
const found = await readAll(medium, sourceOf(folder));
const clock = found.post('The lock keeper’s clock');

test('a story of Medium comes over with title, subtitle, day, author and both its addresses', () => {
	const { body, ...rest } = clock;
	expect(rest).toEqual({
		source: { file: 'posts/2019-05-04_The-lock-keeper-s-clock-0a1b2c3d4e5f.html' },
		kind: 'essay',
		status: 'published',
		title: 'The lock keeper’s clock',
		subtitle: 'Why it was always late',
		slug: 'the-lock-keepers-clock',
		addresses: ['https://medium.com/@mora/the-lock-keepers-clock-0a1b2c3d4e5f', 'https://medium.com/p/0a1b2c3d4e5f'],
		published: '2019-05-04',
		authors: [{ name: 'Mora Keane', url: 'https://medium.com/@mora' }],
		tags: [],
		losses: [],
	});
	expect(body.base).toBe('https://medium.com/@mora/the-lock-keepers-clock-0a1b2c3d4e5f');
});

test('the title and subtitle Medium repeats in the text are taken out, with the rule above, and only those', () => {
	const html = htmlOf(clock);
	expect(html).not.toContain('clock</h3>');
	expect(html).not.toContain('Why it was always late');
	expect(html.match(/<hr/g)).toHaveLength(1);
	expect(html).toContain('<pre name="d00d" id="d00d" class="graf graf--pre graf-after--figure">late = 4</pre>');
	expect(html).toContain('<figcaption class="imageCaption">The clock in 1962</figcaption>');
});

test('a line of the text is still the line of the file', () => {
	const page = readFileSync(`${folder}/posts/2019-05-04_The-lock-keeper-s-clock-0a1b2c3d4e5f.html`, 'utf8');
	const line = (text: string) => text.slice(0, text.indexOf('It hung')).split('\n').length;
	expect(line(htmlOf(clock)) + (clock.body.line ?? 0)).toBe(line(page));
});

test('a canonical address elsewhere is the original, and one of a publication of Medium an old address', () => {
	expect(found.post('From elsewhere')).toMatchObject({ canonical: 'https://magazine.example/from-elsewhere', addresses: ['https://medium.com/p/111122223333'], published: '2020-02-02' });
	expect(found.post('In a publication')).toMatchObject({ slug: 'in-a-publication', addresses: ['https://bridges.example/in-a-publication-444455556666?source=x', 'https://medium.com/p/444455556666'] });
	expect(found.post('In a publication')).not.toHaveProperty('canonical');
});

test('a summary the writer wrote is the excerpt, one made of the first words is none', () => {
	expect(found.post('From elsewhere').excerpt).toMatch(/^It stood in a magazine/);
	expect(found.post('In a publication')).not.toHaveProperty('excerpt');
	expect(htmlOf(found.post('From elsewhere'))).not.toContain('<h3>');
});

test('a draft is a draft and its HTML untouched', () => {
	const draft = found.post('A half thought');
	expect(draft).toMatchObject({ status: 'draft', addresses: ['https://medium.com/p/aaaabbbbcccc'] });
	expect(draft).not.toHaveProperty('published');
	expect(htmlOf(draft)).toContain('<script>alert(1)</script>');
});

test('responses, empty pages and lists of Medium are skipped and named', () => {
	expect(found.skipped.map(({ says }) => says)).toEqual([
		'“I agree, and more”: It has no title and 10 words, most likely a response to another’s story',
		'“Nothing”: It has no text',
		'pages in the export (1): They are lists of Medium’s, not stories',
		'pages in bookmarks (1): They are lists of Medium’s, not stories',
		'pages in claps (2): They are lists of Medium’s, not stories',
		'pages in profile (1): They are lists of Medium’s, not stories',
	]);
});

test('a long text without a title is no response', async () => {
	const words = 'The water came up to the second step. '.repeat(30);
	const page = `<article class="h-entry"><h1 class="p-name">The water came up</h1><section data-field="body"><p>${words}</p></section></article>`;
	const { posts } = await readAll(medium, sourceOfFiles({ 'posts/2020-01-01_The-water-0123456789ab.html': page }));
	expect(posts).toMatchObject([{ title: 'The water came up', losses: [{ rule: 'title' }] }]);
});

test('a page cut off in the middle gives what there is', async () => {
	const page = '<article class="h-entry"><h1 class="p-name">Cut</h1><section data-field="body"><h3 class="graf--title">Cut</h3><p>Here it en';
	const { posts } = await readAll(medium, sourceOfFiles({ 'posts/2020-13-45_Cut-0123456789ab.html': page }));
	expect(posts[0]).toMatchObject({ title: 'Cut', body: { html: '<p>Here it en' } });
	expect(posts[0]).not.toHaveProperty('published');
});

test('Medium is known by its stories, and other folders of posts are not taken for it', async () => {
	expect(await medium.recognizes(sourceOf(folder))).toBe(true);
	expect(await medium.recognizes(sourceOfFiles({ 'posts/2020-01-01_a.html': '<html><h1>A page</h1>' }))).toBe(false);
	expect(await medium.recognizes(sourceOfFiles({ 'posts/hello.html': '<article class="h-entry"><h1 class="p-name">A</h1>' }))).toBe(false);
});
