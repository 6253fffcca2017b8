import type { Corpus } from './corpus.ts';
import { likeness, sharedTerms } from './similarity.ts';
import { sharedTags } from './tags.ts';
import type { Terms } from './terms.ts';

/**
 * What two essays are both about, in the words of the first: one or two tags they share, the rarest first; without
 * such, the one term that stands out in both, is rare in the publication and makes them most alike; or nothing.
 */
export function sharedSubjects({ essays, tagSpread, terms }: Corpus, from: number, to: number): string[] {
	const tags = sharedTags(essays[from]!, essays[to]!, tagSpread, essays.length);
	if (tags.length > 0) return tags.slice(0, 2);

	const named = subjectsOf(essays[from]!.terms);
	const alsoNamed = subjectsOf(essays[to]!.terms);
	// Texts on one subject share more than its name: a word that makes up nearly all their likeness is an accident.
	const nearlyAll = likeness(terms, from, to) * (2 / 3);
	const shared = sharedTerms(terms, from, to)
		.filter(
			({ term }) =>
				named.has(term) &&
				alsoNamed.has(term) &&
				terms.postings.get(term)!.essays.length <= rare(essays.length),
		)
		.filter(({ weight }) => weight < nearlyAll)
		.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
	return shared.slice(0, 1).map(({ term }) => named.get(term)!);
}

/** In how many essays a term may occur and still be a subject: 3 of 4, 11 of 100, 71 of 5,000. */
function rare(essays: number): number {
	return 1 + Math.sqrt(essays);
}

function subjectsOf(terms: Terms): Map<string, string> {
	return new Map(terms.flatMap(([term, , subject]) => (subject === undefined ? [] : [[term, subject]])));
}
