import { stopWordsOf } from './stop-words.ts';
import { isTelling, wordsOf } from './words.ts';

/**
 * What an essay talks about: its heaviest terms with their weighted frequencies, heaviest first. Plain arrays, so that
 * the caller can keep them as JSON (about 2 kB an essay) and hand them to `relate` in a later build.
 */
export function termsOf(essay: TermSource): Terms {
	const stop = stopWordsOf(essay.lang);
	const weights = new Map<string, number>();
	const spellings = new Map<string, string>();
	for (const [field, weight] of FIELDS) {
		for (const [spelled, count] of tally(wordsOf([essay[field]].flat().join('\n')))) {
			const term = spelled.toLowerCase();
			if (stop.has(term) || !isTelling(term)) continue;
			weights.set(term, (weights.get(term) ?? 0) + count * weight);
			// Titles capitalise freely. Where the running text has the word in small letters, it is no proper name.
			if (field !== 'text') spellings.set(term, spellings.get(term) ?? spelled);
			else if (spelled === term && spellings.has(term)) spellings.set(term, term);
		}
	}
	return [...weights]
		.sort(heaviestFirst)
		.slice(0, KEPT)
		.map(([term, weight], rank) => {
			const spelled = rank < SUBJECTS && weight >= SUBJECT_WEIGHT ? spellings.get(term) : undefined;
			return spelled === undefined ? [term, weight] : [term, weight, spelled];
		});
}

function tally(words: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

/** Among equals the longer word is more often the more particular one. */
function heaviestFirst([a, weightA]: [string, number], [b, weightB]: [string, number]): number {
	return weightB - weightA || b.length - a.length || (a < b ? -1 : 1);
}

/** What one mention weighs where. The text comes last: it corrects the spelling of the others. */
const FIELDS = [
	['title', 6],
	['tags', 6],
	['description', 3],
	['headings', 3],
	['text', 1],
] as const;

const KEPT = 150;

/** A word that stands out (not in the text alone) names a subject only if the essay keeps coming back to it. */
const SUBJECTS = 20;
const SUBJECT_WEIGHT = 8;

export interface TermSource {
	title: string;
	description: string;
	headings: readonly string[];
	tags: readonly string[];
	/** The running text, without markup. */
	text: string;
	/** BCP 47; chooses the stop words. */
	lang: string;
}

/** Heaviest first. The third part, as the writer spelled it, marks a term that can name what the essay is about. */
export type Terms = readonly (readonly [term: string, weight: number, subject?: string])[];
