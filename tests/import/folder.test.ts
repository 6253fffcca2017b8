import { expect, test } from 'vitest';
import { markdown } from '../../src/import/folder/folder.ts';
import { readAll } from './read.ts';
import { sourceOfFiles } from './source-of.ts';

// Formats by the generators' own documentation: jekyllrb.com/docs (posts, permalinks, front matter), gohugo.io/content-management
// (front matter, page bundles, urls), 11ty.dev/docs (permalinks, dates, data files), docs.astro.build/guides/content-collections,
// obsidian.md/help (links, callouts).

const text = 'The text stands high.';

test('a post of Jekyll gets its day from its name, its categories from its path, and the address that the site gave it', async () => {
	const { posts } = await read({
		'_config.yml': 'url: https://moss.example\nbaseurl: /papers\npermalink: pretty\nauthor: Ada Moss\n',
		'books/_posts/2019-05-04-the-margin.md': `---\ntitle: The Margin\ntags: hand thumb\nredirect_from:\n  - /old/margin\n  - /older/\nexcerpt: Why the page is empty.\n---\n${text}\n`,
	});
	expect(posts).toMatchObject([{ title: 'The Margin', slug: 'the-margin', published: '2019-05-04', status: 'published', kind: 'essay', tags: ['books', 'hand', 'thumb'], excerpt: 'Why the page is empty.', authors: [{ name: 'Ada Moss' }], losses: [], body: { markdown: `${text}\n`, flavour: 'jekyll', base: 'books/_posts/2019-05-04-the-margin.md', line: 8 } }]);
	expect(posts[0]?.addresses).toEqual(['https://moss.example/papers/books/2019/05/04/the-margin/', 'https://moss.example/papers/old/margin', 'https://moss.example/papers/older/']);
});

test.each([
	['date', '/ink/2019/05/04/margin.html'],
	['ordinal', '/ink/2019/124/margin.html'],
	['weekdate', '/ink/2019/W18/Sat/margin.html'],
	['none', '/ink/margin.html'],
	['/:short_year/:i_month/:i_day/:title/', '/19/5/4/margin/'],
	['/essays/:slug', '/essays/margin'],
])('the pattern %s of Jekyll gives the address %s', async (pattern, address) => {
	const { posts } = await read({ '_config.yml': `permalink: ${pattern}`, '_posts/2019-05-04-margin.md': `---\ncategory: Ink\n---\n${text}` });
	expect(posts[0]?.addresses).toEqual([address]);
});

test('a pattern that asks for more than is known is said, and no address is guessed', async () => {
	const { posts } = await read({ '_config.yml': 'permalink: /:year/:hour/:title/', '_posts/2019-05-04-margin.md': text });
	expect(posts[0]?.addresses).toEqual([]);
	expect(posts[0]?.losses).toMatchObject([{ rule: 'address' }]);
});

test('the day is the one that is written, whatever its zone; an address of Jekyll is known by the day in its own zone too', async () => {
	const { posts } = await read({ '_config.yml': 'timezone: America/New_York', '_posts/2019-05-04-margin.md': `---\ndate: 2019-05-05 01:30:00 +0000\n---\n${text}` });
	expect(posts[0]?.published).toBe('2019-05-05');
	expect(posts[0]?.addresses).toEqual(['/2019/05/05/margin.html', '/2019/05/04/margin.html']);
});

test('drafts of Jekyll are drafts, by their folder or by `published: false`; authors come from the data of the site, without their mail', async () => {
	const { posts } = await read({
		'_drafts/ink.md': `---\ntitle: Ink\nauthor: ada\n---\n${text}`,
		'_posts/2019-05-04-margin.md': `---\npublished: no\nauthors: [ada, Ben Low]\n---\n${text}`,
		'_data/authors.yml': 'ada:\n  name: Ada Moss\n  bio: Bookbinder.\n  email: ada@moss.example\n  web: https://moss.example\n',
	});
	const ada = { name: 'Ada Moss', about: 'Bookbinder.', url: 'https://moss.example' };
	expect(posts.map(({ status, addresses, authors }) => ({ status, addresses, authors }))).toEqual([
		{ status: 'draft', addresses: [], authors: [ada] },
		{ status: 'draft', addresses: ['/2019/05/04/margin.html'], authors: [ada, { name: 'Ben Low' }] },
	]);
});

