import { expect, test } from 'vitest';
import { substack } from '../../src/import/substack/substack.ts';
import { htmlOf, readAll } from './read.ts';
import { sourceOf, sourceOfFiles } from './source-of.ts';

// The format: https://support.substack.com/hc/en-us/articles/360037466012 and exports of 2019 to 2025.
const folder = sourceOf('tests/import/substack/export');
const found = await readAll(substack, folder);
const columns = 'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n';

test('a letter of Substack comes over with title, subtitle, old address and its HTML untouched', () => {
	expect(found.post('The ferry, and "why" it stopped')).toEqual({
		source: { file: 'posts/1001.the-ferry.html' },
		kind: 'essay',
		status: 'published',
		title: 'The ferry, and "why" it stopped',
		subtitle: 'One boat & two <shores>',
		slug: 'the-ferry',
		addresses: ['/p/the-ferry'],
		published: '2021-03-04',
		authors: [],
		tags: [],
		lists: [{ address: '/feed' }],
		body: { html: expect.stringContaining('<script>track()</script>'), line: 0 },
		losses: [],
	});
});

test('the day of a letter is that of UTC, wherever it is imported, and this is said once', () => {
	expect(found.skipped.filter(({ says }) => says.includes('UTC'))).toHaveLength(1);
});

test('a letter for subscribers is never published, and this is said', () => {
	const { status, losses } = found.post('For friends');
	expect(status).toBe('private');
	expect(losses.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(['audience: It was for subscribers only (newsletter, only_paid); it comes over as a draft']);
});

test('an episode keeps its recording, a page is a page, a draft a draft', () => {
	expect(htmlOf(found.post('The bell'))).toContain('<audio src="https://media.example/bell.mp3"');
	expect(found.post('About these letters')).toMatchObject({ kind: 'page', addresses: ['/about'] });
	expect(found.post('unfinished')).toMatchObject({ status: 'draft', addresses: ['/p/unfinished'] });
	expect(found.post('unfinished')).not.toHaveProperty('published');
});

test('a letter without a slug has no old address, and a title on two lines is one', () => {
	expect(found.post('A title on two lines')).toMatchObject({ addresses: [] });
});

test('a letter no row speaks of comes over as a draft', () => {
	expect(found.post('stray')).toMatchObject({ status: 'draft', losses: [{ rule: 'row', file: 'posts/1999.stray.html' }] });
});

test('what is no text or has none is named, with the line of its row', () => {
	expect(found.skipped.filter(({ source }) => source.line).map(({ says, source }) => `${source.line}: ${says}`)).toEqual([
		'5: “Ask me”: It is of type “thread”, not a text',
		'8: “Lost”: It has no text in the export (posts/1007.lost.html is missing)',
	]);
});

test('lists of subscribers and of who opened what are never opened', async () => {
	const touched: string[] = [];
	const watched = { ...folder, text: async (file: string) => (touched.push(file), folder.text(file)) };
	await readAll(substack, watched);
	expect(touched.filter((file) => /email_list|opens/.test(file))).toEqual([]);
	expect(touched).toContain('posts.csv');
	expect(found.skipped.map(({ says }) => says).join('\n')).toContain('lists of subscribers (1): Not read: addresses of mail never come over');
});

test('an export in a folder of the zip is found, and a table of something else is no export', async () => {
	const inside = sourceOfFiles({ 'letters/posts.csv': `\uFEFF${columns}1.a,2020-01-01,true,,,newsletter,everyone,A,,\n`, 'letters/posts/1.a.html': '<p>Words.</p>' });
	expect(await substack.recognizes(inside)).toBe(true);
	expect((await readAll(substack, inside)).post('A').published).toBe('2020-01-01');
	expect(await substack.recognizes(sourceOfFiles({ 'posts.csv': 'id,title\n1,A\n' }))).toBe(false);
	expect(await substack.recognizes(sourceOfFiles({ 'posts/1.a.html': '<p>Words.</p>' }))).toBe(false);
});

test('a row with too few or too many cells, a bad date or a slug that is not well encoded does no harm', async () => {
	const odd = sourceOfFiles({ 'posts.csv': `${columns}1.a%ZZ,0000-00-00,true,,,newsletter\n2.b,yesterday,true,,,newsletter,everyone,B,,,,,\n`, 'posts/1.a%ZZ.html': 'a', 'posts/2.b.html': 'b' });
	const { posts } = await readAll(substack, odd);
	expect(posts.map(({ slug, status, published }) => ({ slug, status, published }))).toEqual([{ slug: 'a%ZZ', status: 'published', published: undefined }, { slug: 'b', status: 'published', published: undefined }]);
});

test('a table that is none is said to the writer', async () => {
	await expect(readAll(substack, sourceOfFiles({ 'posts.csv': `${columns}"1.a,never closed\n` }))).rejects.toMatchObject({ message: expect.stringContaining('posts.csv is no table'), remedy: expect.stringContaining('Export once more') });
});
