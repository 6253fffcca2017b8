import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prune } from '../../src/library/prune.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'octavo-prune-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('the cache holds at most twice what is needed; the oldest of the rest goes, and nothing that is needed', () => {
	for (let age = 0; age < 10; age += 1) put(`a${age}.json`, age);
	prune(folder, new Set(['a9', 'a8']), 2);
	expect(readdirSync(folder).sort()).toEqual(['a0.json', 'a1.json', 'a8.json', 'a9.json']);
});

test('a cache that is not over its bound is left alone, and so is one that is not there', () => {
	for (let age = 0; age < 4; age += 1) put(`a${age}.json`, age);
	prune(folder, new Set(), 2);
	expect(readdirSync(folder)).toHaveLength(4);
	expect(() => prune(join(folder, 'none'), new Set(), 2)).not.toThrow();
});

/** @param age in days */
function put(name: string, age: number): void {
	writeFileSync(join(folder, name), name);
	const day = 1_700_000_000 - age * 86_400;
	utimesSync(join(folder, name), day, day);
}
