import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageKey } from '../../src/essays/passage.ts';

const none: ReadonlySet<string> = new Set();

test('the key of a passage comes from its words: capitals, punctuation and spaces do not count', () => {
	const key = passageKey('It is late, and the lamp burns.', none);
	for (const same of ['it is late and the lamp burns', 'It is late – and  the “lamp” burns!', 'IT IS LATE,\nAND THE LAMP BURNS']) expect(passageKey(same, none)).toBe(key);
	for (const other of ['It is late, and the lamps burn.', 'Is it late, and the lamp burns.', 'Es ist spät.']) expect(passageKey(other, none)).not.toBe(key);
});

test('letters of every script count, and so do their marks', () => {
	const keys = ['が', 'か', 'ни', 'ны', 'שלום', 'مرحبا', 'नमस्ते', 'नमसत'].map((words) => passageKey(words, none));
	expect(new Set(keys).size).toBe(keys.length);
	expect(passageKey('é', none)).toBe(passageKey('e\u0301', none));
});

test('equal passages of one text get keys of their own, the first always the same', () => {
	fc.assert(
		fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (words, times) => {
			const taken = new Set<string>();
			for (let turn = 0; turn < times; turn += 1) taken.add(passageKey(words, taken));
			expect(taken.size).toBe(times);
			expect([...taken][0]).toBe(passageKey(words, none));
			for (const key of taken) expect(key).toMatch(/^p[0-9a-hjkmnp-tv-z]{4}$/);
		}),
	);
});
