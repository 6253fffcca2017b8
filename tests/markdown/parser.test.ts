import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { blocks } from '../../src/markdown/blocks.ts';
import { remarkMath } from '../../src/markdown/math.ts';
import { parser } from '../../src/markdown/parser.ts';

const [usual, ours] = [remarkParse, parser].map((parse) => unified().use(parse as typeof remarkParse).use(remarkGfm).use(blocks, { lang: 'en' }).use(remarkMath, { name: 'Formula' }));

test('a text is read as if all syntax were asked for, whatever it holds', () => {
	const parts = ['word', 'a', ' ', ' ', '\n', '\n', '\n\n', '  ', '    ', '-', '--', '---', ':', '|', '| a | b |\n', '|--|:-:|\n', 'a\n:-\n', '> ', '- ', '1. ', '# ', '*', '_', '~~', '`', '```\n', '[', ']', '(', ')', '[^n]', '[^n]: ', '$', '$$\n', ':::note\n', ':::\n', '\\', '<', '>', '<b>', '&amp;', '&#64;', '&commat;', '@', 'me@example.org', '.org', 'www.example.org', 'WWW.', 'www', '&period;', 'http', 'https://example.org/', 'http\\://example.org', '://', '+', '.', '😀', 'é'];
	fc.assert(fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((some) => some.join('')), (text) => void expect(ours?.parse(text)).toEqual(usual?.parse(text))), { numRuns: 1000 });
});

test('so are all texts of ours', () => {
	const texts = ['content', 'tests/fixtures', 'tests/markdown'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`));
	expect(texts.length).toBeGreaterThan(100);
	for (const text of texts) expect(ours?.parse(readFileSync(text, 'utf8')), text).toEqual(usual?.parse(readFileSync(text, 'utf8')));
});
