import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageKey, type PublishedPassage } from '../../src/essays/passage.ts';
import { followPassages, sketchOf } from '../../src/permanence/follow.ts';
import { expectWhole } from './whole.ts';

const none: ReadonlySet<string> = new Set();
const keyOf = (text: string) => passageKey(text, none);
const follow = (texts: readonly string[], known: readonly PublishedPassage[] = [], taken = none) => {
	const published = followPassages(texts.map((text) => ({ text })), JSON.parse(JSON.stringify(known)), taken);
	expectWhole(published, published.passages, taken);
	return published;
};
/** The keys after one build and another. */
const twice = (before: readonly string[], after: readonly string[]) => {
	const { keys, passages } = follow(before);
	const now = follow(after, passages);
	expectWhole(now, passages, none);
	return { before: keys, after: now.keys, passages: now.passages };
};

const [light, trade, press, harbour] = [
	'The lamp burns all night, and whoever tends it has learned to sleep by day.',
	'A trade without apprentices ends with the last who knows how the wick is trimmed.',
	'Printers of the sixteenth century folded a sheet three times and called it octavo.',
	'Ships that pass the harbour after dark look for two fires on the northern wall.',
] as const;

test('a text that nobody has published gets the keys of its words, as it would by itself', () => {
	expect(follow([light, trade, light]).keys).toEqual([keyOf(light), keyOf(trade), passageKey(light, new Set([keyOf(light)]))]);
});

test('a passage keeps its key while its words change little by little, until none is left of the first', () => {
	let words = light.split(' ');
	let { keys, passages } = follow([trade, light, press]);
	const [, key] = keys;
	for (const word of harbour.split(' ')) {
		words = [...words.slice(1), word];
		({ keys, passages } = follow([trade, words.join(' '), press], passages));
		expect(keys[1]).toBe(key);
	}
	expect(words.join(' ')).toBe(harbour);
});

test('punctuation and capitals are no change, and the order of words is', () => {
	const { before, after } = twice([light, trade], [light.toUpperCase().replace(',', ' –'), trade]);
	expect(after).toEqual(before);
	expect(sketchOf('One two.')).toBe(sketchOf('one – TWO'));
	expect(sketchOf('One two.')).not.toBe(sketchOf('Two one.'));
});

test('passages that change places take their keys along', () => {
	const { before, after } = twice([light, trade, press, harbour], [harbour, press.replace('century', 'age'), trade, light]);
	expect(after).toEqual(before.toReversed());
});

test('of a passage that is divided the larger part keeps the key', () => {
	const [first, second] = [`${light} ${trade}`, press];
	expect(twice([harbour, `${first} ${second}`], [harbour, first, second]).after[1]).toBe(keyOf(`${first} ${second}`));
	expect(twice([harbour, `${second} ${first}`], [harbour, second, first]).after[2]).toBe(keyOf(`${second} ${first}`));
});

test('passages that are joined lead to the same place from then on', () => {
	const { before, after, passages } = twice([harbour, light, `${trade} ${press}`], [harbour, `${light} ${trade} ${press}`]);
	expect(after).toEqual([before[0], before[2]]);
	expect(passages[1]?.earlier).toEqual([before[1]]);
	const later = follow([harbour, `${light} ${trade} ${press} ${harbour}`], passages);
	expect(later.passages[1]?.earlier).toEqual([before[1]]);
});

test('what only happens to be in a longer passage as well is not said to have become part of it', () => {
	const { before, after, passages } = twice([`${light} ${trade}`, light, press], [`${light} ${trade}`, press]);
	expect(after).toEqual([before[0], before[2]]);
	expect(passages[1]).toMatchObject({ key: before[1], goneBefore: before[2] });
});

test('a passage that is gone stays as an address where it stood, and has its key again when it comes back', () => {
	const first = twice([light, trade, press], [light, press]);
	expect(first.passages[1]).toMatchObject({ key: first.before[1], goneBefore: first.before[2] });
	const rewritten = follow([light, harbour, press], first.passages);
	expect(rewritten.passages.map(({ key, goneBefore }) => goneBefore ?? key)).toEqual([first.before[0], keyOf(harbour), first.before[2], first.before[2]]);
	const back = follow([light, harbour, trade.replace('the last who', 'whoever last'), press], rewritten.passages);
	expect(back.keys[2]).toBe(first.before[1]);
	expect(back.passages.every(({ goneBefore }) => goneBefore === undefined)).toBe(true);
});

test('a passage that another has been written in place of leads to that', () => {
	const { before, passages } = twice([light, trade, press], [light, harbour, press]);
	expect(passages[1]).toMatchObject({ key: before[1], goneBefore: keyOf(harbour) });
});

test('what was gone before a passage that is gone now stands before what follows', () => {
	const first = twice([light, trade, press, harbour], [light, press, harbour]);
	const then = follow([light, harbour], first.passages);
	expect(then.passages.slice(1, 3)).toMatchObject([
		{ key: first.before[1], goneBefore: first.before[3] },
		{ key: first.before[2], goneBefore: first.before[3] },
	]);
	expect(follow([light], then.passages).passages.slice(1).map(({ goneBefore }) => goneBefore)).toEqual(['end', 'end', 'end']);
});

test('all can go, and all come back', () => {
	const { before, after, passages } = twice([light, trade, press], []);
	expect(after).toEqual([]);
	expect(passages.map(({ goneBefore }) => goneBefore)).toEqual(['end', 'end', 'end']);
	expect(follow([light, trade, press], passages).keys).toEqual(before);
	expect(followPassages([], [], none)).toEqual({ keys: [], passages: [] });
});

