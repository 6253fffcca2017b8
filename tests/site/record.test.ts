import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, expect, inject, test } from 'vitest';
import { pathsFrom } from '../../src/site/paths.ts';
import { astro, astroCommand, root, start } from '../build.ts';

// A small publication in a folder of its own, built as a writer would: here the record may be written.
const folder = mkdtempSync(join(inject('scratch'), 'record-'));
const content = join(folder, 'content');
const dist = join(folder, 'dist');
const env = { OCTAVO_CONTENT: content, OCTAVO_FROZEN: '', OCTAVO_TODAY: '', CI: '' };
afterAll(() => rmSync(pathsFrom(env, root).cache, { recursive: true, force: true }));

const write = (path: string, text: string) => {
	mkdirSync(dirname(join(content, path)), { recursive: true });
	writeFileSync(join(content, path), text);
};
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const build = (flags: string[] = [], different = {}) => astro(['build', '--outDir', dist, ...flags], { env: { ...env, ...different } });
const titled = (title: string, text: string, ...matter: string[]) => ['---', `title: ${title}`, 'published: 2020-01-01', ...matter, '---', text, ''].join('\n');

write('site.yaml', 'title: Kept\nurl: https://kept.example.org/base/\n');
write('essays/light.md', titled('Light', '## The trade\n\nText.'));
write('essays/wrong.md', titled('Wrong', 'Text.', 'tags: [Sea]'));

