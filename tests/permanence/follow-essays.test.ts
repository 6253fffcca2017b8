import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PublishedPassage } from '../../src/essays/passage.ts';
import { followPassages } from '../../src/permanence/follow.ts';
import { changed, edit, passagesIn, seeded, wordsIn, type Draft } from './edits.ts';
import { expectWhole } from './whole.ts';

// Real essays, edited at random; the words that come in are those of another essay.
const texts = await Promise.all(['glasswing-and-muse-spark.md', 'platform-shakeout.md', 'manual/index.md'].map((file) => passagesIn(`content/essays/${file}`)));
const essays = texts.map((passages, index) => ({ passages, lexicon: texts[(index + 1) % texts.length]!.flatMap(wordsIn) }));
const taken = new Set(['_notes', 'a-heading', 'fn-1', 'fnref-1']);
/** The lock is a file: what is known of the last build has been written and read. */
const build = (drafts: readonly { text: string }[], known: readonly PublishedPassage[] = []) => followPassages(drafts, JSON.parse(JSON.stringify(known)), taken);

test('after any edits, build after build, no key is lost or leads to two places, and 95 of 100 of those little changed stay where they belong', () => {
	let [stayed, all] = [0, 0];
	fc.assert(
		fc.property(fc.nat(essays.length - 1), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 }), fc.nat(), (which, builds, edits, seed) => {
			const { passages, lexicon } = essays[which]!;
			const below = seeded(seed);
			let published = build(passages.map((text) => ({ text })));
			let drafts = passages.map((text, index): Draft => ({ text, key: published.keys[index], changed: 0, whole: true }));
			for (let turn = 0; turn < builds; turn += 1) {
				for (let count = 0; count < edits; count += 1) edit(drafts, lexicon, below);
				const known = published.passages;
				published = build(drafts, known);
				expectWhole(published, known, taken);
				for (const [index, { key, whole, changed: part }] of drafts.entries()) {
					if (key === undefined || !whole || part >= 0.3) continue;
					all += 1;
					if (published.keys[index] === key) stayed += 1;
				}
				drafts = drafts.map(({ text }, index) => ({ text, key: published.keys[index], changed: 0, whole: true }));
			}
		}),
		{ numRuns: 150, seed: 5 },
	);
	if (process.env['RATES']) console.log({ stayed, all });
	expect(all).toBeGreaterThan(10_000);
	expect(stayed / all, `${stayed} of ${all}`).toBeGreaterThanOrEqual(0.95);
});

// At 29 % nothing may hide behind what has not changed: every passage of every essay is changed at once.
test.each([0.1, 0.2, 0.29])('of passages with %d of their words changed, all at once, 95 of 100 keep their keys', (rate) => {
	const { kept, wrong, all } = rates(rate, () => true);
	expect(all).toBeGreaterThan(1500);
	expect(kept / all, `${kept} of ${all}`).toBeGreaterThanOrEqual(0.95);
	expect(wrong / all, `${wrong} of ${all} have the key of another`).toBeLessThanOrEqual(0.02);
});

test('a passage that is written anew gets a new key, and not that of what stood there', () => {
	const { kept, wrong, all } = rates(1, (below) => below(4) === 0);
	expect(all).toBeGreaterThan(500);
	expect((kept + wrong) / all, `${kept} of ${all} have the old key, ${wrong} that of another`).toBeLessThanOrEqual(0.02);
});

/** Changes those chosen of all passages and counts whose key they have then. Where no word would change, nothing is counted. */
function rates(rate: number, chosen: (below: ReturnType<typeof seeded>) => boolean): { kept: number; wrong: number; all: number } {
	const counts = { kept: 0, wrong: 0, all: 0 };
	for (let seed = 1; seed <= 12; seed += 1) {
		const below = seeded(seed);
		for (const { passages, lexicon } of essays) {
			const before = build(passages.map((text) => ({ text })));
			const drafts = passages.map((text) => (chosen(below) ? changed(text, rate, lexicon, below) : { text, changed: 0 }));
			const { keys } = build(drafts, before.passages);
			for (const [index, { changed: part }] of drafts.entries()) {
				if (part === 0) continue;
				counts.all += 1;
				if (keys[index] === before.keys[index]) counts.kept += 1;
				else if (before.keys.includes(keys[index]!)) counts.wrong += 1;
			}
		}
	}
	if (process.env['RATES']) console.log(rate, counts);
	return counts;
}
