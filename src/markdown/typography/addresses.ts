/** Stands for one hidden character, or for an inline node that is not text. The rules take it for a letter. */
export const MASK = '\uFFFC';

/**
 * Hides what is not prose from the rules: URLs, mail addresses and file paths.
 *
 * @returns The text, as long as before, with every character of an address masked; and what the masks stand for.
 */
export function hideAddresses(text: string): { text: string; hidden: string } {
	let masked = '';
	let done = 0;
	SIGN.lastIndex = 0;
	for (let sign = SIGN.exec(text); sign; sign = SIGN.exec(text)) {
		let from = sign.index;
		while (from > done && !BOUNDARY.test(text.charAt(from - 1))) from -= 1;
		while (from < sign.index && !BEGINNING.test(text.charAt(from))) from += 1;
		REST.lastIndex = sign.index;
		const word = text.slice(from, sign.index) + (REST.exec(text)?.[0] ?? '');
		const address = trimmed(word);
		masked += text.slice(done, from) + (ADDRESS.test(address) ? MASK.repeat(address.length) : address);
		done = from + address.length;
		SIGN.lastIndex = Math.max(done, sign.index + 1);
	}
	masked += text.slice(done);
	let hidden = '';
	for (let at = masked.indexOf(MASK); at >= 0; at = masked.indexOf(MASK, at + 1)) hidden += text.charAt(at);
	return { text: masked, hidden };
}

/** Puts back what `hideAddresses` hid. */
export function showAddresses(text: string, hidden: string): string {
	let next = 0;
	return text.replaceAll(MASK, () => hidden.charAt(next++));
}

/** The word without the punctuation that ends the sentence or the quotation rather than the address. */
function trimmed(word: string): string {
	let end = word.length;
	while (end > 0 && TAIL.includes(word.charAt(end - 1))) end -= 1;
	// …?title='so' has marks of its own: the last one does not end a quotation around it.
	return word.slice(0, end).includes("'") ? word : word.slice(0, end);
}

/** Without one of these there is no address; most paragraphs have none. */
const SIGN = /[/\\@]|www\./g;
const BOUNDARY = /[\s"“”„‘‚«»‹›″<>–—]/;
const REST = /[^\s"“”„‘‚«»‹›″<>–—]*/y;
const BEGINNING = /[^'’([{-]/;
const TAIL = `'’.,;:!?…)]}`;
const ADDRESS =
	/^(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:|[^@]+@[^@]+\.\p{L}|(?:~|\.{1,2})?\/[\p{L}\p{N}._~-]|[a-z]:\\|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}\/|.*\/[^/]*\.\p{L}\w{0,4}$)/iu;
