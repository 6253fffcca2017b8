import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFront, splitSource } from '../../src/essays/source.ts';
import { said } from '../settings/said.ts';

describe('A file is taken apart', () => {
	test('into front matter and text, and the text keeps the lines of the file', () => {
		const { yaml, body, findings } = read('---\ntitle: A\ntags:\n  - sea\n  - moon\n---\n\nText.\n---\nMore.');
		expect(findings).toEqual([]);
		expect(yaml?.value).toEqual({ title: 'A', tags: ['sea', 'moon'] });
		expect(body).toBe('\n\n\n\n\n\n\nText.\n---\nMore.');
		expect([['title'], ['tags'], ['tags', 0], ['tags', 1], ['nothing'], []].map((path) => yaml?.lineOf(path))).toEqual([2, 3, 4, 5, 2, 2]);
	});

	test('although spaces follow the lines of hyphens', () => {
		expect(read('---  \ntitle: A\n---\t\nText.')).toMatchObject({ findings: [], body: '\n\n\nText.' });
	});

	test('with nothing below, or nothing in it', () => {
		expect(read('---\ntitle: A\n---').body).toBe('\n\n\n');
		expect(read('---\n---\nText.')).toMatchObject({ yaml: { value: null }, body: '\n\nText.' });
	});

	test('unless there is no front matter: then all of it is text', () => {
		const { yaml, body, findings } = read('Text.\n---\n');
		expect([yaml, body]).toEqual([undefined, 'Text.\n---\n']);
		expect(said(findings)).toEqual([expect.stringContaining('error a.md:1 The front matter is missing')]);
	});

	test('unless it has no end: then none of it is', () => {
		const { yaml, body, findings } = read('---\ntitle: A\n\nText.');
		expect([yaml, body]).toEqual([undefined, '']);
		expect(said(findings)).toEqual([expect.stringContaining('error a.md:1 The front matter is never closed')]);
	});
});

test('no line is ever lost or moved', () => {
	const line = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll(/[\r\n\p{Cc}\p{Cs}\uFFFD-\uFFFF\uFEFF]/gu, ''));
	const matter = fc.array(line.filter((text) => text.trimEnd() !== '---'), { maxLength: 5 });
	fc.assert(
		fc.property(matter, fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (front, lines, end, mark) => {
			const { body } = read(`${mark ? '\uFEFF' : ''}${['---', ...front, '---', ...lines].join(end)}`);
			expect(body.split('\n').slice(front.length + 2)).toEqual(lines.length > 0 ? lines : ['']);
			expect(body.split('\n').slice(0, front.length + 2).join('')).toBe('');
		}),
	);
});

test('whatever the file holds, it is read without a throw, and findings name lines that exist', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom('-', '---', '\n', '\r', ':', ' ', 'a', '"', '[', '{', '*', '&', '!', '#', '\t', '\u0000', '\uFEFF', '🌊', '|', '>'), maxLength: 60 }), (rest) => {
			const file = `---\n${rest}`;
			const { body, yaml, findings } = read(file);
			const lines = file.replaceAll(/\r\n?/g, '\n').split('\n').length;
			for (const { line = 0 } of [...findings, ...(yaml?.findings ?? [])]) expect(line >= 1 && line <= lines).toBe(true);
			expect(body).not.toContain('\u0000');
		}),
		{ numRuns: 500 },
	);
});

function read(text: string) {
	const { front, ...rest } = splitSource(text, 'a.md');
	return { ...rest, yaml: front === undefined ? undefined : readFront(front, 'a.md') };
}