test('a passage that grows from three words to three hundred is the same, if it stands where it stood', () => {
	const long = `The lamp burns ${Array.from({ length: 297 }, (_, count) => `word${count}`).join(' ')}`;
	expect(twice([trade, 'The lamp burns', press], [trade, long, press]).after[1]).toBe(keyOf('The lamp burns'));
});

test('of three hundred equal passages each keeps its key, and one taken out takes one key with it', () => {
	const equal = Array.from({ length: 300 }, () => light);
	const { before, after } = twice(equal, [trade, ...equal]);
	expect(after.slice(1)).toEqual(before);
	const fewer = twice([trade, ...equal, press], [trade, ...equal.slice(1), press]);
	expect(fewer.passages.filter(({ goneBefore }) => goneBefore)).toHaveLength(1);
	expect(fewer.after).toHaveLength(301);
});

test('of five hundred passages that say nearly the same each keeps its key when all are edited', () => {
	const before = Array.from({ length: 500 }, (_, count) => `Item number ${count} of this long list is here, like all others, and says nothing else.`);
	const { before: keys, after } = twice(before, before.map((text, count) => text.replace(String(count), `n${count}`).replace('nothing', 'naught')));
	expect(after).toEqual(keys);
});

test('equal items are told apart by what they stand beside', () => {
	const { before, after } = twice([light, 'Yes.', trade, 'Yes.', press, 'Yes.', harbour], [trade, 'Yes.', press, 'Yes.', harbour]);
	expect(after).toEqual(before.slice(2));
});

test('items of one word, signs alone and passages without a word are followed like others', () => {
	const before = ['One', 'Two', '{}', '…', '', 'Three'];
	expect(twice(before, before).after).toEqual(follow(before).keys);
	const { before: keys, after } = twice(before, ['Zero', ...before.toReversed()]);
	expect(after.slice(1)).toEqual(keys.toReversed());
});

test.each([
	['Chinese', '灯塔看守人整夜守着灯火，白天才能睡觉，因为船只需要光亮才能安全入港。', '灯塔看守人每夜守着灯火，白天才能休息，因为船只需要光亮才能安全入港。'],
	['Japanese', '灯台守は一晩中明かりを守り、昼間に眠ることを覚えた人である。', '灯台守は夜通し明かりを守り、昼間に眠ることを覚えた人だった。'],
	['Thai', 'คนเฝ้าประภาคารดูแลตะเกียงตลอดทั้งคืนและเรียนรู้ที่จะนอนหลับในเวลากลางวัน', 'คนเฝ้าประภาคารดูแลตะเกียงตลอดคืนและเรียนรู้ที่จะหลับในเวลากลางวัน'],
	['Arabic', 'يحرس حارس المنارة الضوء طوال الليل وقد تعلم أن ينام في النهار', 'يحرس حارس المنارة المصباح طوال الليل وقد تعلم أن ينام في النهار'],
	['code', 'for (const lamp of lamps) {\n\tlamp.trim();\n\tlamp.light(now);\n}', 'for (const each of lamps) {\n\tlamp.trim();\n\tlamp.light(dusk);\n}'],
	['a table', 'Year Keepers Lamps 1850 12 30 1900 40 95 1950 31 88 2000 0 12', 'Year Keepers Lamps 1850 12 30 1900 41 95 1950 31 88 2000 0 12 2020 0 9'],
])('an edit in %s is followed, among others and after a move', (_, before, after) => {
	expect(twice([light, before, trade], [light, after, trade]).after[1]).toBe(keyOf(before));
	expect(twice([before, light, trade], [light, trade, after]).after[2]).toBe(keyOf(before));
	expect(twice([light, before, trade], [light, harbour, trade]).after[1]).toBe(keyOf(harbour));
});

test('an address that a heading has now is no passage’s any more, and is not lost', () => {
	const { keys, passages } = follow([light, trade]);
	const taken = new Set([keys[0]!]);
	const now = follow([light, trade], passages, taken);
	expect(now.keys[0]).not.toBe(keys[0]);
	expect(now.passages[0]?.earlier).toEqual([keys[0]]);
	expect(now.keys[1]).toBe(keys[1]);
});

test('a list damaged by hand neither breaks anything nor gives two passages one key', () => {
	const [one, other] = follow([light, trade]).passages as [PublishedPassage, PublishedPassage];
	const damaged = [one, { ...other, key: one.key, earlier: [one.key, 'pold1', 'pold2'] }, { key: 'pbad1', sketch: 'no-sketch', earlier: ['pold1'] }, { key: 'pgone', sketch: 'A.B', earlier: [], goneBefore: 'pnone' }];
	const now = follow([light, trade], damaged);
	expect(now.keys[0]).toBe(one.key);
	for (const key of ['pbad1', 'pgone', 'pold1', 'pold2']) expect(now.passages.flatMap((passage) => [passage.key, ...passage.earlier])).toContain(key);
	expectWhole(now, damaged, none);
});

test('whatever a text becomes, and whatever is known of it, every address stays one address', () => {
	const text = fc.oneof(fc.constantFrom(light, trade, press, 'Yes.', ''), fc.string({ unit: 'grapheme', maxLength: 30 }), fc.array(fc.constantFrom(...light.split(' ')), { maxLength: 30 }).map((words) => words.join(' ')));
	fc.assert(
		fc.property(fc.array(fc.array(text, { maxLength: 25 }), { minLength: 2, maxLength: 5 }), (versions) => {
			let known: PublishedPassage[] = [];
			for (const texts of versions) {
				const now = follow(texts, known);
				expectWhole(now, known, none);
				expect(follow(texts, now.passages)).toEqual(now);
				known = now.passages;
			}
		}),
		{ numRuns: 300, seed: 7 },
	);
});
