import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesIn, sweep } from '../../src/build/sweep.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'octavo-sweep-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('what is not part of the site goes, with folders in which nothing is left', () => {
	put('index.html', 'old/page/index.html', 'new/index.html', 'new/stray.txt');
	sweep(folder, new Set(['index.html', 'new/index.html']));
	expect(filesIn(folder, '').sort()).toEqual(['index.html', 'new/index.html']);
	expect(readdirSync(folder).sort()).toEqual(['index.html', 'new']);
});

test('a file makes room for a folder of its name', () => {
	put('essay', 'note/index.html');
	sweep(folder, new Set(['essay/index.html', 'note']));
	expect(readdirSync(folder)).toEqual([]);
});

test('a repository in the folder stays, and so does what Vite has just written there', () => {
	put('.git/HEAD', '_astro/aids.js', '.prerender/entry.mjs');
	sweep(folder, new Set());
	for (const path of ['.git/HEAD', '_astro/aids.js', '.prerender/entry.mjs']) expect(existsSync(join(folder, path)), path).toBe(true);
});

test('a folder that is not there yet needs no sweeping', () => {
	expect(() => sweep(join(folder, 'none'), new Set())).not.toThrow();
});

function put(...paths: string[]): void {
	for (const path of paths) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), path);
	}
}
