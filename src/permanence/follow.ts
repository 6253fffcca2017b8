import { passageKey, type Follow, type PublishedPassage } from '../essays/passage.ts';
import { gapsOf } from './gaps.ts';
import { match } from './match.ts';
import { exactIn, sketchFrom, spelledExactly } from './sketch.ts';
import { wordsOf, type Words } from './words.ts';

export { sketchOf } from './sketch.ts';

/**
 * Gives the passages of a text the keys under which they were published; see `match` for when one is found again.
 *
 * No key is ever lost, and none leads to two places. Of a passage that was divided the larger part keeps the key; one
 * that became part of another leads there; one that is gone leads to where it stood.
 *
 * @param found the passages in the order of the text
 * @param known what was published, in the order of the text then; a key that stands there twice belongs to the first
 * @param taken every other address of the text
 * @returns the key of each passage, and the list to be kept in place of `known`
 */
export function followPassages(found: Parameters<Follow>[0], known: readonly PublishedPassage[], taken: ReadonlySet<string>): ReturnType<Follow> {
	const words = found.map(({ text }) => wordsOf(text));
	const past = undoubted(known);
	const { places, within } = match(past.map(({ sketch, goneBefore }) => ({ exact: exactIn(sketch), sketch, gone: goneBefore !== undefined })), words);
	const addresses = new Set([...taken, ...past.flatMap(({ key, earlier }) => [key, ...earlier])]);
	const passages = words.map((): PublishedPassage => ({ key: '', sketch: '', earlier: [] }));
	for (const [index, { key, earlier, sketch }] of past.entries()) {
		const passage = passages[places[index] as number];
		if (!passage) continue;
		passage.earlier.push(...earlier);
		// The same words make the same sketch.
		if (exactIn(sketch) === spelledExactly((words[places[index] as number] as Words).exact)) passage.sketch = sketch;
		// Its address is now that of something else, such as a heading.
		if (taken.has(key)) passage.earlier.push(key);
		else passage.key = key;
	}
	for (const [index, place] of within) {
		const { key, earlier } = past[index] as PublishedPassage;
		passages[place]?.earlier.push(key, ...earlier);
	}
	for (const [place, passage] of passages.entries()) {
		passage.sketch ||= sketchFrom(words[place] as Words);
		passage.key ||= passageKey(found[place]?.text ?? '', addresses);
		addresses.add(passage.key);
	}
	return { keys: passages.map(({ key }) => key), passages: withGone(passages, past, places, within) };
}

/** Puts what is gone where it stood. */
function withGone(passages: readonly PublishedPassage[], past: readonly PublishedPassage[], places: Int32Array, within: ReadonlyMap<number, number>): PublishedPassage[] {
	const { stayed, known } = gapsOf(places, passages.length);
	const anchors = [...stayed].sort((one, other) => one - other).map((index) => places[index] as number);
	const before = passages.map((): PublishedPassage[] => []);
	const atEnd: PublishedPassage[] = [];
	for (const [index, passage] of past.entries()) {
		if ((places[index] as number) >= 0 || within.has(index)) continue;
		// What has just been taken out stood after what comes before it, and something else may stand there now.
		// What was gone already stands before what it stood before.
		const gap = known[index] as number;
		const [last, next] = [(anchors[gap - 1] ?? -1) + 1, anchors[gap]];
		const place = passage.goneBefore === undefined ? last : (next ?? last);
		const goneBefore = passages[place]?.key ?? 'end';
		(before[place] ?? atEnd).push({ ...passage, goneBefore });
	}
	return [...passages.flatMap((passage, place) => [...(before[place] ?? []), passage]), ...atEnd];
}

/** No address twice: in a list damaged by hand the first to have it keeps it, and is led to from wherever the others were. */
function undoubted(known: readonly PublishedPassage[]): PublishedPassage[] {
	const byKey = new Map<string, PublishedPassage>();
	for (const passage of known) {
		const first = byKey.get(passage.key);
		byKey.set(passage.key, { ...(first ?? passage), earlier: [...(first?.earlier ?? []), ...passage.earlier] });
	}
	const seen = new Set(byKey.keys());
	return [...byKey.values()].map((passage) => ({ ...passage, earlier: passage.earlier.filter((key) => !seen.has(key) && seen.add(key)) }));
}
