import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openHashes, type HashedFile } from '../../src/library/hashes.ts';
import { openMemory } from '../../src/library/memory.ts';
import { hashOf } from '../../src/markdown/media.ts';

// Counts what is read; everything is done by the real thing.
vi.mock(import('../../src/markdown/media.ts'), async (original) => {
	const media = await original();
	return { ...media, hashOf: vi.fn(media.hashOf) };
});
vi.mock(import('node:fs'), async (original) => {
	const fs = await original();
	return { ...fs, statSync: vi.fn(fs.statSync) as never };
});

let folder = '';
let file = '';
beforeEach(() => {
	vi.mocked(hashOf).mockClear();
	folder = mkdtempSync(join(tmpdir(), 'octavo-hashes-'));
	file = join(folder, 'essay.md');
	writeFileSync(file, 'one');
});
afterEach(() => {
	vi.mocked(statSync).mockRestore();
	rmSync(folder, { recursive: true });
});

/** Hashes as one build after another asks for them, so many seconds after the file was written. */
const builds = (seconds: number) => {
	const memory = openMemory<HashedFile>(join(folder, 'files.json'), 'now');
	const hash = openHashes(memory, () => Date.now() + seconds * 1000);
	return { hash, end: () => memory.keep(true) };
};

test('a file that is as it was is not read again, not even by the next build', () => {
	const first = builds(10);
	const before = first.hash(file);
	first.end();
	expect([builds(20).hash(file), builds(30).hash(file)]).toEqual([before, before]);
	expect(hashOf).toHaveBeenCalledTimes(1);
});

test('other words of the same length are seen, even if the time of the change is set back', () => {
	utimesSync(file, 1_700_000_000, 1_700_000_000);
	const { hash } = builds(10);
	const before = hash(file);
	writeFileSync(file, 'two');
	utimesSync(file, 1_700_000_000, 1_700_000_000);
	expect(hash(file)).not.toBe(before);
});

test('a file that has just changed is read again, for it may change once more before the clock of the disk goes on', () => {
	const { mtimeMs: then, ...rest } = statSync(file);
	// A disk that counts in whole seconds, and knows of nothing but the time of the last change.
	vi.mocked(statSync).mockImplementation(() => ({ ...rest, mtimeMs: then, ctimeMs: then, isFile: () => true }) as never);
	const [soon, late] = [builds(1), builds(10)];
	const before = soon.hash(file);
	writeFileSync(file, 'two');
	const after = soon.hash(file);
	expect(after).not.toBe(before);
	expect(late.hash(file)).toBe(after);
});

test('where there is no file there is no hash, nor for a folder', () => {
	const { hash } = builds(10);
	expect([hash(join(folder, 'none')), hash(folder)]).toEqual([undefined, undefined]);
});
