/** What can become of a text after its publication: what was wrong is put right, what is new is added, what was unclear is said again. */
export const changeKinds = ['correction', 'update', 'clarification'] as const;

/** The newest first; of one day, in the order in which the writer has them. */
export function newestFirst<T extends Pick<Change, 'date'>>(changes: readonly T[]): T[] {
	return changes.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** The day of the last change after which an essay says something else: a clarification says the same in other words. */
export function lastOf(changes: readonly Pick<Change, 'date' | 'kind'>[]): string | undefined {
	return newestFirst(changes).find(({ kind }) => kind !== 'clarification')?.date;
}

/** One change to an essay, as readers are told of it. */
export interface Change {
	/** `YYYY-MM-DD`. */
	date: string;
	kind: (typeof changeKinds)[number];
	/** A sentence, plain text. */
	text: string;
}