test('addresses of mail never come over', async () => {
	const { posts } = await read({ 'a.md': `---\nauthors: ["Ada Moss <ada@moss.example>", "ben@low.example"]\n---\n${text}` });
	expect(posts[0]?.authors).toEqual([{ name: 'Ada Moss' }]);
});

test('pages, collections and posts in HTML of Jekyll come along; what belongs to the design does not', async () => {
	const { posts, skipped } = await read({ '_config.yml': '', 'about.md': `---\ntitle: About\n---\n${text}`, '_notes/ink.md': `---\ntitle: Ink\n---\n${text}`, '_posts/2019-05-04-old.html': `---\ntitle: Old\n---\n<p>${text}</p>`, '_includes/box.md': text, 'README.md': text, 'index.html': '---\n---\n<html>', '_posts/2019-01-01-cloth.textile': 'h1. Cloth' });
	expect(posts.map(({ title, kind, addresses }) => [title, kind, addresses])).toEqual([['Ink', 'essay', ['/notes/ink.html']], ['Old', 'essay', ['/2019/05/04/old.html']], ['About', 'page', ['/about.html']]].sort((a, b) => (a[0] === 'Ink' ? -1 : b[0] === 'Ink' ? 1 : 0)));
	expect(posts[1]?.body).toEqual({ html: `<p>${text}</p>`, base: '_posts/2019-05-04-old.html', line: 3 });
	expect(skipped.map(({ skipped, reason }) => [skipped, reason])).toEqual([
		['README.md', 'it speaks of the folder to those who work with it'],
		['_includes/box.md', 'it is part of the design of the site'],
		['_posts/2019-01-01-cloth.textile', 'it is not in Markdown; save it as Markdown, with Pandoc for example'],
	]);
});

test('a text of Hugo is read in YAML, TOML and JSON, with the pattern of its section, aliases, series and days', async () => {
	const { posts } = await read({
		'hugo.toml': 'baseURL = "https://moss.example/"\n[permalinks]\nposts = "/:year/:monthname/:slug/"\n',
		'content/posts/margin.md': `---\ntitle: The Margin\ndate: 2019-05-04T23:30:00-05:00\nlastmod: 2020-01-01\ntags: [books]\naliases: [/old/, older]\n---\n${text}`,
		'content/posts/ink.md': `+++\ntitle = "Ink"\ndate = 2019-05-05T01:00:00Z\npublishDate = 2019-06-01\nslug = "black-ink"\nseries = ["Colours"]\nseries_order = 2\n[params]\nauthor = "x"\n+++\n${text}`,
		'content/notes/paper.md': `{\n  "title": "Paper",\n  "date": "2019-05-06",\n  "draft": true\n}\n${text}`,
		'content/about.md': `---\ntitle: About\nurl: /who/\n---\n${text}`,
	});
	const found = Object.fromEntries(posts.map((post) => [post.title, post]));
	expect(found['The Margin']).toMatchObject({ published: '2019-05-04', updated: '2020-01-01', addresses: ['https://moss.example/2019/may/the-margin/', 'https://moss.example/old/', 'https://moss.example/2019/may/older'] });
	expect(found['Ink']).toMatchObject({ published: '2019-06-01', addresses: ['https://moss.example/2019/may/black-ink/'], series: { name: 'Colours', part: 2 }, body: { line: 10 } });
	expect(found['Paper']).toMatchObject({ status: 'draft', published: '2019-05-06', addresses: ['https://moss.example/notes/paper/'] });
	expect(found['About']).toMatchObject({ kind: 'page', addresses: ['https://moss.example/who/'] });
});

