/**
 * Puts texts where their numbers stand in a document. The libraries that write feeds look at every letter a dozen times, and
 * nearly all letters are in the texts of essays: these libraries are given numbers instead.
 *
 * @param before what stands before such a number, and before no other
 * @param texts escaped as they must be there
 */
export function setIn(document: string, before: string, texts: readonly string[]): string {
	return document.replaceAll(new RegExp(`(?<=${before})\\d+`, 'g'), (number) => texts[Number(number)] ?? number);
}
