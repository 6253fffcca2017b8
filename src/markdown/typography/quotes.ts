import type { Language } from './languages.ts';
import { pairQuotes, type Quote } from './quote-pairs.ts';
import type { Edit } from './rule.ts';

/**
 * Straight marks become the language's quotation marks, an apostrophe, or a prime. Double marks are the outer pair and
 * single ones the inner, as the writer chose; a double mark directly inside the outer pair, « il dit "non" », takes the
 * inner one.
 */
export function quotes(text: string, language: Language): Edit[] {
	if (!/["']/.test(text) || (language.ownQuotes && BESIDE_CJK.test(text))) return [];
	/** The levels of the pairs that enclose the mark at hand: 0 is the outer pair, 1 the inner. */
	const levels: number[] = [];
	const edits: Edit[] = [];
	for (const quote of pairQuotes(text, language)) {
		const outside = levels.at(-1);
		const inside = outside === undefined ? Number(quote.mark === "'") : 1 - outside;
		let by: string;
		if (!quote.partner) by = alone(quote, text, language.quotes);
		else if (quote.partner.at > quote.at) {
			levels.push(quote.mark === 'typed' ? 0 : inside);
			by = language.quotes.charAt(2 * (levels.at(-1) ?? 0));
		} else by = language.quotes.charAt(2 * (levels.pop() ?? 0) + 1);
		if (quote.mark !== 'typed') edits.push({ from: quote.at, to: quote.at + 1, by });
	}
	return edits;
}

/** A mark without a partner: inches, an apostrophe, or a quotation that begins or ends in another paragraph. */
function alone(quote: Quote, text: string, pairs: string): string {
	const { at, mark, afterDigit, fromSpace, toSpace } = quote;
	const single = mark === "'";
	if (afterDigit && !YEAR.test(text.slice(Math.max(0, at - 5), at))) return single ? '′' : '″';
	if (single) return at === 0 && /^\p{Lu}/u.test(text.slice(1, 3)) ? pairs.charAt(2) : '’';
	return fromSpace && !(toSpace && /\S/.test(text.charAt(at - 1))) ? pairs.charAt(0) : pairs.charAt(toSpace ? 1 : 0);
}

/** “… in 1990" at a paragraph's end closes a quotation; there are no such inches. */
const YEAR = /(?:^|\D)(?:1\d|20)\d\d$/;
const BESIDE_CJK =
	/(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]["'])|["'][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u;