test('a bundle of Hugo is named by its folder; its parts, tops of lists and headless pages are left out with the reason', async () => {
	const { posts, skipped } = await read({
		'hugo.yaml': 'languages:\n  en: {}\n  fr: {}\n',
		'content/posts/margin/index.md': `---\ntitle: The Margin\n---\n${text}`,
		'content/posts/margin/index.fr.md': `---\ntitle: La Marge\n---\n${text}`,
		'content/posts/margin/table.md': text,
		'content/posts/margin/thumb.jpg': '',
		'content/_index.md': text,
		'content/parts/index.md': `---\nheadless: true\n---\n${text}`,
		'archetypes/default.md': text,
		'themes/bare/README.md': text,
	});
	expect(posts.map(({ title, lang, slug, addresses }) => [title, lang, slug, addresses])).toEqual([
		['La Marge', 'fr', 'margin', ['/fr/posts/margin/']],
		['The Margin', undefined, 'margin', ['/posts/margin/']],
	]);
	expect(skipped.map(({ skipped, reason }) => `${skipped}: ${reason}`)).toEqual([
		'archetypes/default.md: it is part of the design of the site',
		'content/_index.md: it is the top of a list of texts, which Octavo makes itself',
		'content/parts/index.md: it is headless: no page of its own, but parts for others',
		'content/posts/margin/table.md: it is a part of the text in content/posts/margin',
		'themes/bare/README.md: it is part of the design of the site',
	]);
});

test('a text that Hugo would withdraw one day is said', async () => {
	const { posts } = await read({ 'hugo.toml': '', 'content/posts/a.md': `---\ndate: 2019-05-04\nexpiryDate: 2020-01-01\n---\n${text}` });
	expect(posts[0]?.losses).toMatchObject([{ rule: 'expiry', message: expect.stringContaining('2020-01-01') }]);
});

test('Eleventy: the path or the permalink is the address, keys of the folder count, and its own tags are no tags', async () => {
	const { posts } = await read({
		'eleventy.config.js': "export default () => ({ dir: { input: 'src' }, pathPrefix: '/papers/' });",
		'src/posts/posts.json': '{"tags": ["posts"], "author": "Ada Moss", "layout": "post.njk"}',
		'src/posts/2019-05-04-margin.md': `---\ntitle: The Margin\ntags: [books]\n---\n${text}`,
		'src/posts/ink.njk.md': `---\ntitle: Black Ink\ndate: 2019-05-05\npermalink: "/{{ page.date | date: '%Y/%m' }}/{{ title | slugify }}/index.html"\n---\n${text}`,
		'src/posts/clock.md': `---\ndate: git Last Modified\npermalink: "{{ collections.all | first }}/"\n---\n${text}`,
		'src/posts/unseen.md': `---\npermalink: false\n---\n${text}`,
		'src/lost.md': `---\neleventyExcludeFromCollections: true\npermalink: /404.html\n---\n${text}`,
	});
	expect(posts.map(({ kind, status, addresses, published, tags, losses }) => ({ kind, status, addresses, published, tags, losses: losses.map(({ rule }) => rule) }))).toEqual([
		{ kind: 'page', status: 'published', addresses: ['/papers/404.html'], published: undefined, tags: [], losses: [] },
		{ kind: 'essay', status: 'published', addresses: ['/papers/posts/margin/'], published: '2019-05-04', tags: ['books'], losses: [] },
		{ kind: 'essay', status: 'published', addresses: [], published: undefined, tags: [], losses: ['date', 'address'] },
		{ kind: 'essay', status: 'published', addresses: ['/papers/2019/05/black-ink/'], published: '2019-05-05', tags: [], losses: [] },
		{ kind: 'essay', status: 'draft', addresses: [], published: undefined, tags: [], losses: ['address'] },
	]);
	expect(posts[1]).toMatchObject({ authors: [{ name: 'Ada Moss' }], body: { flavour: 'eleventy' } });
});

