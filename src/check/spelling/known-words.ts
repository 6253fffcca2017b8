/**
 * Reads the words of a publication: one a line, in `content/words.txt`. What follows a `#` is a remark.
 *
 * @returns the words, spelled as they stand there
 */
export function readWords(text: string): string[] {
	return text.split(/\r\n?|\n/).map((line) => line.replace(/^\uFEFF|#.*/g, '').trim()).filter((line) => line !== '');
}

/**
 * What is right without being in a dictionary.
 *
 * An entry with a capital in it is right as it stands, and all in capitals: `Aldus` knows `Aldus` and `ALDUS`, and not `aldus`.
 * One in small letters is right however it begins: `colophon` knows `Colophon` and `COLOPHON` too. One of several words knows
 * each of them, and one with hyphens only the whole. Possessives need no entry of their own.
 *
 * @param entries words of the publication's list, and names: of authors, of tags, ids
 */
export function knownWords(entries: readonly string[]): Known {
	const known = new Set(entries.flatMap((entry) => entry.normalize('NFC').replaceAll('’', "'").split(/[^\p{L}\p{M}\p{N}'-]+/u)).flatMap((word) => [word, word.toUpperCase()]));
	const lower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
	return { entries, has: (word) => known.has(word) || (word !== word.toUpperCase() && known.has(lower(word))) };
}

export interface Known {
	/** What it was made of. */
	entries: readonly string[];
	has(word: string): boolean;
}
