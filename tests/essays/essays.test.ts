import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nest, type OutlineItem } from '../../src/essays/outline.ts';
import { permalinkFrom } from '../../src/essays/permalink.ts';
import { countWords, minutesFor } from '../../src/essays/reading-time.ts';
import { listOf, reasonInWords } from '../../src/essays/reason-in-words.ts';
import { phrasesFor } from '../../src/site/phrases.ts';

describe('Permalinks', () => {
	test('are made of the pattern’s parts', () => {
		expect(permalinkFrom('/:id/', 'tides', '2026-04-12')).toBe('/tides/');
		expect(permalinkFrom('/:year/:month/:day/:id/', 'tides', '2026-04-12')).toBe('/2026/04/12/tides/');
		expect(permalinkFrom('/on/:year-:id/', 'year', '2026-04-12')).toBe('/on/2026-year/');
	});
});

describe('The outline', () => {
	const heading = (level: number, id = `h${level}`) => ({ id, level, text: id, words: 0 });
	const shape = (items: readonly OutlineItem[]): unknown[] => items.map(({ level, items }) => (items.length > 0 ? [level, shape(items)] : level));
	const depthsOf = (items: readonly OutlineItem[]): number[] => items.flatMap((item) => [item.level, ...depthsOf(item.items)]);

	test('nests headings under the nearest higher one', () => {
		expect(shape(nest([2, 3, 3, 4, 2, 3].map((level) => heading(level))))).toEqual([[2, [3, [3, [4]]]], [2, [3]]]);
		expect(shape(nest([3, 2, 4, 3].map((level) => heading(level))))).toEqual([3, [2, [4, 3]]]);
		expect(nest([])).toEqual([]);
	});

	test('keeps every heading, in order, and puts none under an equal or deeper one', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 2, max: 6 })), (levels) => {
				const outline = nest(levels.map((level) => heading(level)));
				expect(depthsOf(outline)).toEqual(levels);
				const check = (items: readonly OutlineItem[], above: number): void => items.forEach((item) => (expect(item.level).toBeGreaterThan(above), check(item.items, item.level)));
				check(outline, 1);
			}),
		);
	});
});

describe('Reading time', () => {
	test('counts words as readers do', () => {
		expect(countWords('It’s a well-known fact: 3.14 is π, isn’t it?', 'en')).toBe(10);
		expect(countWords('', 'en')).toBe(0);
		expect(countWords(' — … 🌊 !', 'en')).toBe(0);
	});

	test('counts words where no spaces stand between them', () => {
		expect(countWords('吾輩は猫である。', 'ja')).toBe(5);
		expect(countWords('我喜欢读长文章。', 'zh')).toBeGreaterThanOrEqual(4);
		expect(countWords('ฉันชอบอ่าน', 'th')).toBe(3);
	});

	test('counts as many as the rules of Unicode find, whatever stands around a word', () => {
		const sign = fc.constantFrom(...'ßſ\'’"“”().,;:!?…«»‘-—_12\u00A0\u0301\u200D\u00ADאกขの語カª×\t/@');
		const texts = fc.array(fc.oneof(sign, fc.constantFrom('a', 'é', 'Word', ' ', '\n')), { maxLength: 25 }).map((some) => some.join(''));
		fc.assert(
			fc.property(texts, fc.constantFrom('en', 'de', 'fi', 'he', 'ja', 'th'), (text, lang) => {
				const words = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike);
				expect(countWords(text, lang)).toBe(words.length);
			}),
			{ numRuns: 3000 },
		);
	});

	test('takes 238 words for a minute, and no less than a minute', () => {
		expect([0, 1, 238, 356, 357, 23_800].map(minutesFor)).toEqual([1, 1, 1, 1, 2, 100]);
	});
});

describe('Reasons', () => {
	const en = phrasesFor('en');

	test('are said in the reader’s language', () => {
		const reasons = [{ kind: 'chosen' }, { kind: 'series', name: 'Tides', part: 2 }, { kind: 'links' }, { kind: 'linked-from' }, { kind: 'about', subjects: ['tides', 'moons', 'nets'] }, { kind: 'archive' }] as const;
		const say = (lang: string) => reasons.map((reason) => reasonInWords(reason.kind === 'about' ? { ...reason, subjects: [...reason.subjects] } : reason, phrasesFor(lang), lang));
		expect(say('en')).toEqual([en.chosen, 'Part 2 of Tides', en.links, en.linkedFrom, 'Also about tides, moons, and nets', en.fromArchive]);
		expect(say('de')[1]).toBe('Teil 2 von Tides');
		expect(say('de')[4]).toBe('Auch über tides, moons und nets');
		for (const lang of ['en', 'de', 'fr', 'es']) expect(new Set(say(lang)).size).toBe(reasons.length);
	});

	test('lists are joined as the language joins them, and as English does where it is not known', () => {
		expect(listOf(['a', 'b'], 'fr')).toBe('a et b');
		expect(listOf(['a', 'b'], 'tlh')).toBe('a and b');
		expect(listOf(['a'], 'en')).toBe('a');
	});
});