test('Astro: the collection and the name are the address; dates, cover and its alternative text are found', async () => {
	const { posts, skipped } = await read({
		'astro.config.mjs': "export default defineConfig({ site: 'https://moss.example' });",
		'src/content/blog/The Margin.mdx': `---\ntitle: The Margin\npubDate: 'May 4 2019'\nupdatedDate: 2020-01-01\nheroImage: ../../assets/book.jpg\nheroImageAlt: An open book\ndescription: Why.\n---\n${text}`,
		'src/content/blog/_later.md': text,
		'src/content/blog/ink/index.md': `---\ntitle: Ink\nslug: black-ink\ndraft: true\n---\n${text}`,
		'src/pages/about.md': `---\ntitle: About\n---\n${text}`,
	});
	expect(posts).toMatchObject([
		{ title: 'The Margin', published: '2019-05-04', updated: '2020-01-01', cover: { address: '../../assets/book.jpg', alt: 'An open book' }, excerpt: 'Why.', addresses: ['https://moss.example/blog/the-margin/'], body: { flavour: 'astro' } },
		{ title: 'Ink', status: 'draft', addresses: ['https://moss.example/blog/black-ink/'] },
		{ title: 'About', kind: 'page', addresses: ['https://moss.example/about/'] },
	]);
	expect(skipped.map(({ skipped }) => skipped)).toEqual(['src/content/blog/_later.md']);
});

test('links, pictures, callouts and comments of Obsidian become Markdown; code stays as it is', async () => {
	const { posts } = await read({
		'Essays/The Margin.md': 'See [[Black Ink]], [[Black Ink#What it costs|its price]] and [[Nowhere]].\n\n![[thumb.png|300]]\n\n![[thumb.png|A thumb]]\n\n![[Black Ink]]\n\nIn code, `[[Black Ink]]` stays. %% ask Ben %%\n\n> [!warning]- Sharp [knives]\n> Mind the edge.\n>\n> > [!tip]\n> > Use a board.\n\nThe end.\n',
		'Black Ink.md': text,
		'files/thumb.png': '',
	});
	const post = posts.find(({ title }) => title === 'The Margin');
	expect(post?.body).toEqual({
		markdown: 'See [Black Ink](<../Black Ink.md>), [its price](<../Black Ink.md#what-it-costs>) and Nowhere.\n\n![](<../files/thumb.png>)\n\n![A thumb](<../files/thumb.png>)\n\n[Black Ink](<../Black Ink.md>)\n\nIn code, `[[Black Ink]]` stays. \n\n::::warning[Sharp \\[knives\\]]\nMind the edge.\n\n:::note\nUse a board.\n:::\n::::\nThe end.\n',
		flavour: 'plain',
		base: 'Essays/The Margin.md',
		line: 0,
	});
	expect(post?.losses.map(({ rule, line, message }) => `${rule} ${line}: ${message}`)).toEqual(['link 1: Nothing in the folder is called "Nowhere"', 'embed 7: "Black Ink" was shown inside of this text, and is a link now', 'comment 9: A comment between `%%` was left out']);
});

test('without front matter the title is the first heading or the name of the file, the day that in its name, or none', async () => {
	const { posts } = await read({ '2019-05-04 on-ink.md': text, 'b.markdown': `# On *Paper*\n\n${text}`, 'c.md': `***\n\n${text}`, 'd.md': `---\n\n${text}\n` });
	expect(posts.map(({ title, published, slug, addresses }) => [title, published, slug, addresses])).toEqual([['on ink', '2019-05-04', 'on-ink', []], ['On Paper', undefined, 'b', []], ['c', undefined, 'c', []], ['d', undefined, 'd', []]]);
});

