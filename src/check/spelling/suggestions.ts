/**
 * What may have been meant by a word that is wrong: right words that are one slip away, the likelier slips first. A
 * dictionary for Hunspell looks for two slips, which takes it half a second with a name.
 *
 * @param typed as it stands; a possessive keeps its ending
 * @param isWord whether a dictionary has a word
 * @returns up to three
 * @see F. J. Damerau, “A technique for computer detection and correction of spelling errors”, Communications of the ACM 7:3 (1964): four of five misspellings are one slip
 */
export function suggestionsFor(typed: string, isWord: (word: string) => boolean): string[] {
	const [, word = '', ending = ''] = /^(.*?)('s?)?$/.exec(typed) ?? [];
	const found = new Set<string>();
	// Every letter more makes all letters dearer.
	if (word.length <= longest) for (const other of slips(word)) if (found.size < 3 && other !== word && !/'s$/i.test(other) && isWord(other)) found.add(other);
	return [...found].map((other) => other + ending);
}

/** Capitals stay where they are: a word all in capitals is put right in capitals. */
function* slips(word: string): Generator<string> {
	const letters = word === word.toUpperCase() ? alphabet.toUpperCase() : alphabet;
	const places = Array.from(word, (_, at) => at);
	const cut = (at: number, put: string, letters = 0) => word.slice(0, at) + put + word.slice(at + letters);
	const change = (at: number, from: RegExp, to: RegExp) => (from.test(word.charAt(at)) ? Array.from(letters.replace(to, '')).map((letter) => cut(at, letter, 1)) : []);
	for (const at of places) yield cut(at, word.charAt(at + 1) + word.charAt(at), 2);
	for (const at of places.slice(1)) yield cut(at, "'");
	for (const at of places) yield cut(at, word.charAt(at).repeat(2), 1);
	// A vowel is taken for another vowel; and it is seldom the first letter that is wrong.
	for (const at of places.slice(1)) yield* change(at, vowels, others);
	for (const at of places.slice(1)) yield cut(at, '', 1);
	for (const at of places.slice(1)) yield* Array.from(letters, (letter) => cut(at, letter));
	for (const at of places.slice(1)) yield* change(at, others, vowels);
	for (const at of places) yield* change(at, /./, /$^/);
	for (const letter of letters) yield word + letter;
	yield word.charAt(0).toUpperCase() + word.slice(1);
	yield cut(0, '', 1);
}

const alphabet = 'aeiouytnshrdlcmfgpwbvkxjqz';
const vowels = /[aeiouy]+/i;
const others = /[^aeiouy]+/i;

/** Letters of the longest words that a dictionary of English holds, about. */
const longest = 30;
