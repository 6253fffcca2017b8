import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { importFrom } from '../../../src/cli/import.ts';
import { Unreadable, type Importer } from '../../../src/import/importer.ts';
import { commit } from '../../../src/import/write/commit.ts';
import type { Post } from '../../../src/import/post.ts';
import { run } from '../../cli/run.ts';
import { astro } from '../../build.ts';
import { essay, publication } from '../../publication.ts';
import { all, folder, importerOf, post, svg } from './exported.ts';

const around = (root: string) => ({ environment: { OCTAVO_TODAY: '2026-06-01' }, root, terminal: false, say: () => undefined, warn: () => undefined });
const posts: Post[] = [
	post('Tide', { addresses: ['https://old.example/2019/tide/'], source: { file: 'a.xml', line: 3 }, body: { markdown: 'It comes in. [Moon](https://old.example/moon.html)\n\n![A harbour](harbour.svg)\n\n![Far](https://else.example/far.jpg)', flavour: 'plain', line: 2 }, authors: [{ name: 'Ada Moor' }], tags: ['Sea'], lists: [{ address: 'https://old.example/feed/' }, { address: 'https://old.example/tag/sea/', tag: 'sea' }, { address: 'https://old.example/tags/sea', tag: 'Sea' }] }),
	post('Moon', { addresses: ['https://old.example/moon.html'], next: 'Tide', source: { file: 'a.xml', line: 9 } }),
	post('Secret', { status: 'private', source: { file: 'a.xml', line: 20 } }),
];
const files = { 'a.xml': ' ', 'harbour.svg': svg };

