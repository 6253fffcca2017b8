import type { PublishedEssay, PublishedPlaces } from './lock.ts';
import type { EssayNow } from './now.ts';

/**
 * Pairs of essays whose files have changed places: at least half of the passages of each are, word for word, those under
 * which the other was published, and less than half are its own.
 */
export function swappedIn(essays: readonly EssayNow[], lock: ReadonlyMap<string, PublishedEssay>, known: ReadonlyMap<string, PublishedEssay>): [EssayNow, EssayNow][] {
	const strange = essays.flatMap((essay) => {
		const entry = lock.get(known.get(essay.id)?.id ?? '');
		const said = wordsIn(essay.passages ?? []);
		return entry && said.length > 0 && !isIn(said, entry) ? [{ essay, entry, said }] : [];
	});
	return strange.flatMap((one, index) => strange.slice(index + 1).filter((other) => isIn(one.said, other.entry) && isIn(other.said, one.entry)).map((other): [EssayNow, EssayNow] => [one.essay, other.essay]));
}

function isIn(said: readonly string[], { passages }: Pick<PublishedPlaces, 'passages'>): boolean {
	const words = new Set(wordsIn(passages));
	return said.filter((one) => words.has(one)).length * 2 >= said.length;
}

/** All the words of each passage that stands, hashed: the first part of its sketch. */
function wordsIn(passages: PublishedPlaces['passages']): string[] {
	return passages.filter(({ goneBefore }) => goneBefore === undefined).map(({ sketch }) => sketch.slice(0, sketch.indexOf('.')));
}
