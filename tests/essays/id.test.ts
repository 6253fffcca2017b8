import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFor, isId } from '../../src/essays/id.ts';

test.each(['a', '7', 'tides', 'a-b-c', '2026-tides'])('%s can stand in an address', (id) => {
	expect(isId(id)).toBe(true);
});

test.each(['', '-', 'a-', '-a', 'a--b', 'A', 'ä', 'a b', 'a_b', 'a.b', 'a/b', '中', 'a\n', '../a'])('%j cannot', (id) => {
	expect(isId(id)).toBe(false);
});

test.each([
	['Über Größe.v2', 'uber-grosse-v2'],
	['Was it “Worth” It?', 'was-it-worth-it'],
	["Don't / Don’t", 'dont-dont'],
	['中文', 'zhongwen'],
	['Привет, мир', 'privet-mir'],
	['C++ & C#', 'c-c'],
	['  --a--  ', 'a'],
	['u\u0308ber', 'uber'],
	['???', ''],
	['', ''],
])('%j becomes %j', (text, id) => {
	expect(idFor(text)).toBe(id);
});

test('a long title gives at most 80 characters, and no hyphen at the cut', () => {
	expect(idFor('word '.repeat(50))).toHaveLength(79);
	expect(idFor('x'.repeat(200))).toHaveLength(80);
});

test.each(['grapheme', 'binary', 'binary-ascii'] as const)('whatever the text, its id is one or nothing, and stays the same (%s)', (unit) => {
	const holds = (text: string) => {
		const id = idFor(text);
		return (id === '' || isId(id)) && idFor(id) === id;
	};
	// Each of the world's scripts loads a table of its own: a few short strings of them all are plenty.
	fc.assert(fc.property(fc.string({ unit, maxLength: unit === 'binary' ? 10 : 100 }), holds), { numRuns: unit === 'binary' ? 6 : 100 });
});
