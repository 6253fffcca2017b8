import { expect, test } from 'vitest';
import { feedStyles } from '../../src/feeds/feed-styles.ts';
import { readersFor } from '../../src/feeds/readers.ts';
import { phrasesFor } from '../../src/site/phrases.ts';

test('one click subscribes to the feed in every reader that is offered, whatever its address', () => {
	const address = 'https://example.org/a b/rss.xml?x=1&y=2';
	const readers = readersFor(address, 'Here');
	expect(readers.length).toBeGreaterThan(4);
	expect(readers.at(-1)).toEqual({ name: 'Here', link: `feed:${address}` });
	for (const { link } of readers.slice(0, -1)) expect(decodeURIComponent(/(?:[=]|subscription\/feed\/)(.*)$/.exec(link)?.[1] ?? '')).toBe(address);
});

test('the style sheet of feeds says what a feed is for in the language of the publication', () => {
	expect(feedStyles(phrasesFor('de'))).toContain('content: "Das ist ein Feed.');
	expect(feedStyles({ ...phrasesFor('en'), feedHint: 'A "b" \\ </style>' })).toContain('content: "A \\22 b\\22  \\5c  \\3c /style>"');
});
