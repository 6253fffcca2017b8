import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { early } from '../../src/scripts/early.ts';
import { built } from '../build.ts';
import { all, attribute, pagesOf } from './pages.ts';

const site = await built('real');
const page = pagesOf(site).find(({ path }) => path === '/glasswing-and-muse-spark/');
if (!page) throw new Error('The lead essay is missing');
const data = all(page.tree, 'script').find((script) => attribute(script, 'id') === '_aids')?.children[0];
const { files } = JSON.parse(data?.type === 'text' ? data.value : '{}') as { files: Record<'styles' | 'settings' | 'listen' | 'pictures' | 'share', string> };
const modulesOf = (of: typeof page) => all(of.tree, 'script').flatMap((script) => (attribute(script, 'type') === 'module' ? [attribute(script, 'src')] : []));
const [first = '', changed = ''] = modulesOf(page);
const missing = pagesOf(site).find(({ kind }) => kind === 'missing');
/** The script that stands on the page for wrong addresses alone. */
const nearest = attribute(all(missing?.tree ?? page.tree, 'script').findLast((script) => attribute(script, 'type') === 'module'), 'src');

/** Bytes of a file, and of what it imports but was not loaded before, each with gzip -9. */
function weigh(...addresses: string[]): number {
	const names = addresses.flatMap((address) => [address, ...imports(address)]);
	return [...new Set(names)].reduce((sum, address) => sum + gzipSync(read(address), { level: 9 }).length, 0);
}

function imports(address: string): string[] {
	return [...read(address).matchAll(/from"\.\/([^"]+)"|import"\.\/([^"]+)"/g)].map(([, one, other]) => new URL(one ?? other ?? '', `https://site.example${address}`).pathname);
}

function read(address: string): string {
	return readFileSync(join(site.dist, address.slice(site.settings.base.length - 1)), 'utf8');
}

const atFirst = weigh(first);
const later = Object.fromEntries((['settings', 'listen', 'pictures', 'share'] as const).map((name) => [name, weigh(first, files[name]) - atFirst])) as Record<string, number>;
const weights: Record<string, number> = { early: gzipSync(early, { level: 9 }).length, aids: atFirst, ...later, changed: weigh(first, changed) - atFirst, nearest: weigh(first, nearest) - atFirst };

test('all aids to reading but the settings and Listen weigh at most 3 KB together, whenever they load', () => {
	expect(atFirst).toBeGreaterThan(1000);
	expect(atFirst + (later['pictures'] ?? 0)).toBeLessThanOrEqual(3 * 1024);
});

test('the settings and Listen come when they are first used, and weigh at most 3 KB more', () => {
	expect(Math.min(...Object.values(later))).toBeGreaterThan(300);
	expect((weights['early'] ?? 0) + (later['settings'] ?? 0) + (later['listen'] ?? 0)).toBeLessThanOrEqual(3 * 1024);
});

test('what helps to share a passage comes when it is first used, and weighs at most 2 KB', () => {
	expect(later['share']).toBeLessThanOrEqual(2 * 1024);
});

test('what marks changes comes with essays alone, after everything else, and weighs at most 1 KB', () => {
	expect(weights['changed']).toBeGreaterThan(300);
	expect(weights['changed']).toBeLessThanOrEqual(1024);
	for (const one of pagesOf(site).filter(({ kind }) => kind !== 'moved')) expect(modulesOf(one), one.path).toEqual(one.kind === 'essay' ? [first, changed] : one.kind === 'missing' ? [first, nearest] : [first]);
});

test('what helps on a wrong address weighs at most 1 KB, and stands on no other page', () => {
	expect(weights['nearest']).toBeLessThanOrEqual(1024);
	expect(pagesOf(site).filter(({ html }) => html.includes(nearest)).map(({ kind }) => kind)).toEqual(['missing']);
});

test('the site holds no script but these', () => {
	const known = [first, changed, nearest, files.settings, files.listen, files.pictures, files.share].flatMap((address) => [address, ...imports(address)]);
	const found = readdirSync(join(site.dist, '_astro')).filter((file) => file.endsWith('.js'));
	expect(found.sort()).toEqual([...new Set(known.map((address) => address.split('/').at(-1)))].sort());
	for (const { tree } of pagesOf(site).filter(({ kind }) => kind !== 'moved')) {
		const inline = all(tree, 'script').flatMap((script) => (attribute(script, 'type') === '' && script.children[0]?.type === 'text' ? [script.children[0].value] : []));
		expect(inline).toEqual([early]);
	}
});

test('the README lists every script with its weight', () => {
	const readme = readFileSync('README.md', 'utf8');
	const section = /^## Scripts\n[^]*?(?=^## )/m.exec(readme)?.[0] ?? '';
	for (const file of readdirSync('src/scripts')) expect(section, file).toContain(`\`${file}\``);
	const rows = [...section.matchAll(/^\| `([a-z]+)\.ts` \|.*\| ([\d,]+) \|$/gm)].map(([, name = '', bytes = '']) => [name, Number(bytes.replace(',', ''))] as const);
	expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(weights).sort());
	// A change of some letters need not be written down; one that matters must be.
	for (const [name, bytes] of rows) expect(Math.abs(bytes - (weights[name] ?? 0)), `${name}.ts weighs ${weights[name]} bytes`).toBeLessThanOrEqual(50);
});
