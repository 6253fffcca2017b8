import type { Reason } from '../essays/reason.ts';
import type { Corpus } from './corpus.ts';
import { sharedSubjects } from './subjects.ts';

/** Why a reader of one essay is shown another: the strongest true reason, in the order of the type. */
export function reasonFor(corpus: Corpus, from: number, to: number): Reason {
	const { series } = corpus.essays[to]!;
	if (corpus.wishes[from] === to) return { kind: 'chosen' };
	if (series && series.name === corpus.essays[from]!.series?.name) return { kind: 'series', ...series };
	if (corpus.linksTo[from]!.has(to)) return { kind: 'links' };
	if (corpus.linkedFrom[from]!.has(to)) return { kind: 'linked-from' };
	const subjects = sharedSubjects(corpus, from, to);
	return subjects.length > 0 ? { kind: 'about', subjects } : { kind: 'archive' };
}

export type { Reason };
