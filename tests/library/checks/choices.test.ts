import { describe, expect, test } from 'vitest';
import { essay, faults, read, site } from '../../publication.ts';

describe('Authors', () => {
	test('an unknown author is named with the line, and with the one that was probably meant', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.', 'authors:', '  - jane', '  - jnae'), 'authors/jane.yaml': 'name: Jane' })).toEqual([
			'error essays/a.md:6 There is no author "jnae" → Write `authors/jnae.yaml` in the content folder, with a `name`. Did you mean `jane`?',
		]);
	});

	test('where there are no authors at all the remedy says how to make one', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.', 'authors: [Jane Doe]') })).toEqual(['error essays/a.md:4 There is no author "Jane Doe" → Write `authors/jane-doe.yaml` in the content folder, with a `name`.']);
	});

	test('an essay that names nobody is by the publication’s author', async () => {
		const { essays } = await read({ 'site.yaml': `${site}author: jane\n`, 'authors/jane.yaml': 'name: Jane', 'authors/joe.yaml': 'name: Joe', 'essays/a.md': essay(), 'essays/b.md': essay('Text.', 'authors: [joe]') });
		expect(essays.map(({ authors }) => authors)).toEqual([['jane'], ['joe']]);
	});
});

describe('Next', () => {
	test('must exist', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.', 'next: tide'), 'essays/tides.md': essay() })).toEqual(['error essays/a.md:4 There is no essay "tide" → Did you mean `tides`?']);
		expect(await faults({ 'essays/a.md': essay('Text.', 'next: a-long-name') })).toEqual(['error essays/a.md:4 There is no essay "a-long-name" → Remove it.']);
	});

	test('cannot be the essay itself', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.', 'next: a') })).toEqual(['error essays/a.md:4 The essay names itself as its next → Name another, or delete the line and let Octavo find one.']);
	});

	test('cannot be a draft or wait for its day', async () => {
		const remedy = 'Publish it first, or delete the line until then.';
		const files = { 'essays/a.md': essay('Text.', 'next: b'), 'essays/b.md': essay('Text.', 'draft: true', 'next: c'), 'essays/c.md': '---\ntitle: C\npublished: 2026-12-24\n---\nText.', 'essays/d.md': essay('Text.', 'next: c') };
		expect(await faults(files)).toEqual([`error essays/a.md:4 The next essay "b" is a draft → ${remedy}`, `error essays/d.md:4 The next essay "c" is scheduled for 2026-12-24 → ${remedy}`]);
		expect(await faults(files, { drafts: true })).toEqual([]);
	});

	test('is what the writer says', async () => {
		const { essays } = await read({ 'essays/a.md': essay('[b](./b.md)', 'next: c'), 'essays/b.md': essay(), 'essays/c.md': essay() });
		expect(essays[0]?.next).toEqual({ id: 'c', reason: { kind: 'chosen' } });
	});
});

describe('Series and tags', () => {
	test('a series has every part once', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.', 'series: { name: Tides, part: 1 }'), 'essays/b.md': essay('Text.', 'series:', '  name: Tides', '  part: 1'), 'essays/c.md': essay('Text.', 'series: { name: Tides, part: 2 }') })).toEqual([
			'error essays/b.md:6 Part 1 of "Tides" is already content/essays/a.md → Give one of the two another number.',
		]);
	});

	test('a draft may still have the number of a published part', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.', 'series: { name: Tides, part: 1 }'), 'essays/b.md': essay('Text.', 'draft: true', 'series: { name: Tides, part: 1 }') })).toEqual([]);
	});

	test('two spellings cannot share one address', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.', 'tags: [AI, C]', 'series: { name: Tides, part: 1 }'), 'essays/b.md': essay('Text.', 'tags:', '  - ai', '  - C++', 'series: { name: tides!, part: 2 }') })).toEqual([
			'error essays/b.md:5 The tag "ai" would share its address with "AI" of content/essays/a.md → Write both the same, or tell them apart by a word.',
			'error essays/b.md:6 The tag "C++" would share its address with "C" of content/essays/a.md → Write both the same, or tell them apart by a word.',
			'error essays/b.md:7 The series "tides!" would share its address with "Tides" of content/essays/a.md → Write both the same, or tell them apart by a word.',
		]);
	});

	test('a tag needs something to make an address from', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.', 'tags: ["???"]') })).toEqual(['error essays/a.md:4 The tag "???" has no letter or digit to make an address from → Use words.']);
	});
});
