import type { Language } from './languages.ts';
import { pairQuotes, type Quote } from './quote-pairs.ts';
import type { Edit } from './rule.ts';

/**
 * Straight marks become the language's quotation marks, an apostrophe, or a prime. Double marks are the outer pair and
 * single ones the inner, as the writer chose; directly inside a pair stands the other one: « il dit "non" ».
 */
export function quotes(text: string, language: Language): Edit[] {
	if (!/["']/.test(text) || (language.ownQuotes && BESIDE_CJK.test(text))) return [];
	/** The levels of the pairs that enclose the mark at hand: 0 is the outer pair, 1 the inner. */
	const levels: number[] = [];
	const edits: Edit[] = [];
	for (const quote of pairQuotes(text, language)) {
		let by: string;
		if (!quote.partner) by = unpaired(quote, text, language.quotes);
		else if (quote.partner.at > quote.at) {
			const level = levelOf(quote, levels.at(-1));
			levels.push(level);
			by = language.quotes.charAt(2 * level);
		} else by = language.quotes.charAt(2 * (levels.pop() ?? 0) + 1);
		if (quote.mark !== 'typed') edits.push({ from: quote.at, to: quote.at + 1, by });
	}
	return edits;
}

function levelOf({ mark }: Quote, outside: number | undefined): number {
	if (mark === 'typed') return 0;
	return outside === undefined ? Number(mark === "'") : 1 - outside;
}

/** Inches, an apostrophe, or a mark of a quotation that begins or ends in another paragraph. */
function unpaired({ at, mark, afterDigit, leansOpen }: Quote, text: string, pairs: string): string {
	const single = mark === "'";
	if (afterDigit && !YEAR.test(text.slice(Math.max(0, at - 5), at))) return single ? '′' : '″';
	if (single) return at === 0 && /^\p{Lu}/u.test(text.slice(1, 3)) ? pairs.charAt(2) : '’';
	return pairs.charAt(leansOpen ? 0 : 1);
}

/** `… in 1990"` at a paragraph's end closes a quotation: nothing is that many inches. */
const YEAR = /(?:^|\D)(?:1\d|20)\d\d$/;
const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303F\\uFF00-\\uFFEF]';
const BESIDE_CJK = new RegExp(`${CJK}["']|["']${CJK}`, 'u');
