import { runsIn } from '../essays/letters.ts';

/**
 * Every word of a text in any script, in order and spelled as written (Unicode NFC). Punctuation, hyphens and
 * apostrophes end a word. Numbers are words here; who counts decides what to keep.
 */
export function wordsOf(text: string): string[] {
	const runs = runsIn(text.replaceAll(SOFT_HYPHEN, '').normalize('NFC'));
	// Intl.Segmenter takes many times as long: it gets only the runs that need its dictionary.
	return UNSPACED.test(text) ? runs.flatMap((run) => (UNSPACED.test(run) ? segment(run) : run)) : runs;
}

/** Whether a word can carry a meaning of its own: at least two letters or figures, and not figures alone. */
export function isTelling(word: string): boolean {
	return LETTER.test(word) && !ONE_LETTER.test(word);
}

function segment(run: string): string[] {
	return Array.from(SEGMENTER.segment(run), ({ segment }) => segment);
}

const SOFT_HYPHEN = '\u00AD';
const LETTER = /\p{L}/u;
const ONE_LETTER = /^.\p{M}*$/u;

/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** A fixed locale: the default one would be the machine's. The dictionaries are the same for all. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });
