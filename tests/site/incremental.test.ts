import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idAt } from '../../bench/corpus/essay.ts';
import { writeCorpus } from '../../bench/corpus.ts';
import { astro, checkout, node, root } from '../build.ts';

// One checkout builds again and again and keeps all it knows, the compiled site too; in the other Astro builds each state
// from nothing. Whatever was changed in between, both sites are the same, byte for byte.
const folder = mkdtempSync(join(tmpdir(), 'octavo-incremental-'));
const env = { OCTAVO_FROZEN: '', CI: '', OCTAVO_TODAY: '' };
const [again, clean] = [join(folder, 'again'), join(folder, 'clean')];
// One essay links to all, so that there are some among them of which its page shows nothing but the link.
const essay = (number: number) => join(again, 'content/essays', `${idAt(number)}.md`);

beforeAll(async () => {
	for (const place of [again, clean]) {
		checkout(place);
		cpSync(join(root, 'package-lock.json'), join(place, 'package-lock.json'));
	}
	writeCorpus(8, join(again, 'content'));
	await picture('seagreen');
	edit(essay(2), (text) => text.replace(/---\n\n/, '---\n\n![A square of one colour](square.png)\n\n'));
	await build();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.for<[what: string, change: () => unknown, rendered: number, compiled?: 'compiled']>([
	['nothing', () => undefined, 0],
	['a word of an essay', () => edit(essay(3), (text) => text.replace(/ the /, ' that ')), 1],
	['the title and tags of an essay', () => edit(essay(4), (text) => text.replace(/^title: .*/m, 'title: Another title').replace('tags: [', 'tags: [A new tag, ')), 2],
	['a new essay', () => writeFileSync(join(again, 'content/essays/one-more.md'), `---\ntitle: One more\npublished: 2026-01-01\ntags: [A new tag]\n---\n\nIt leads to ${[0, 1, 2, 3, 4, 5, 6].map((number) => `[another](${idAt(number)}.md)`).join(', ')}.\n`), 2],
	['the name of an essay', () => (renameSync(join(again, 'content/essays/one-more.md'), join(again, 'content/essays/once-more.md')), edit(join(again, 'content/essays/once-more.md'), (text) => text.replace('published', 'aliases: [/one-more/]\npublished'))), 1],
	['an address that others link to', () => edit(essay(1), (text) => text.replace('published', 'permalink: /a/place/of/its/own/\npublished')), 2],
	['an essay withdrawn', () => edit(join(again, 'content/essays/once-more.md'), (text) => text.replace('published', 'gone: It said too little.\npublished')), 1],
	['the name of an author', () => writeFileSync(join(again, 'content/authors/ada.yaml'), 'name: Ada Another\n'), 0],
	['a picture', () => picture('tomato'), 1],
	['the settings', () => edit(join(again, 'content/site.yaml'), (text) => text.replace('title: A', 'title: Another')), 0, 'compiled'],
	['the address, in a build into another folder, and back', () => moveAndBack(), 9, 'compiled'],
	['a file in public/', () => writeFileSync(join(again, 'public/a-file.txt'), 'Served as it is.\n'), 0, 'compiled'],
	['a plugin of the pipeline', () => edit(join(again, 'src/markdown/gather.ts'), (text) => text.replace('found.anchors.push', "tree.children.unshift({ type: 'comment', value: 'changed' });\n\t\tfound.anchors.push")), 9, 'compiled'],
	['a component', () => edit(join(again, 'src/components/TitleBlock.astro'), (text) => text.replace('<header', '<header data-changed="yes"')), 0, 'compiled'],
	['a style', () => appendFileSync(join(again, 'src/styles/prose.css'), '\n.prose { letter-spacing: 0.001em; }\n'), 0, 'compiled'],
	['the version of a package', () => edit(join(again, 'package-lock.json'), (text) => text.replace('"lockfileVersion"', '"octavo": true,\n\t"lockfileVersion"')), 9, 'compiled'],
	['the finished site, by a hand from outside', () => (writeFileSync(join(again, 'dist/index.html'), 'spoilt'), rmSync(join(again, 'dist/archive'), { recursive: true }), writeFileSync(join(again, `dist/${idAt(0)}/index.html`), 'spoilt'), writeFileSync(join(again, 'dist/stray.txt'), 'stray')), 0],
	['what stands beside the pages, by a hand from outside', () => rmSync(join(again, 'dist/_astro/fonts'), { recursive: true }), 0, 'compiled'],
	['what is kept for feeds, by a crash', () => (spoilFeeds(), edit(essay(5), (text) => text.replace(/ and /, ' or '))), 1],
])('after a change to %s a site is what it would be from nothing', async ([what, change, rendered, compiled]) => {
	await change();
	const said = await build();
	expect(said.includes('Building static entrypoints'), `Astro was started after a change to ${what}`).toBe(compiled !== undefined);
	// What did not depend on the change was not made anew; a text may be once more, when the record has heard of its change.
	expect(Number(/(\d+) texts? rendered/.exec(said)?.[1]), `texts rendered after a change to ${what}`).toBeLessThanOrEqual(rendered);
});

test('a fault in the content ends a build without Astro too, and the site stands as it was', async () => {
	const before = readFileSync(essay(3), 'utf8');
	edit(essay(3), (text) => text.replace('published: ', 'publish: '));
	const { code, output } = await node(['src/build/main.ts'], { cwd: again, env });
	writeFileSync(essay(3), before);
	expect(code).toBe(1);
	expect(output).toContain(`content/essays/${idAt(3)}.md:`);
	expect(output).toContain('Nothing was published.');
	expect(output).not.toContain('Building static entrypoints');
	expect(difference('dist')).toBe('');
});

test('a compiled site that is spoilt is compiled again', async () => {
	const compiled = join(again, 'node_modules/.cache/octavo/compiled');
	const files = readdirSync(compiled, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mjs'));
	for (const file of files) writeFileSync(join(compiled, file), 'spoilt');
	expect(await build()).toContain('Building static entrypoints');
	expect(files.length).toBeGreaterThan(10);
});

/** Astro compiles the address into the site: what it has compiled for one must not serve another. */
async function moveAndBack(): Promise<void> {
	const site = join(again, 'content/site.yaml');
	const before = readFileSync(site, 'utf8');
	edit(site, (text) => text.replace('https://bench.example/', 'https://bench.example/a-folder/'));
	const { code, output } = await node(['src/build/main.ts', '--outDir', join(folder, 'elsewhere'), '--accept-moves', '--frozen'], { cwd: again, env });
	writeFileSync(site, before);
	rmSync(join(again, 'dist/index.html'));
	expect(code, output).toBe(0);
}

function spoilFeeds(): void {
	const feeds = join(again, 'node_modules/.cache/octavo/feeds');
	const names = readdirSync(feeds);
	expect(names).not.toEqual([]);
	for (const name of names) truncateSync(join(feeds, name), 10);
}

/** Builds both, and compares. */
async function build(): Promise<string> {
	for (const name of ['content', 'public', 'src', 'package-lock.json']) {
		rmSync(join(clean, name), { recursive: true, force: true });
		cpSync(join(again, name), join(clean, name), { recursive: true });
	}
	for (const name of ['dist', '.astro', 'node_modules/.cache']) rmSync(join(clean, name), { recursive: true, force: true });
	const runs = await Promise.all([node(['src/build/main.ts'], { cwd: again, env }), astro(['build'], { cwd: clean, env })]);
	for (const { code, output } of runs) expect(code, output).toBe(0);
	for (const part of ['dist', 'content']) expect(difference(part)).toBe('');
	return runs[0]?.output ?? '';
}

function difference(part: string): string {
	return spawnSync('diff', ['-r', join(again, part), join(clean, part)], { encoding: 'utf8' }).stdout;
}

function edit(path: string, change: (text: string) => string): void {
	const text = readFileSync(path, 'utf8');
	const changed = change(text);
	expect(changed, `The change to ${path}`).not.toBe(text);
	writeFileSync(path, changed);
}

async function picture(background: string): Promise<void> {
	await sharp({ create: { width: 900, height: 900, channels: 3, background } }).png().toFile(join(again, 'content/essays/square.png'));
}
