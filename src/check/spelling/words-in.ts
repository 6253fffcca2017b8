/**
 * The words of a text that a dictionary can judge, and where they begin. These are none:
 *
 * - what has a digit in it (`1990s`, `21st`, `12km`), the unit after a number (`12 km`), a single letter, a Roman numeral;
 * - cries (`Nooo`);
 * - abbreviations: up to five capitals, also of several (`PDFs`), and letters with points (`Ph.D.`);
 * - what a hyphen cuts off (`pre- and post-war`);
 * - names with a capital inside (`OpenAI`, `iPhone`, `O’Shea`);
 * - addresses, names of files and of accounts (`example.org/a`, `notes.txt`, `@ada`);
 * - letters of another script than Latin.
 *
 * @param text typed or set: straight and curly apostrophes are the same
 * @returns words as they stand, hyphens and apostrophes inside of them included
 */
export function wordsIn(text: string): Word[] {
	const masked = text.replaceAll(address, (found) => ' '.repeat(found.length));
	return [...masked.matchAll(run)].flatMap(({ 0: word, index }) => {
		const afterNumber = /\d[\s\u00A0\u202F]$/.test(masked.slice(Math.max(0, index - 2), index));
		return isWord(word) && !(afterNumber && word.length <= 3) && !/^-(?![\p{L}\p{N}-])/u.test(masked.slice(index + word.length, index + word.length + 2)) ? [{ word, start: index }] : [];
	});
}

function isWord(word: string): boolean {
	const bare = word.replace(/['’]s?$/, '');
	return latin.test(bare) && !/\p{Ll}\p{Lu}|['’]\p{Lu}\p{Ll}/u.test(bare) && !/^\p{Lu}{1,5}s?$/u.test(bare) && !roman.test(bare) && !/(\p{L})\1\1/iu.test(bare) && /\p{L}\p{M}*\p{L}/u.test(bare);
}

/** Letters and digits, with soft hyphens, hyphens and apostrophes between them. */
const run = /[\p{L}\p{M}\p{N}_]+(?:[\u00AD\u2010\u2011'’-][\p{L}\p{M}\p{N}_]+)*/gu;
const latin = /^(?:\p{sc=Latin}|\p{M}|[\u00AD\u2010\u2011'’-])+$/u;
const roman = /^(?=[ivxlcdm])m*(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/i;
const address = /(?<![\p{L}.])(?:\p{L}{1,2}\.){2,}|(?<![\p{L}.])\p{L}{1,2}\.\p{L}(?!\p{L})|\b[a-z][a-z+.-]{0,30}:\/\/\S+|\bwww\.\S+|[#@]\w[\w.@-]*|(?<!\S)[^\s@]+@\S+|(?<!\S)[./~]*\/\S+|(?<![\w.-])[\w-]+(?:[./][\w-]+)*\.[a-z]\w+(?:\/\S*)?/giu;

export interface Word {
	word: string;
	/** Offset in the text. */
	start: number;
}