test('front matter is read through byte order marks, Windows line ends, tabs and keys that stand twice', async () => {
	const { posts } = await read({ 'a.md': `\uFEFF---\r\ntitle: One\r\ntitle:\tTwo\r\ncover:\r\n\timage: a.png\r\n\talt: A page\r\ntags: ink, "paper"\r\nlang: pt_BR\r\n---\r\n${text}\r\n` });
	expect(posts[0]).toMatchObject({ title: 'Two', cover: { address: 'a.png', alt: 'A page' }, lang: 'pt-BR', tags: ['ink', '"paper"'], body: { markdown: `${text}\n`, line: 9 } });
	expect(posts[0]?.losses).toMatchObject([{ rule: 'front-matter', line: 3 }]);
});

test('damaged front matter is told of with its line, and keeps no other text back', async () => {
	const { posts, skipped } = await read({
		'a.md': `---\ntitle: Fine\nnote: "never closed\ntags: [a\n---\n${text}`,
		'b.md': `---\ntitle: Open\n\n${text}`,
		'c.md': `+++\ntitle = "Fine"\nno value\n+++\n${text}`,
		'd.md': `---js\nmodule.exports = {}\n---\n${text}`,
		'e.md': `---\na: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\n${text}`,
		'f.md': '---\ntitle: Empty\n---\n\n',
		'g.md': text,
		'_posts/h.html': `---\ntitle: [\n---\n${text}`,
	});
	expect(posts.map(({ title }) => title)).toEqual(['g']);
	expect(skipped.map(({ source, reason }) => [source.file, source.line, reason.replace(/ \(.*/, '')])).toEqual([
		['_posts/h.html', 2, 'its front matter cannot be read'],
		['a.md', 3, 'its front matter cannot be read'],
		['b.md', 1, 'its front matter is never closed'],
		['c.md', 3, 'its front matter cannot be read as TOML'],
		['d.md', 1, 'its front matter is a program, and an import runs none'],
		['e.md', 1, 'its front matter refers to itself too often'],
		['f.md', undefined, 'there is no text in it'],
	]);
});

test('a day that nobody can read is said and not guessed', async () => {
	const { posts } = await read({ 'a.md': `---\ndate: 04/05/2019\n---\n${text}`, 'b.md': `---\ndate: last spring\n---\n${text}`, 'c.md': `---\ndate: 0000-00-00\n---\n${text}` });
	expect(posts.map(({ published, losses }) => [published, losses[0]?.message])).toEqual([[undefined, '"04/05/2019" cannot be read as one day'], [undefined, '"last spring" cannot be read as one day'], [undefined, '"0000-00-00" cannot be read as one day']]);
});

test('other names of Obsidian notes are titles, not addresses', async () => {
	const { posts } = await read({ 'a.md': `---\naliases: [Marginalia, /old/margin/]\n---\n${text}` });
	expect(posts[0]?.addresses).toEqual(['/old/margin/']);
});

test('a folder of Markdown is one that holds a text, not one that only has a README', async () => {
	expect(await markdown.recognizes(sourceOfFiles({ '_posts/2019-05-04-a.md': '' }))).toBe(true);
	expect(await markdown.recognizes(sourceOfFiles({ 'README.md': '', 'index.html': '' }))).toBe(false);
});

test('whoever names a README alone means it', async () => {
	const readme = { 'README.md': `# The Margin\n\n${text}` };
	expect(await markdown.recognizes(sourceOfFiles(readme))).toBe(true);
	expect((await read(readme)).posts).toMatchObject([{ title: 'The Margin', source: { file: 'README.md' } }]);
});

test('programs of Eleventy that had a part in texts are said, and not run', async () => {
	const { posts, skipped } = await read({ 'posts/a.md': text, 'posts/posts.11tydata.js': 'export default { tags: ["posts"] };', 'posts/posts.11tydata.json': '{"author": "Ada Moss"}' });
	expect(posts).toMatchObject([{ authors: [{ name: 'Ada Moss' }] }]);
	expect(skipped.map(({ says }) => says)).toEqual(['posts/posts.11tydata.js: it is a program, which an import does not run: look whether it gave tags, authors or addresses to the texts beside it']);
});

async function read(files: Record<string, string>) {
	return readAll(markdown, sourceOfFiles(files));
}
