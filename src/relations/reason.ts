import type { Corpus } from './corpus.ts';
import { sharedSubjects } from './subjects.ts';

/** Why a reader of one essay is shown another: the strongest true reason, in the order of the type below. */
export function reasonFor(corpus: Corpus, from: number, to: number): Reason {
	const { series } = corpus.essays[to]!;
	if (corpus.wishes[from] === to) return { kind: 'chosen' };
	if (series && series.name === corpus.essays[from]!.series?.name) return { kind: 'series', ...series };
	if (corpus.linksTo[from]!.has(to)) return { kind: 'links' };
	if (corpus.linkedFrom[from]!.has(to)) return { kind: 'linked-from' };
	const subjects = sharedSubjects(corpus, from, to);
	return subjects.length > 0 ? { kind: 'about', subjects } : { kind: 'archive' };
}

export type Reason =
	/** The writer wants it read after this one. */
	| { kind: 'chosen' }
	/** The other is this part of the series both belong to. */
	| { kind: 'series'; name: string; part: number }
	/** This essay links to the other. */
	| { kind: 'links' }
	/** The other links to this essay. */
	| { kind: 'linked-from' }
	/** Both are about these: one or two tags or a term, as the writer spelled them. */
	| { kind: 'about'; subjects: string[] }
	/** Nothing but that both are here. */
	| { kind: 'archive' };
