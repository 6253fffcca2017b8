import { hideAddresses, showAddresses } from './addresses.ts';
import { elisions, insideWords, shortAnd, years } from './apostrophes.ts';
import { fractions, minus, multiplication } from './arithmetic.ts';
import { emDash, enDash, spacedHyphen } from './dashes.ts';
import { ellipsis, spacedEllipsis } from './ellipsis.ts';
import type { Language } from './languages.ts';
import { abbreviations, frenchSpaces } from './narrow-spaces.ts';
import { noBreaks } from './no-break.ts';
import { primePairs, primes } from './primes.ts';
import { quotes } from './quotes.ts';
import { ordinalRanges, ranges } from './ranges.ts';
import { amend, type Rule, shift } from './rule.ts';

/**
 * Sets one passage (a paragraph, a heading, a cell) that comes in pieces, because parts of it are emphasised or linked.
 * The rules read it as one text, so that a quotation may open in one piece and close in another.
 *
 * @param pieces The text of each inline node; `MASK` for one that is not text.
 * @returns The same number of pieces, set.
 */
export function setPassage(pieces: readonly string[], language: Language): string[] {
	const { text: masked, hidden } = hideAddresses(pieces.join(''));
	let length = 0;
	let ends: readonly number[] = pieces.map((piece) => (length += piece.length));
	let text = masked;
	for (const rule of RULES) {
		const edits = rule(text, language);
		if (edits.length === 0) continue;
		ends = shift(ends, edits);
		text = amend(text, edits);
	}
	const set = showAddresses(text, hidden);
	return ends.map((end, index) => set.slice(ends[index - 1] ?? 0, end));
}

/**
 * The order matters. A minus is no dash; quotes look at dashes, fractions and apostrophes, and decide what is an inch;
 * × looks at inches; and spaces come last, for they belong to the marks that have been set.
 */
const RULES: readonly Rule[] = [
	ellipsis,
	spacedEllipsis,
	minus,
	emDash,
	enDash,
	spacedHyphen,
	ranges,
	ordinalRanges,
	fractions,
	primePairs,
	primes,
	elisions,
	shortAnd,
	years,
	insideWords,
	quotes,
	multiplication,
	...noBreaks,
	frenchSpaces,
	abbreviations,
];
