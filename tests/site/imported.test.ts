import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { stringify } from 'yaml';
import { exitCodeOf } from '../../src/cli/program.ts';
import type { Report } from '../../src/import/report.ts';
import { pathsFrom } from '../../src/site/paths.ts';
import { astro, built, root } from '../build.ts';
import { all } from '../import/desk/exported.ts';
import { kinds } from '../import/kinds.ts';

// Each kind of export on its whole way: the command, the content folder, the build, the pages. Which of them are built
// together is of no matter to them; each old address stands in one of a group only.
const groups = [['WordPress', 'Substack', 'Medium', 'Word', 'plain text', 'Obsidian'], ['WordPress, damaged', 'Ghost', 'Jekyll'], ['Squarespace', 'Hugo', 'Eleventy', 'Astro', 'a saved page']];
const day = '2026-06-01';

test('every kind is built in one of the groups', () => {
	expect(groups.flat().sort()).toEqual(Object.keys(kinds).sort());
});

describe.each(groups.map((names) => ({ names, title: names.join(', ') })))('From $title', ({ names }) => {
	const home = join(inject('scratch'), `imported-${groups.findIndex((group) => group === names)}`);
	const [content, dist] = [join(home, 'content'), join(home, 'dist')];
	const reports = new Map<string, Report>();

	beforeAll(async () => {
		// The first build writes what Astro keeps for all of them.
		await built('real');
		mkdirSync(content, { recursive: true });
		const site = { title: 'Brought over', url: 'https://new.example/', redirects: {} };
		writeFileSync(join(content, 'site.yaml'), stringify(site));
		for (const name of names) {
			const trial = all(content);
			const { report: would } = await imported(name, content, '--dry-run');
			expect(all(content), `${name}: a trial writes nothing`).toEqual(trial);
			const { code, report, errors } = await imported(name, content);
			expect({ ...would, isDryRun: false }, `${name}: a trial says what will be`).toEqual(report);
			expect([code, errors.length > 0], `${name}: ${errors.join('\n')}`).toEqual(kinds[name]?.code === 1 ? [1, true] : [0, false]);
			reports.set(name, report);
			Object.assign(site.redirects, report.redirects);
			writeFileSync(join(content, 'site.yaml'), stringify(site));
			const before = all(content);
			expect((await imported(name, content)).report.imported, `${name}: nothing is imported twice`).toEqual([]);
			expect(all(content), `${name}: importing again changes nothing`).toEqual(before);
			if (kinds[name]?.isDraft) for (const { file } of report.imported) writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replace('draft: true\n', ''));
		}
		const build = await astro(['build', '--outDir', dist], { env: { OCTAVO_CONTENT: content, OCTAVO_TODAY: day } });
		expect([build.code, build.output]).toEqual([0, expect.not.stringMatching(/\berror\b/i)]);
	}, 240_000);
	afterAll(() => {
		rmSync(pathsFrom({ OCTAVO_CONTENT: content }, root).cache, { recursive: true, force: true });
		rmSync(home, { recursive: true, force: true });
	});

	const at = (path: string) => readFileSync(join(dist, path, path.endsWith('/') ? 'index.html' : ''), 'utf8');
	const said = (html: string) => toString(fromHtml(html)).replace(/[\s\u00AD\u2060]+/g, ' ').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");

	test.each(names)('every text of %s that was public is a page with its title and words, and in the feed', (name) => {
		const { titles, words } = kinds[name] as (typeof kinds)[string];
		const seen = reports.get(name)?.imported.filter(({ status }) => status === 'published' || kinds[name]?.isDraft) ?? [];
		expect(seen.map(({ title }) => title)).toEqual(expect.arrayContaining(titles));
		for (const { permalink, title, file } of seen) {
			expect(said(at(permalink))).toContain(title.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"));
			if (file.includes('/essays/')) expect(at('rss.xml')).toContain(permalink);
		}
		for (const [path, pieces] of Object.entries(words)) for (const piece of pieces) expect(/="/.test(piece) ? at(path) : said(at(path)), `${name} ${path}`).toContain(piece.replace(/[‘’]/g, "'"));
	});

	test.each(names)('notes and pictures of %s are all there', (name) => {
		const { notes = {}, pictures = {} } = kinds[name] as (typeof kinds)[string];
		for (const [path, count] of Object.entries(notes)) expect(new Set([...at(path).matchAll(/\bid="fn-([^"]+)"/g)].map(([, id]) => id)).size, `notes of ${path}`).toBe(count);
		for (const [path, count] of Object.entries(pictures)) {
			const shown = [...at(path).matchAll(/<img\b[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => src);
			expect(shown.length, `pictures of ${path}`).toBe(count);
			for (const src of shown) expect(existsSync(join(dist, src)), src).toBe(true);
		}
	});

	test.each(names)('old addresses of %s lead there', (name) => {
		for (const [from, to] of Object.entries(kinds[name]?.old ?? {})) {
			const page = ['.html', '/index.html', 'index.html', ''].map((ending) => join(dist, from + ending)).find((path) => existsSync(path) && statSync(path).isFile());
			expect(page && readFileSync(page, 'utf8'), from).toContain(`url=${to}"`);
			expect(at('_redirects'), from).toContain(from.replace(/\/$/, ''));
		}
	});

	test('nothing private, no program and no picture of another host is anywhere on the site', () => {
		const kept = names.flatMap((name) => kinds[name]?.private ?? []);
		for (const [file, text] of Object.entries(all(dist))) {
			const readable = Buffer.from(text, 'latin1').toString('utf8');
			for (const words of kept) expect(readable.includes(words), `${words} in ${file}`).toBe(false);
			if (!file.endsWith('.html')) continue;
			expect([...readable.matchAll(/<(?:img|source|video|audio|iframe|embed|object|script|track)\b[^>]*\s(?:src|srcset|data|poster)="?(?:https?:)?\/\/(?!new\.example\/)[^>]*>/g)].map(([tag]) => tag), file).toEqual([]);
			expect([...readable.matchAll(/<[a-z][^<>]*\s(?:on[a-z]+="|href="\s*javascript:)[^>]*>/gi)].map(([tag]) => tag), file).toEqual([]);
			expect(readable, file).not.toMatch(/<script[^>]*>[^<]*(?:alert|track)\(/);
		}
	});
});

/** Runs the command as a writer would, at no terminal. */
async function imported(name: string, content: string, ...options: string[]): Promise<{ code: number; report: Report; errors: string[] }> {
	const { path, make } = kinds[name] as (typeof kinds)[string];
	let source = join(root, 'tests/import', path);
	if (make || name === 'plain text') {
		source = join(content, '..', 'exports', make ? path : 'text');
		mkdirSync(join(content, '..', 'exports'), { recursive: true });
		if (make) writeFileSync(source, await make());
		// The folder holds what must come out as well.
		else for (const file of readdirSync(join(root, 'tests/import/text')).filter((file) => file.endsWith('.txt'))) cpSync(join(root, 'tests/import/text', file), join(source, file));
	}
	const said: string[] = [];
	const code = await exitCodeOf(['import', source, '--json', ...options], { environment: { OCTAVO_CONTENT: content, OCTAVO_TODAY: day }, root, terminal: false, say: (text) => void said.push(text), warn: (text) => void said.push(text) });
	const { done: _, findings, ...report } = JSON.parse(said.join('\n')) as Report & { done: boolean; findings: { message: string }[] };
	return { code, report, errors: findings.map(({ message }) => message) };
}