describe('npm run import', () => {
	test('tells people what came over, what did not, and what is theirs to do', async () => {
		const made = publication({});
		const root = folder(files);
		const menu = { source: { file: 'a.xml', line: 2 }, skipped: 'Main menu', reason: 'Menus are no texts' };
		const { text, findings } = await importFrom(root, {}, around(made.paths.root), [importerOf([menu, ...posts])]);
		expect(findings).toEqual([]);
		expect(text.replace(root, 'EXPORT')).toBe(`EXPORT, read as a made-up export: 3 texts imported, 0 there already.
  content/essays/tide/index.md  Tide, found at /2019/tide/
  content/essays/moon.md  Moon, found at /moon.html
  content/essays/secret.md  Secret (draft)
Authors written: content/authors/ada-moor.yaml
Passed over:
  a.xml:2: Main menu. Menus are no texts.
picture-remote: 1
  a.xml:7: The picture https://else.example/far.jpg could not be shown: it lies on the web. Import into a fresh folder with --fetch-images, or save it beside the essay and show it there. (content/essays/tide/index.md)
private: 1
  a.xml:20: It was not for everybody, and came over as a draft. Take out the line \`draft: true\` if everybody may read it. (content/essays/secret.md)
Add to \`redirects\` in site.yaml, so that these keep working:
  /feed/: /rss.xml
  /tag/sea/: /tags/sea/
1 picture lies on the web still; where the text showed one is a link or words. To have them beside the essays, import into a fresh folder with --fetch-images, or delete what was imported and import again with it.`);
	});

	test('says the same to programs, also in a file, and puts everything where it was told to', async () => {
		const made = publication({});
		const into = join(made.paths.root, 'trial');
		const report = join(made.paths.root, 'report.json');
		const before = all(made.paths.content);
		const { data, text } = await importFrom(folder(files), { into, report }, around(made.paths.root), [importerOf(posts)]);
		expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual(JSON.parse(JSON.stringify({ ...data, done: undefined })));
		expect(data).toMatchObject({ done: true, kind: 'wxr', imported: [{ file: 'trial/essays/tide/index.md', permalink: '/tide/', addresses: ['/2019/tide/'] }, {}, { status: 'draft' }], remote: ['https://else.example/far.jpg'] });
		expect(Object.keys(all(into))).toEqual(['authors/ada-moor.yaml', 'essays/moon.md', 'essays/secret.md', 'essays/tide/harbour.svg', 'essays/tide/index.md']);
		expect(text).toContain('Write trial/site.yaml with at least a `title` and a `url`, and the folder can be built.');
		expect(all(made.paths.content)).toEqual(before);
	});

	test('leaves nothing behind where it should not', async () => {
		const made = publication({});
		// Others may be importing on this machine.
		const scratch = folder({});
		vi.stubEnv('TMPDIR', scratch);
		onTestFinished(() => void vi.unstubAllEnvs());
		const stages = () => readdirSync(scratch).filter((name) => name.startsWith('octavo-import-'));
		const before = [all(made.paths.root), stages()];
		await importFrom(folder(files), { dryRun: true }, around(made.paths.root), [importerOf(posts)]);
		const failing: Importer = { ...importerOf([]), read: async function* () { yield* posts; throw new Unreadable('The export ends in the middle of an item', 'Export it again.', { file: 'a.xml', line: 30 }); } };
		const { findings } = await importFrom(folder(files), {}, around(made.paths.root), [failing]);
		expect(findings).toEqual([{ file: 'a.xml', line: 30, message: 'The export ends in the middle of an item', remedy: 'Export it again.', severity: 'error' }]);
		expect([all(made.paths.root), stages()]).toEqual(before);
	});

	test('ends with 1 if a text could not be read, and says which', async () => {
		const made = publication({});
		const { findings, ending } = await importFrom(folder(files), {}, around(made.paths.root), [importerOf([...posts, { source: { file: 'a.xml', line: 40 }, skipped: 'Half a post', reason: 'The file ends in the middle of it', isFailure: true }])]);
		expect(findings).toMatchObject([{ file: 'a.xml', line: 40, severity: 'error', message: '“Half a post” did not come over. The file ends in the middle of it' }]);
		expect(ending).toBe('All other texts came over.');
	});

	test('does nothing in a publication that has to be mended first', async () => {
		const made = publication({ 'essays/a.md': '---\ntitle: A\n---\nNo day.' });
		const { findings, ending } = await importFrom(folder(files), {}, around(made.paths.root), [importerOf(posts)]);
		expect([findings.length, ending]).toEqual([1, 'Nothing was imported.']);
		expect(existsSync(join(made.paths.content, 'authors'))).toBe(false);
	});

	test('tells who mistypes what was meant, and everybody how it is used', async () => {
		const made = publication({});
		const root = folder({ 'wordpress.xml': ' ' });
		expect(await run(made.paths, 'import', join(root, 'wordpres.xml'))).toMatchObject({ code: 2, warned: `error: There is no ${join(root, 'wordpres.xml')}. Did you mean \`wordpress.xml\`?` });
		expect(await run(made.paths, 'import')).toMatchObject({ code: 2 });
		expect((await run(made.paths, 'import', '--from', 'wordpress', root)).warned).toContain('Allowed choices are');
		const { code, said } = await run(made.paths, 'import', '--help');
		expect([code, said]).toEqual([0, expect.stringContaining('npm run import -- ~/Downloads/wordpress.2026-04-12.xml --dry-run')]);
	});

	test('fills an empty folder with what a build makes a site of, old addresses included', async () => {
		const made = publication({ 'site.yaml': 'title: A\nurl: https://example.org/\nredirects: { /feed/: /rss.xml, /old-about.html: /about/ }\n', 'essays/here.md': essay('Text.') });
		await importFrom(folder(files), {}, around(made.paths.root), [importerOf([...posts, post('About', { kind: 'page', addresses: ['/old-about.html'] })])]);
		const dist = join(made.paths.root, 'dist');
		const { code, output } = await astro(['build', '--outDir', dist], { env: { OCTAVO_CONTENT: made.paths.content, OCTAVO_TODAY: '2026-06-01' } });
		expect([code, output]).toEqual([0, expect.not.stringContaining('error')]);
		const page = (path: string) => readFileSync(join(dist, path), 'utf8');
		expect(page('tide/index.html')).toContain('href="/moon/"');
		expect(page('tide/index.html')).toMatch(/<img [^>]*src="\/media\/harbour\.[0-9a-f]{8}\.svg"/);
		expect(page('2019/tide/index.html')).toContain('/tide/');
		expect(page('moon.html')).toContain('/moon/');
		expect(page('old-about.html')).toContain('/about/');
		expect(page('rss.xml')).toContain('It comes in.');
		expect(existsSync(join(dist, 'secret'))).toBe(false);
	});
});

test('a place that was taken meanwhile is left as it is, and what was moved before is whole', () => {
	const [stage, content] = [folder({ 'essays/a.md': 'A', 'essays/b/index.md': 'B', 'essays/c.md': 'C' }), folder({})];
	mkdirSync(join(content, 'essays/b'), { recursive: true });
	expect(() => commit(['essays/a.md', 'essays/b', 'essays/c.md'], stage, content)).toThrow('essays/b appeared while the import was running');
	expect(all(content)).toEqual({ 'essays/a.md': 'A' });
	expect(readdirSync(join(content, 'essays'))).toEqual(['a.md', 'b']);
});
