import { corpusOf, type RelationInput } from './corpus.ts';
import { nextOf } from './next.ts';
import { reasonFor, type Reason } from './reason.ts';
import { relatedTo } from './related.ts';

/**
 * What the essays of a publication are to each other, by id, newest essay first: the Next of each (see `nextOf` for
 * what following it promises), up to three related ones, and those that link to it. The order of the input does not
 * matter.
 *
 * @throws {Error} when two essays have the same id
 */
export function relate(essays: readonly RelationInput[]): ReadonlyMap<string, Relations> {
	const corpus = corpusOf(essays);
	const nexts = nextOf(corpus);
	const id = (essay: number) => corpus.essays[essay]!.id;
	const relations = corpus.essays.map((essay, number): [string, Relations] => {
		const next = nexts[number];
		return [
			essay.id,
			{
				...(next === undefined ? {} : { next: { id: id(next), reason: reasonFor(corpus, number, next) } }),
				related: relatedTo(corpus, number, next).map(({ essay, reason }) => ({ id: id(essay), reason })),
				linkedFrom: Array.from(corpus.linkedFrom[number]!, id),
			},
		];
	});
	return new Map(relations);
}

export type { Reason, RelationInput };

export interface Relations {
	/** The one essay to read after this; absent only where there is no other. */
	readonly next?: Relation;
	readonly related: readonly Relation[];
	/** Ids of the essays that link to this one, newest first. */
	readonly linkedFrom: readonly string[];
}

export interface Relation {
	readonly id: string;
	readonly reason: Reason;
}
