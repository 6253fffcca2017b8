import type { Lock, PublishedEssay } from './lock.ts';

/**
 * Finds in the record what each essay of the content folder was published as.
 *
 * By its id; and where a file has another name now, by an alias that names the old address, or by its title and day, if
 * these leave no doubt.
 *
 * @returns by the id that the essay has now; what was never published is not in it
 */
export function identify(essays: readonly Identifiable[], lock: Pick<Lock, 'essays'>): Map<string, PublishedEssay> {
	const known = new Map(essays.flatMap(({ id }) => (lock.essays.has(id) ? [[id, lock.essays.get(id) as PublishedEssay]] : [])));
	const fresh = essays.filter(({ id, isPublic }) => isPublic && !known.has(id));
	const missing = [...lock.essays.values()].filter((entry) => known.get(entry.id) !== entry);
	const unnamed = missing.filter((entry) => {
		const [one, other] = fresh.filter(({ permalink, aliases }) => permalink === entry.at || aliases.includes(entry.at));
		if (one && !other && !known.has(one.id)) known.set(one.id, entry);
		return !one;
	});
	const isAlike = (entry: PublishedEssay, { title, published }: Identifiable) => title === entry.title && dayOf(entry) === published;
	const unclaimed = fresh.filter(({ id }) => !known.has(id));
	for (const entry of unnamed) {
		const [one, other] = unclaimed.filter((essay) => isAlike(entry, essay));
		if (one && !other && unnamed.filter((twin) => isAlike(twin, one)).length === 1) known.set(one.id, entry);
	}
	return known;
}

/** The day of first publication, which its identity in feeds holds; `undefined` in one that is not of our making. */
export function dayOf({ feed }: Pick<PublishedEssay, 'feed'>): string | undefined {
	return /^tag:[^,]+,(\d{4}-\d{2}-\d{2}):/.exec(feed)?.[1];
}

export interface Identifiable {
	id: string;
	title: string;
	published: string;
	permalink: string;
	aliases: readonly string[];
	/** Whether readers may have it: no draft, and not waiting for its day. */
	isPublic: boolean;
}
