import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMemory } from '../../src/library/memory.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'octavo-memory-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const open = (revision = 'now') => openMemory<{ title: string }>(join(folder, 'matters.json'), revision);

test('something is remembered while it is asked for and what made it stays the same', () => {
	const first = open();
	first.set('a', { title: 'A' });
	first.set('b', { title: 'B' });
	first.keep(true);
	const second = open();
	expect(second.get('a')).toEqual({ title: 'A' });
	second.keep(true);
	expect(open().get('b')).toBeUndefined();
	expect(open('another').get('a')).toBeUndefined();
});

test('what was kept in one reading is at hand in the next, and forgotten when nobody asks any more', () => {
	const memory = open();
	memory.set('a', { title: 'A' });
	memory.keep(true);
	expect(memory.get('a')).toEqual({ title: 'A' });
	memory.keep(true);
	memory.keep(true);
	expect(memory.get('a')).toBeUndefined();
});

test.each(['', '{"known":', 'null', '[]', '"text"', '{"revision":"now"}', '{"revision":"now","known":[3]}'])('a file spoilt to %j is no memory', (spoilt) => {
	writeFileSync(join(folder, 'matters.json'), spoilt);
	expect(open().get('a')).toBeUndefined();
});
