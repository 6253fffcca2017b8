import { languageOf } from '../../markdown/typography/languages.ts';
import { dictionaryFor, type Dictionary } from './dictionary.ts';
import { prefix, withoutLoans } from './english.ts';
import type { Known } from './known-words.ts';
import type { Segment } from './segments.ts';
import { suggestionsFor } from './suggestions.ts';
import { wordsIn } from './words-in.ts';

/**
 * Words that neither the dictionary nor the publication knows. `wordsIn` says what counts as a word.
 *
 * A possessive is as right as what possesses. A compound with hyphens is right if each of its parts is, or if it is without
 * them (`mis-spell`). A word with accents is right if it is without them: English prints `café` and `cafe`. A phrase from
 * elsewhere (`et al.`) is right as a whole. `isName` says which names are.
 *
 * @param segments pieces of text (`segmentsOf`); those in a language that cannot be spelled are passed over
 * @param lang language of segments that name none
 * @param known what is right all the same (`knownWords`)
 * @returns in the order of the segments, each with up to three suggestions
 */
export function misspellings(segments: readonly Segment[], lang: string, known: Known): Misspelling[] {
	const verdicts = new Map<string, string[] | undefined>();
	const found = segments.flatMap((segment) => {
		const language = segment.lang ?? lang;
		const dictionary = dictionaryFor(language);
		if (!dictionary) return [];
		let from = 0;
		return wordsIn(withoutLoans(segment.text)).flatMap(({ word, start }) => {
			const key = `${language} ${word}`;
			// Where the text is not as typed (an escape, an entity), the word is looked for behind the one before.
			const place = segment.source.startsWith(word, start) && segment.source.length === segment.text.length ? start : segment.source.indexOf(word, from);
			from = place === -1 ? from : place + word.length;
			if (isElided(word, segment.text.charAt(start - 1), language)) return [];
			if (!verdicts.has(key)) verdicts.set(key, judged(word, dictionary, known));
			const suggestions = verdicts.get(key);
			return suggestions ? [{ segment, word, start: segment.start + (place === -1 ? from : place), suggestions, inside: isInside(segment.text, start) }] : [];
		});
	});
	const names = Map.groupBy(found, ({ word }) => bare(word));
	return found.filter(({ segment, word, suggestions }) => !isName(names.get(bare(word)) ?? [], suggestions, dictionaryFor(segment.lang ?? lang))).map(({ inside: _, ...rest }) => rest);
}

/**
 * Whether a word is a name that no dictionary can know: it has a capital inside of a sentence, and is far from every word
 * or comes again; twice again, if it is a slip away from a name that is known.
 */
function isName(places: readonly { word: string; inside: boolean }[], suggestions: readonly string[], dictionary: Dictionary | undefined): boolean {
	if (!/^\p{Lu}\p{M}*\p{Ll}/u.test(places[0]?.word ?? '') || !places.some(({ inside }) => inside)) return false;
	const isNearName = suggestions.some((better) => /^\p{Lu}/u.test(better) && !dictionary?.has(better.toLowerCase()));
	return suggestions.length === 0 || places.length > (isNearName ? 2 : 1);
}

/** Whether a word has others of its sentence before it. */
function isInside(text: string, start: number): boolean {
	return /(?:[\p{L}\p{N},;–—&(-]['’”"»)]*|\b(?:\p{Lu}|Mrs?|Ms|Drs?|St|Mt|Ft|Prof|Rev|Gen|Capt|Col|Lt|Sgt|Hon)\.)\s*['‘“"«(]*$/u.test(text.slice(Math.max(0, start - 10), start));
}

function bare(word: string): string {
	return word.replace(/['’]s?$/, '');
}

/** Languages of segments that no dictionary is there for, in alphabetical order. */
export function unspelled(segments: readonly Segment[], lang: string): string[] {
	return [...new Set(segments.map((segment) => segment.lang ?? lang).filter((language) => !dictionaryFor(language)))].sort();
}

/** @returns suggestions for what is wrong, `undefined` for what is right */
function judged(typed: string, dictionary: Dictionary, known: Known): string[] | undefined {
	const word = typed.normalize('NFC').replaceAll('\u00AD', '').replaceAll(/[\u2010\u2011]/g, '-').replaceAll('’', "'");
	const isRight = (one: string) => [one, one.replace(/'(?:s|ve|d|ll)?$/, '')].some((form) => known.has(form) || dictionary.has(form) || dictionary.has(withoutAccents(form)));
	const parts = word.split('-');
	// No slip makes a letter that English has not.
	if (isRight(word) || /[^\p{ASCII}]/u.test(withoutAccents(word))) return undefined;
	if (parts.length > 1 && (isRight(parts.join('')) || parts.every((part) => isRight(part) || prefix.test(part) || wordsIn(part).length === 0))) return undefined;
	const wrong = parts.filter((part) => !isRight(part) && !prefix.test(part));
	// Of a compound only the part that is wrong is put right.
	return wrong.length === 1 && wrong[0] !== undefined && word === withoutAccents(word) ? suggestionsFor(wrong[0], dictionary.has).map((better) => parts.map((part) => (part === wrong[0] ? better : part)).join('-')) : [];
}

/** Whether a word has lost its beginning to an apostrophe, as ’tis has. */
function isElided(word: string, before: string, lang: string): boolean {
	return /['’]/.test(before) && `'${word}`.search(languageOf(lang).elisions ?? /$^/) === 0;
}

function withoutAccents(word: string): string {
	return word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

export interface Misspelling {
	/** The piece it stands in. */
	segment: Segment;
	/** As typed. */
	word: string;
	/** Offset where it begins in the text that the segments were taken from. */
	start: number;
	/** Up to three. */
	suggestions: string[];
}
