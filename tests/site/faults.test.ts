import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { exitCodeOf } from '../../src/cli/program.ts';
import { pathsFrom } from '../../src/site/paths.ts';
import { astro, root } from '../build.ts';

const folder = mkdtempSync(join(inject('scratch'), 'faults-'));
const content = join(folder, 'content');
const env = { OCTAVO_CONTENT: content, OCTAVO_TODAY: '2026-06-01' };
afterAll(() => rmSync(pathsFrom(env, root).cache, { recursive: true, force: true }));

const files = {
	'site.yaml': 'title: Faulty\nurl: https://faulty.example/\n',
	'essays/date.md': '---\ntitle: A day that never was\npublished: 2026-02-30\n---\n\nText.\n',
	'essays/link.md': '---\ntitle: A link to nowhere\npublished: 2026-01-01\n---\n\nText.\n\nA [link](./nowhere.md).\n',
	'essays/note.md': '---\ntitle: A note without a text\npublished: 2026-01-02\ncolour: red\n---\n\nText.\n',
	'essays/unsaid.md': '---\ntitle: A note without a text\npublished: 2026-01-03\n---\n\nText.[^gone]\n',
};
for (const [path, text] of Object.entries(files)) {
	mkdirSync(dirname(join(content, path)), { recursive: true });
	writeFileSync(join(content, path), text);
}

/** What the report must say, whoever prints it: every fault, each with its file and line. */
const report = [/essays\/date\.md:3: `published`/, /essays\/link\.md:8: .*nowhere\.md/, /essays\/note\.md:4: Unknown key `colour`/, /essays\/unsaid\.md:6: .*\[\^gone\]/, /4 errors.*\. Nothing was published\./];

test('a build with faults ends with an error, reports them all with file and line, and leaves the site that was there', async () => {
	const dist = join(folder, 'dist');
	mkdirSync(dist);
	writeFileSync(join(dist, 'index.html'), 'yesterday’s page');
	const { code, output } = await astro(['build', '--outDir', dist], { env });
	expect(code).toBe(1);
	for (const line of report) expect(output).toMatch(line);
	expect(readdirSync(dist)).toEqual(['index.html']);
	expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('yesterday’s page');
});

test('a second build of the same faults reports them again, and publishes nothing where nothing was', async () => {
	const { code, output } = await astro(['build', '--outDir', join(folder, 'never')], { env });
	expect(code).toBe(1);
	for (const line of report) expect(output).toMatch(line);
	expect(readdirSync(folder)).not.toContain('never');
});

test('`npm run check` reports the same faults and ends with an error', async () => {
	let output = '';
	const say = (text: string) => void (output += text);
	expect(await exitCodeOf(['check'], { environment: env, root, terminal: false, say, warn: say })).toBe(1);
	for (const line of report.slice(0, 4)) expect(output).toMatch(line);
	expect(output).toMatch(/4 errors.*\. The types were not checked\./);
});

test('settings with a fault end a build, with the line of site.yaml', async () => {
	writeFileSync(join(content, 'site.yaml'), 'title: Faulty\nurl: https://faulty.example/\npermalink: /:id/\n');
	const { code, output } = await astro(['build', '--outDir', join(folder, 'never')], { env });
	writeFileSync(join(content, 'site.yaml'), files['site.yaml']);
	expect(code).toBe(1);
	expect(output).toMatch(/site\.yaml:3: Unknown key `permalink`\. Did you mean `permalinks`\?/);
	expect(output).toMatch(/essays\/link\.md:8: /);
});
