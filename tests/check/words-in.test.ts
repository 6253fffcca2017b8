import { expect, test } from 'vitest';
import { wordsIn } from '../../src/check/spelling/words-in.ts';

test.each([
	['words, with what holds them together', "The printer's well-kept books weren’t sold.", "The printer's well-kept books weren’t sold"],
	['accents, in one sign or two', 'A cafe\u0301, naïve', 'cafe\u0301 naïve'],
	['no single letters', 'a b c', ''],
	['no numbers, and nothing that has a digit', '1501, 1990s, 21st, 12km, A4, B2B, 3rd-rate', ''],
	['no units after a number', '12 km, 3 GB and 500\u00A0ms of waiting', 'and of waiting'],
	['words after a number that are no units', '12 folios', 'folios'],
	['no Roman numerals', 'Chapter xiv, Louis XVIII, MDCCCXLVIII', 'Chapter Louis'],
	['no abbreviations', 'HTML, PDFs, NASA’s', ''],
	['longer words in capitals', 'ADVERTISEMENT', 'ADVERTISEMENT'],
	['no names with a capital inside', 'OpenAI and iPhone', 'and'],
	['a second capital by mistake', 'THere', 'THere'],
	['no other scripts', 'Καλημέρα, 折本, Привет', ''],
	['no addresses', 'https://example.org/abot www.exmaple.org exmaple.org/abot ada@exmaple.org @exmaple #exmaple /srv/wwwroot ~/wrok', ''],
	['no names of files', 'notes.txtt, src/abot/exmaple.ts', ''],
	['words on both sides of a slash', 'either/or', 'either or'],
	['soft hyphens and hyphens that do not break', 'pub\u00ADlisher, e\u2011mail', 'pub\u00ADlisher e\u2011mail'],
	['the ends of sentences', 'It ended. Then it began.', 'It ended Then it began'],
])('a dictionary is asked for %s', (_, text, words) => {
	const found = wordsIn(text);
	expect(found.map(({ word }) => word).join(' ')).toBe(words);
	for (const { word, start } of found) expect(text.startsWith(word, start)).toBe(true);
});
