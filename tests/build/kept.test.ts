import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publicFiles } from '../../src/build/identity.ts';
import { factsOf, isUntouched, readKept, writeKept } from '../../src/build/kept.ts';

let [home, cache, site] = ['', '', ''];
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'octavo-kept-'));
	[cache, site] = [join(home, 'cache'), join(home, 'site')];
	mkdirSync(site);
});
afterEach(() => rmSync(home, { recursive: true }));

test('what a build leaves is known to the next one of the same identity, and to no other', () => {
	const files = new Map([['a/index.html', { key: 'k', size: 3, changed: 5 }]]);
	writeKept(cache, site, 'now', files);
	expect(readKept(cache, site, 'now')).toEqual(files);
	expect(readKept(cache, site, 'another').size).toBe(0);
	expect(readKept(cache, home, 'now').size).toBe(0);
});

test('notes that are spoilt count for none', () => {
	writeKept(cache, site, 'now', new Map());
	writeFileSync(join(cache, 'kept', readdirSync(join(cache, 'kept'))[0] as string), '{"identity":"now","files":');
	expect(readKept(cache, site, 'now').size).toBe(0);
	expect(() => writeKept(cache, site, 'now', new Map())).not.toThrow();
});

test('notes of a folder that is gone are dropped', () => {
	writeKept(cache, site, 'now', new Map());
	rmSync(site, { recursive: true });
	writeKept(cache, home, 'now', new Map());
	expect(readdirSync(join(cache, 'kept'))).toHaveLength(1);
});

test('a file that somebody has written to, or taken away, is not as the build left it', () => {
	const path = join(site, 'page.html');
	writeFileSync(path, 'text');
	const facts = factsOf(path, 'k');
	expect(facts && isUntouched(path, facts)).toBe(true);
	appendFileSync(path, '!');
	expect(facts && isUntouched(path, facts)).toBe(false);
	rmSync(path);
	expect(facts && isUntouched(path, facts)).toBe(false);
	expect(factsOf(path, 'k')).toBeUndefined();
});

test('a file in public/ is another even with its size and its time as before', async () => {
	const path = join(home, 'public/notes.txt');
	const put = (text: string) => (writeFileSync(path, text), utimesSync(path, 1e9, 1e9), publicFiles(home));
	mkdirSync(join(home, 'public'));
	const before = put('One word');
	expect(publicFiles(home)).toEqual(before);
	// Disks count in steps of some milliseconds.
	await pause(20);
	expect(put('Two more')).not.toEqual(before);
});