test('a build with `CI`, `--frozen` or another day says what is new and writes no record', async () => {
	for (const [flags, different] of [[['--frozen'], {}], [[], { CI: 'true' }]] as const) {
		const { code, output } = await build([...flags], different);
		expect(code).toBe(0);
		expect(output).toMatch(/New, and not recorded in this build: .*light\.md at \/light\/; .*wrong\.md at \/wrong\/; \/tags\/sea\//);
		expect(readdirSync(content)).toEqual(['essays', 'site.yaml']);
	}
});

test('a build of the writer’s records it when the site is whole, and the next one has nothing to add', async () => {
	const { code, output } = await build();
	expect(code).toBe(0);
	expect(output).toMatch(/What is new is recorded in .*permalinks\.lock: commit it with your essays\./);
	const record = read('content/permalinks.lock');
	expect(record).toContain('essay light\n\ttitle Light\n\tfeed tag:kept.example.org,2020-01-01:light\n\tat /light/\n\theading 2 the-trade with ');
	expect((await build()).output).not.toContain('is recorded');
	expect(read('content/permalinks.lock')).toBe(record);
});

test('a build that fails, or is killed midway, leaves the record as it was', async () => {
	const record = read('content/permalinks.lock');
	write('essays/new.md', titled('New', 'A [link](nowhere.md).'));
	expect((await build()).code).toBe(1);
	expect(read('content/permalinks.lock')).toBe(record);
	write('essays/new.md', titled('New', 'Text.'));
	const child = start([astroCommand, 'build', '--outDir', dist], { env });
	const closed = once(child, 'close');
	for await (const text of child.stdout.setEncoding('utf8')) if (/Building|prerendering/i.test(String(text))) child.kill('SIGKILL');
	expect(await closed).toEqual([null, 'SIGKILL']);
	expect(read('content/permalinks.lock')).toBe(record);
	rmSync(join(content, 'essays/new.md'));
});

test('a build that is killed at any moment leaves the record of before or the one of after, whole', async () => {
	const record = read('content/permalinks.lock');
	const { seconds } = await build();
	write('essays/new.md', titled('New', 'Text.'));
	const left = new Set<string>();
	for (const part of [0.4, 0.7, 0.9, 1]) {
		const child = start([astroCommand, 'build', '--outDir', dist], { env });
		const closed = once(child, 'close');
		child.stdout.resume();
		await Promise.race([pause(seconds * 1000 * part * (0.95 + Math.random() / 10)), closed]);
		child.kill('SIGKILL');
		await closed;
		left.add(read('content/permalinks.lock'));
	}
	expect((await build()).code).toBe(0);
	const after = read('content/permalinks.lock');
	expect(after).toContain('\nessay new\n');
	expect([...left].filter((text) => text !== record && text !== after)).toEqual([]);
	rmSync(join(content, 'essays/new.md'));
	writeFileSync(join(content, 'permalinks.lock'), record);
}, 300_000);

test('what has moved or is withdrawn stands at its old address: a page, a line for hosts, and the same identity in feeds', async () => {
	rmSync(join(content, 'essays/light.md'));
	write('essays/lamp.md', titled('Light', '## The old trade\n\nText.'));
	write('essays/wrong.md', titled('Wrong', '', 'gone: <It> was wrong.'));
	write('site.yaml', 'title: Kept\nurl: https://kept.example.org/base/\nredirects: { /tags/sea/: /older/, /older/: /lamp/ }\n');
	const { code, output } = await build();
	expect(code, output).toBe(0);
	expect(output).toContain('/light/ to /lamp/; the old address leads there.');
	expect(output).toContain('#the-trade in');
	for (const path of ['light', 'tags/sea', 'older']) expect(read(`dist/${path}/index.html`)).toContain('content="0; url=/base/lamp/"');
	const gone = read('dist/wrong/index.html');
	expect(gone).toContain('<h1>This page has been withdrawn</h1>\n<p><cite>Wrong</cite></p>\n<p>&lt;It&gt; was wrong.</p>');
	expect(gone).toContain('<meta name="robots" content="noindex">');
	const errors: string[] = [];
	fromHtml(gone, { onerror: ({ ruleId }) => void errors.push(String(ruleId)) });
	expect(errors).toEqual([]);
	for (const path of ['rss.xml', 'sitemap.xml', 'archive/index.html', 'llms.txt']) expect(read(`dist/${path}`)).not.toMatch(/\/wrong\//);
	expect(existsSync(join(dist, 'wrong/index.md'))).toBe(false);
	expect(read('dist/rss.xml')).toContain('tag:kept.example.org,2020-01-01:light<');
	expect(read('dist/lamp/index.html')).toContain('<h2 id="the-old-trade"><span id="the-trade"></span>The old trade</h2>');
	expect(read('dist/_redirects')).toMatch(/^\/base\/light\/ \/base\/lamp\/ 301$/m);
	expect(read('dist/_redirects')).toMatch(/^\/base\/tags\/sea\/ \/base\/lamp\/ 301$/m);
	// No feed reader follows a page: where a host knows no redirects, the feed that stands there is the one it leads to.
	expect(read('dist/_redirects')).toMatch(/^\/base\/tags\/sea\/rss\.xml \/base\/rss\.xml 301$/m);
	expect(read('dist/tags/sea/rss.xml')).toBe(read('dist/rss.xml'));
	expect(read('dist/hosting/nginx.conf')).toMatch(/location = "\/base\/wrong\/" \{\n[^}]*return 410;/);
	expect(read('dist/hosting/Caddyfile')).toContain('error "/base/wrong/" 410');
});

test('a publication that leaves its folder leaves pages, feeds and lines for hosts there', async () => {
	write('site.yaml', 'title: Kept\nurl: https://kept.example.org/\nredirects: { /tags/sea/: /older/, /older/: /lamp/ }\n');
	const { code, output } = await build(['--accept-moves']);
	expect(code, output).toBe(0);
	const lines = read('dist/_redirects').split('\n');
	for (const [path, to] of [['', '/'], ['archive/', '/archive/'], ['lamp/', '/lamp/'], ['older/', '/lamp/'], ['tags/sea/', '/lamp/']]) {
		expect(read(`dist/base/${path}index.html`)).toContain(`content="0; url=${to}"`);
		expect(lines).toContain(`/base/${path} ${to} 301`);
	}
	for (const path of ['rss.xml', 'atom.xml', 'feed.json']) expect(read(`dist/base/${path}`)).toBe(read(`dist/${path}`));
	for (const path of ['sitemap.xml', 'feeds.opml', 'feed.json']) expect(lines).toContain(`/base/${path} /${path} 301`);
	expect(lines).toContain('/base/tags/sea/rss.xml /rss.xml 301');
	expect(existsSync(join(dist, 'base/sitemap.xml'))).toBe(false);
});
