import { countWords } from '../essays/reading-time.ts';

/**
 * Counts the words of a text if they are more than so many; it does not count what is too short for that.
 *
 * @param lang a BCP 47 tag
 * @returns 0 if there are no more
 */
export function wordsBeyond(most: number, text: string, lang: string): number {
	// No language with spaces between its words has so short ones; the others have words of a character or two.
	const letters = /^(?:zh|ja|ko|th|lo|km|my)\b/.test(lang) ? 1 : 3;
	const words = text.length > most * letters ? countWords(text, lang) : 0;
	return words > most ? words : 0;
}
