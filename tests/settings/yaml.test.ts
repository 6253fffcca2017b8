import { expect, test } from 'vitest';
import { readYaml } from '../../src/site/yaml.ts';
import { said } from './said.ts';

test('dates stay text, and so do yes and no', () => {
	expect(readYaml('a: 2026-04-12\nb: 2026-04-12T10:00:00Z\nc: yes\nd: no\ne: 010\nf: ~\ng: 1_000', 'a.yaml').value).toEqual({ a: '2026-04-12', b: '2026-04-12T10:00:00Z', c: 'yes', d: 'no', e: 10, f: null, g: '1_000' });
});

test('the line of every value is known, wherever it stands', () => {
	const yaml = readYaml(['# a comment', 'a: 1', 'b:', '  - x', '  - c: 2', '    d:', '      - y', 'e: { f: 1,', '  g: [1,', '    2] }', '7: seven'].join('\n'), 'a.md', 10);
	expect([['a'], ['b'], ['b', 0], ['b', 1], ['b', 1, 'c'], ['b', 1, 'd', 0], ['e', 'f'], ['e', 'g'], ['e', 'g', 1], ['7']].map((path) => yaml.lineOf(path))).toEqual([11, 12, 13, 14, 14, 16, 17, 18, 19, 20]);
});

test('of what is not there the line is that of the nearest thing around it', () => {
	const yaml = readYaml('a:\n  b: 1\nc: [1]\n', 'a.yaml', 2);
	expect([['a', 'x'], ['a', 'b', 'x'], ['c', 5], ['x'], ['x', 'y'], []].map((path) => yaml.lineOf(path))).toEqual([2, 3, 4, 2, 2, 2]);
	expect(readYaml('', 'a.yaml', 5).lineOf(['x'])).toBe(5);
});

test('a line is complained of once, however often the parser stumbles over it', () => {
	expect(said(readYaml('a: b\n c: d\n', 'a.yaml').findings)).toHaveLength(1);
	expect(said(readYaml('a: 1\na: 2\nb: 1\nb: 2\n', 'a.yaml').findings)).toHaveLength(2);
});

test('what cannot be read has no value, what can only be doubted has one', () => {
	expect(readYaml('a: "', 'a.yaml').value).toBeUndefined();
	expect(readYaml('a: "b\\u0000c"\nd: ["\\x07"]', 'a.yaml')).toMatchObject({ value: { a: 'bc', d: [''] }, findings: [{ severity: 'warning', line: 1 }, { severity: 'warning', line: 2 }] });
});

test.each([
	['%FOO\n---\na: 1', 'The YAML cannot be read: Unknown directive %FOO'],
	['a: "\\q"', 'The YAML cannot be read: Invalid escape sequence \\q'],
	['a: |x\n  y', 'The YAML cannot be read: Block scalar header includes extra characters: |x'],
])('what is not known is said in the parser’s words: %j', (text, message) => {
	expect(said(readYaml(text, 'a.yaml').findings)).toEqual([expect.stringContaining(`error a.yaml:1 ${message} → `)]);
});
