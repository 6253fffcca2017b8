/**
 * Text as every reader shows it. RSS does not say whether a title is text or HTML, so that some readers take `<b>` in it
 * for markup and swallow it, and the W3C's validator warns. An invisible mark (U+2060) after the sign keeps it a sign.
 */
export function plainText(text: string): string {
	return text.replaceAll(/<(?=[a-z/!?])|&(?=#?\w+;)/gi, '$&\u2060');
}
