import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smarten } from '../../src/markdown/typography/smarten.ts';

const languages = ['en', 'en-GB', 'de', 'de-CH', 'fr', 'fr-CA', 'es', 'it', 'nl', 'pl', 'sv', 'cs', 'ru'];
/** Everything the rules look at, alone and in the combinations they look for. */
const atoms = [
	...`"'"'"'   --.…x/a1b2cDé5°;:!?()[]«»“”‘’„‚—–−×½\u00A0\u202F\n&%=$`,
	...['...', '--', '---', ' - ', '1/2', '19', '0', 'km', "'s", "'tis", "'90s", 'Mr.', 'J. ', 'p. ', 'z.B.', '世'],
	...[' "', '" ', " '", "' ", ' x ', 'http://a.b/c', '/usr/a', 'a@b.cd', '\uFFFC'],
];
const text = fc.array(fc.constantFrom(...atoms), { maxLength: 16 }).map((parts) => parts.join(''));

describe.each(languages)('in %s', (lang) => {
	test('what is set already is not set again', () => {
		fc.assert(
			fc.property(text, (typed) => {
				const set = smarten(typed, lang);
				return smarten(set, lang) === set;
			}),
			{ numRuns: 1000 },
		);
	});

	test('letters and digits are never changed', () => {
		fc.assert(
			fc.property(text, (typed) => words(smarten(typed, lang)) === words(typed)),
			{ numRuns: 1000 },
		);
	});
});

test('any text at all keeps its letters and digits', () => {
	const any = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
	fc.assert(fc.property(any, (typed) => words(smarten(typed, 'fr')) === words(typed)));
});

/** Letters and digits; ½ counts as 1 and 2, × as the x it was. */
function words(set: string): string {
	return set.replace(/×/g, 'x').normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
}

test('a paragraph of 100 KB is set like a short one', () => {
	const sentence = `"It's not *that*," she said -- pp. 3-7 of 'The Dogs' Dinner', at 5 km... `;
	const set = smarten(sentence, 'en');
	expect(smarten(sentence.repeat(1_400), 'en')).toBe(set.repeat(1_400));
});
