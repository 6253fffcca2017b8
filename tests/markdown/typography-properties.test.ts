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

describe('time grows with the length of the text, not with its square', () => {
	const units = ['"', "'", ` 'a "b`, ` 'a`, '"a" ', '1', '1-', '1,', '1x', '.', '. ', '-', ' -', '/', 'a/', '@a', ' ', 'a', 'A. '];
	units.push('!', ' :', '« ', '1 000 ', `1'`, '1° ', '\n', 'z.B.', '\uFFFC', 'http://', 'é', '½"');

	test.each(units)('for %j', (unit) => grows((size) => unit.repeat(size / unit.length)));

	test('for many quotations that open before the first that closes', () => {
		grows((size) => ` 'a`.repeat(size / 6) + 'b" '.repeat(size / 6));
	});

	test('a paragraph of 100 KB takes less than 200 ms', () => {
		const sentence = `"It's not *that*," she said -- pp. 3-7 of 'The Dogs' Dinner', at 5 km... `;
		expect(time(sentence.repeat(100_000 / sentence.length), 'en')).toBeLessThan(200);
	});
});

/** Eight times the text may take about eight times the time, with room for a coarse clock; a square takes sixty-four. */
function grows(textOf: (size: number) => string): void {
	for (const lang of ['en', 'fr', 'cs', 'de']) {
		expect(time(textOf(40_000), lang)).toBeLessThan(30 * time(textOf(5_000), lang) + 60);
	}
}

/** The processor's time for a text, in milliseconds, best of three: the machine may be busy with something else. */
function time(typed: string, lang: string): number {
	const times = [1, 2, 3].map(() => {
		const before = process.threadCpuUsage();
		smarten(typed, lang);
		const { user, system } = process.threadCpuUsage(before);
		return (user + system) / 1000;
	});
	return Math.min(...times);
}
