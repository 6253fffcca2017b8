import { expect, test } from 'vitest';
import { built, wordsOf } from './convert.ts';

const deep = (open: string, close: string, times = 100_000): string => `<p>Before the depths.</p>${open.repeat(times)}Found at the bottom${close.repeat(times)}<p>And up again.</p>`;

test.each([
	['boxes', deep('<div>', '</div>')],
	['boxes that nobody closed', deep('<section>', '')],
	['quotations', deep('<blockquote>', '</blockquote>')],
	['lists', deep('<ul><li>', '</li></ul>')],
	['tables', deep('<table><tr><td>', '</td></tr></table>')],
	['raised words', deep('<sup>', '</sup>')],
])('%s that lie a hundred thousand deep in one another come over with their words, and it is said', { timeout: 60_000 }, async (_, html) => {
	const { html: page, errors, losses } = await built({ html });
	expect(errors).toEqual([]);
	expect(wordsOf(page)).toEqual(wordsOf('Before the depths. Found at the bottom. And up again.'));
	expect(losses.map(({ rule }) => rule)).toContain('nesting');
});

test('boxes that lie as deep as people lay them are not touched', async () => {
	const { losses } = await built({ html: deep('<div>', '</div>', 40) });
	expect(losses).toEqual([]);
});
