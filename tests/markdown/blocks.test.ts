import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { feedHtml } from '../../src/feeds/feed-html.ts';
import { kinds } from '../../src/markdown/blocks/kinds.ts';
import { render } from '../../src/markdown/render.ts';

const here = import.meta.dirname;
const names = Object.keys(kinds);
const run = (markdown: string, lang = 'en') => render(markdown, { path: `${here}/in.md`, contentFolder: here, publicFolder: here, lang, origin: 'https://example.org', base: '/' }, 'in.md');
const wordsOf = (html: string) => toString(fromHtml(html, { fragment: true })).replaceAll(/\s+/g, ' ').trim();

test('every kind of block has an example among the golden folders', () => {
	const folders = readdirSync(here).filter((name) => name.startsWith('block-')).join(' ');
	const shared: Record<string, string> = { note: 'callouts', warning: 'callouts', aside: 'callouts', full: 'wide-and-full' };
	expect(names.filter((name) => !folders.includes(`block-${shared[name] ?? name}`))).toEqual([]);
});

test.each(['At 10:30, a:b and a::b.', ':smile: and :+1:', 'std::vector', ':note[this] and :verse{#x}', '::: is nothing in `:::note`', 'So: this', 'https://example.org:8080/a:b'])('“%s” is prose', async (prose) => {
	const { html, findings } = await run(`So ${prose}`);
	expect(findings).toEqual([]);
	expect(html).not.toMatch(/<(?:div|figure)/);
	expect(wordsOf(html)).toContain(prose.replaceAll('`', ''));
});

test('a feed has every word of every block, and those of a pull quote once', async () => {
	const { html, findings } = await run(
		[
			'One sentence, said *once* and no more.',
			':::pullquote\nsaid once\n:::',
			':::epigraph\nWords.\n\n-- Somebody, *A Work*\n:::',
			':::verse\nA line,\n  another.\n:::',
			':::warning[Wet paint]\nDo not touch.\n:::',
			':::aside\nBy the way.\n:::',
			':::questions\n**Ada:** Why?\n:::',
			':::definitions\nTerm\n: Meaning.\n:::',
			':::dropcap\nOnce upon a time.\n:::',
		].join('\n\n'),
	);
	expect(findings).toEqual([]);
	const { html: feed } = feedHtml(html, 'https://example.org/a/', 'a-');
	expect(wordsOf(feed)).toBe(
		'One sentence, said once and no more. Words. —Somebody, A Work A line, another. Warning: Wet paint Do not touch. Aside By the way. Ada: Why? Term Meaning. Once upon a time.',
	);
	expect(feed).toMatch(/A line,<br>/);
	expect(feed).toMatch(/<cite>A Work<\/cite>/);
});

test('a pull quote counts neither as words nor as text that is searched', async () => {
	const text = 'One sentence, said once.';
	const [plain, quoted] = [await run(text), await run(`${text}\n\n:::pullquote\n${text}\n:::`)];
	expect([quoted.counts, quoted.text]).toEqual([plain.counts, plain.text]);
});

test('no block is a landmark, and every one set apart has a name', async () => {
	const { html } = await run([':::note\nA\n:::', ':::warning[B]\nB\n:::', ':::aside\nC\n:::'].join('\n\n'));
	expect(html).not.toMatch(/<(?:aside|section|nav)/);
	expect([...html.matchAll(/role="note" aria-label="([^"]+)"/g)].map(([, name]) => name)).toEqual(['Note', 'Warning: B', 'Aside']);
});

test('an indent of verse is counted from where its block begins', async () => {
	const { html } = await run('1. One\n\n   :::verse\n   A\n     B\n   :::');
	expect(html).toContain('<span>A</span>');
	expect(html).toContain('<span>\u2003B</span>');
});

test('whatever stands between lines of colons, nothing breaks and every fault has a line and a remedy', async () => {
	const line = fc.oneof(
		fc.constantFrom(...names.flatMap((name) => [`:::${name}`, `::::${name}[T]`, `:::${name}{#a lang=fr}`]), ':::', '::::', '::: x', ':::x y', '', '', '', '-- A, *B*', 'Term', ': meaning', '**A:** b', '- c', '> d', '    e', '```', '![a][b]', 'words *and\nmore* words', '[^1]', '| a |\n| - |\n| b |', '$$', '<b>'),
		fc.string({ maxLength: 12 }),
	);
	await fc.assert(
		fc.asyncProperty(fc.array(line, { maxLength: 14 }), async (lines) => {
			const { findings } = await run(lines.join('\n'));
			for (const { message, line, ...rest } of findings) {
				expect(message).not.toContain('could not be rendered');
				expect(line).toBeGreaterThan(0);
				expect(Object.values(rest).every((value) => value !== '')).toBe(true);
			}
		}),
		{ numRuns: 300 },
	);
});
