import { expect, test } from 'vitest';
import { render } from '../../src/markdown/render.ts';
import { essay, publication } from '../publication.ts';

const copy = 'https://web.archive.org/web/20200131120000/https://gone.example/a';

async function rendered(text: string, archived: Record<string, string>, lang = 'en'): Promise<string> {
	const { html, findings } = await render(text, { path: '/a.md', contentFolder: '/', publicFolder: '/', lang, origin: 'https://example.org', base: '/', archived }, 'a.md');
	expect(findings).toEqual([]);
	return html;
}

test('a link to a page that is gone leads to the copy that the writer names, and says so', async () => {
	expect(await rendered('See [it](https://gone.example/a), and more.', { 'https://gone.example/a': copy })).toContain(
		`See <a href="${copy}" data-originalurl="https://gone.example/a" data-versionurl="${copy}" data-versiondate="2020-01-31">it</a>\u00A0<small>(archived copy)</small>, and more.`,
	);
});

test('it is known with or without a place on the page, and however its address is typed', async () => {
	for (const link of ['[it](https://gone.example/a#part)', '<https://gone.example/a>', '<a href="https://GONE.example/a">it</a>', '[it][gone]\n\n[gone]: https://gone.example/a'])
		expect(await rendered(link, { 'https://gone.example/a#x': copy })).toMatch(/href="https:\/\/web\.archive\.org\/[^>]*>[^<]*<\/a>\u00A0<small>/);
});

test('a copy whose address names no day is given none, and other links stay as they are', async () => {
	expect(await rendered('[it](https://gone.example/a) [b](https://here.example/)', { 'https://gone.example/a': 'https://archive.today/r7cov' })).toContain(
		'<a href="https://archive.today/r7cov" data-originalurl="https://gone.example/a" data-versionurl="https://archive.today/r7cov">it</a>\u00A0<small>(archived copy)</small> <a href="https://here.example/">b</a>',
	);
});

test('the mark speaks the language of the essay', async () => {
	expect(await rendered('[da](https://gone.example/a)', { 'https://gone.example/a': copy }, 'de')).toContain('<small>(archivierte Kopie)</small>');
});

test('the front matter names copies, and only by full addresses', async () => {
	const made = publication({ 'essays/a.md': essay('[it](https://gone.example/a)', 'archived:', `  https://gone.example/a: ${copy}`) });
	expect((await made.read()).findings).toEqual([]);
	made.write('essays/a.md', essay('[it](https://gone.example/a)', 'archived:', '  https://gone.example/a: web.archive.org/x'));
	expect((await made.read()).findings).toEqual([expect.objectContaining({ file: 'content/essays/a.md', line: 5 })]);
});
