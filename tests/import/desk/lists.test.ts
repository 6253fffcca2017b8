import { expect, test } from 'vitest';
import { placeIn } from '../../../src/import/write/place-in.ts';
import { publication } from '../../publication.ts';
import { imported, post } from './exported.ts';

const lists = (short: string, tag: string) => [{ address: 'https://old.example/feed/' }, { address: `https://old.example/tag/${short}/`, tag }];

test('old addresses of tags and feeds are lines for site.yaml, and the site builds with them', async () => {
	const made = publication({ 'site.yaml': 'title: A\nurl: https://example.org/\nredirects: { /tag/known: /archive/ }\n' });
	const { redirects } = await imported(made.paths, [
		post('Tide', { tags: ['Sea & sand'], lists: lists('sea', 'Sea & sand') }),
		post('Moon', { tags: ['Sky', 'known', 'sea and sand'], lists: [...lists('sky', 'Sky'), ...lists('known', 'known'), { address: '/tags/sky', tag: 'Sky' }, { address: '/feed.xml' }] }),
	]);
	expect(redirects).toEqual({ '/feed/': '/rss.xml', '/tag/sea/': '/tags/sea-sand/', '/tag/sky/': '/tags/sky/' });
	made.write('site.yaml', `title: A\nurl: https://example.org/\nredirects: ${JSON.stringify(redirects)}\n`);
	expect((await made.read()).findings).toEqual([]);
});

test('what readers cannot see yet is in no list, so none is led to', async () => {
	const { redirects } = await imported(publication({}).paths, [post('Draft', { status: 'draft', tags: ['Sea'], lists: lists('sea', 'Sea') }), post('Later', { published: '2027-01-01', status: 'scheduled', tags: ['Sky'], lists: lists('sky', 'Sky') })]);
	expect(redirects).toEqual({});
});

test('a loss of a link or a picture names its line in the export, if the importer knows where the text begins', async () => {
	const html = '<p>One.</p>\n<p><a href="/a/b">x</a>\n<a href="/a">y</a>\n<img src="p.jpg?a=1&amp;b=2"></p>';
	const at = (address: string, line?: number) => placeIn({ source: { file: 'e.xml', line: 3 }, body: { html, ...(line !== undefined && { line }) } }, address).line;
	expect([at('/a', 10), at('/a/b', 10), at('p.jpg?a=1&b=2', 10), at('/c', 10), at('', 10), at('/a')]).toEqual([13, 12, 14, 3, 3, 3]);
	const text = 'One.\n\n[gone](gone.html)\n\n[draft](draft) and [place](tide#nowhere)\n\n![Far](https://far.example/p.jpg) [own](#nowhere)';
	const { losses } = await imported(publication({}).paths, [post('Tide', { slug: 'tide' }), post('Draft', { slug: 'draft', status: 'draft' }), post('Moon', { body: { markdown: text, flavour: 'plain', line: 4 } })]);
	expect(losses.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['picture-remote 11', 'link-nowhere 7', 'link-nowhere 11', 'link-to-draft 9', 'link-place 9']);
});

test('a plain page is known again by its old address whatever it is called now, and by its title alone if two share a name', async () => {
	const made = publication({});
	const about = (title: string, address: string) => post(title, { kind: 'page', slug: 'about', addresses: [address] });
	await imported(made.paths, [about('About', 'https://old.example/about/')]);
	made.write('pages/about.md', '---\ntitle: Who we are\n---\nRewritten.\n');
	expect((await imported(made.paths, [about('About', 'https://old.example/about/')])).imported).toEqual([]);
	expect((await imported(made.paths, [about('About the lock', 'https://lock.example/keepers/')])).imported).toHaveLength(1);
});
