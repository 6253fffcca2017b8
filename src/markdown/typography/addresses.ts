/** Stands for one hidden character, or for an inline node that is not text. The rules take it for a letter. */
export const MASK = '\uFFFC';

/**
 * Hides what is not prose from the rules: URLs, mail addresses and file paths.
 *
 * @returns The text, as long as before, with every character of an address masked; and what the masks stand for.
 */
export function hideAddresses(text: string): { text: string; hidden: string } {
	if (!SIGN.test(text)) return { text, hidden: '' };
	let hidden = '';
	const masked = text.replace(WORD, (word) => {
		let end = word.length;
		while (end > 0 && TAIL.includes(word.charAt(end - 1))) end -= 1;
		// …?title='so' has its own marks: the last one is not the end of a quotation around it.
		if (word.slice(0, end).includes("'")) end = word.length;
		const address = word.slice(0, end);
		if (ADDRESS.test(address)) {
			hidden += address;
			return MASK.repeat(end) + word.slice(end);
		}
		for (const character of word) if (character === MASK) hidden += MASK;
		return word;
	});
	return { text: masked, hidden };
}

/** Puts back what `hideAddresses` hid. */
export function showAddresses(text: string, hidden: string): string {
	let next = 0;
	return hidden === '' ? text : text.replaceAll(MASK, () => hidden.charAt(next++));
}

/** Without one of these there is no address, which is the case in nearly every paragraph. */
const SIGN = /[/\\@]|www\./;
/** What spaces, quotes and dashes leave between them; an apostrophe may be part of an address, but not begin it. */
const WORD = /[^\s"“”„‘‚«»‹›″<>–—'’([{-][^\s"“”„‘‚«»‹›″<>–—]*/g;
/** Punctuation that ends the sentence or the quotation rather than the address. */
const TAIL = `'’.,;:!?…)]}`;
const ADDRESS =
	/^(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:|[^@]+@[^@]+\.\p{L}|(?:~|\.{1,2})?\/[^/]|[a-z]:\\|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}\/|.*\/[^/]*\.\p{L}\w{0,4}$)/iu;
