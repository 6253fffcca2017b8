import type { PublishedEssay, PublishedPlaces } from './lock.ts';
import type { EssayNow } from './now.ts';

/**
 * Essays whose words were published under the name of another, which says something else now: files that have changed
 * places, two or more of them, and one whose name was given to a new text before the build could follow it.
 *
 * At least half of the passages of such an essay are, word for word, those of the other as published, and less than half
 * its own. Of an essay that was divided something is left, and where words were only moved nobody else is displaced.
 */
export function swappedIn(essays: readonly EssayNow[], lock: ReadonlyMap<string, PublishedEssay>, known: ReadonlyMap<string, PublishedEssay>): Swapped[] {
	const strange = essays.flatMap((essay) => {
		if (!essay.passages) return [];
		const entry = lock.get(known.get(essay.id)?.id ?? '');
		const one = { essay, entry, words: new Set(wordsIn(entry?.passages ?? [])), said: wordsIn(essay.passages) };
		return one.said.length > 0 && !isIn(one.said, one.words) ? [one] : [];
	});
	// Nobody can say the words of what was never published: a first build would compare each essay with all others in vain.
	const published = strange.filter(({ words }) => words.size > 0);
	const before = ({ said, words: own }: (typeof strange)[number]) => published.find(({ words }) => words !== own && isIn(said, words));
	return strange.flatMap((one) => {
		const other = before(one);
		if (!other?.entry) return [];
		// A single passage may be what all essays of a kind say.
		const isSame = one.essay.title === other.entry.title || common(one.said, other.words) > 1;
		const isDisplaced = one.entry ? before(other) !== undefined : isSame && common(other.said, other.words) === 0;
		return isDisplaced ? [{ essay: one.essay, other: other.essay, at: other.entry.at }] : [];
	});
}

function isIn(said: readonly string[], words: ReadonlySet<string>): boolean {
	return common(said, words) * 2 >= said.length;
}

function common(said: readonly string[], words: ReadonlySet<string>): number {
	return said.filter((one) => words.has(one)).length;
}

/** All the words of each passage that stands, hashed: the first part of its sketch. */
function wordsIn(passages: PublishedPlaces['passages']): string[] {
	return passages.filter(({ goneBefore }) => goneBefore === undefined).map(({ sketch }) => sketch.slice(0, sketch.indexOf('.')));
}

export interface Swapped {
	essay: EssayNow;
	/** Whose words they were. */
	other: EssayNow;
	/** Where they were published. */
	at: string;
}
