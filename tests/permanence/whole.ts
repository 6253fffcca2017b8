import { expect } from 'vitest';
import type { PublishedPassage } from '../../src/essays/passage.ts';
import type { followPassages } from '../../src/permanence/follow.ts';

/** What holds after every build, whatever was edited: nothing is lost, nothing leads to two places, all is in order. */
export function expectWhole({ keys, passages }: ReturnType<typeof followPassages>, known: readonly PublishedPassage[], taken: ReadonlySet<string>): void {
	const addresses = passages.flatMap(({ key, earlier }) => [key, ...earlier]);
	const published = new Set(addresses);
	expect(published.size).toBe(addresses.length);
	expect(known.flatMap(({ key, earlier }) => [key, ...earlier]).filter((address) => !published.has(address))).toEqual([]);
	expect(passages.filter(({ goneBefore }) => goneBefore === undefined).map(({ key }) => key)).toEqual(keys);
	expect(keys.filter((key) => taken.has(key))).toEqual([]);
	for (const [index, { goneBefore }] of passages.entries()) {
		if (goneBefore === undefined) continue;
		const next = passages.slice(index).find((passage) => passage.goneBefore === undefined);
		expect(goneBefore).toBe(next?.key ?? 'end');
	}
	for (const { sketch } of passages) expect(sketch).toMatch(/^[\w.-]{1,60}$/);
}
