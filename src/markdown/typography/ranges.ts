import { replacing } from './rule.ts';

/**
 * A hyphen between two numbers that make a range, a score or a span of time becomes an en dash, closed up (New Hart's
 * Rules 4.11.1; Standard Ebooks manual 8). Dates, telephone numbers, ISBNs, versions and names of models keep theirs:
 * when in doubt, so does everything else.
 */
export const ranges = replacing(
	/(?<![\p{L}\p{N}_./:,#@+\\′″×–−-]|[\d½¼¾]['’ )\u00A0])(\d+(?:[.,:]\d+)*)([%°]?)-([$£€¥]?)(\d+(?:[.,:]\d+)*)(?![\p{N}\p{Lu}_/\\]|[.,:]\p{N}|\.\p{L}|\p{Ll}{4}|-(?!\p{Ll}{2}))/gu,
	(match, language) => {
		const { 0: all, 1: first = '', 2: unit = '', 3: currency = '', 4: last = '', index, input } = match;
		const before = input.slice(Math.max(0, index - LOOK), index);
		if (language.hyphenInRanges || NUMBERED.test(before)) return all;
		const range = isTime(first, last) || isSpan(first, last, PAGES.test(before));
		return range ? `${first}${unit}–${currency}${last}` : all;
	},
);

/** Ordinals as German writes them: 12.-14. April. */
export const ordinalRanges = replacing(/(?<=(?<![\d.])\d{1,2}\.)-(?=\d{1,2}\.[ \n])/g, '–');

const LOOK = 12;
/** What makes the digits behind it one label, Figure 3-2, and not a range. */
const NUMBERED =
	/\b(?:ISBN|ISSN|ISO|IEC|DIN|EN|RFC|tel|phone|fax|fig|figure|table|listing|exhibit|rule|section|article|model|room)\W*$/i;
const PAGES = /\b(?:pp?|S)\.\s$/;
const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:[.,]\d+)?$/;

/** 9:30-10:15, and the verses of John 3:16-18. */
function isTime(first: string, last: string): boolean {
	return /^\d{1,3}:\d{1,3}$/.test(first) && /^(?:\d{1,3}:)?\d{1,3}$/.test(last);
}

/** 1914-1918, 1939-45, 3-2. The end may leave out digits it shares with the beginning. */
function isSpan(first: string, last: string, pages: boolean): boolean {
	if (!NUMBER.test(first) || !NUMBER.test(last) || /^0\d/.test(first) || /^0\d/.test(last)) return false;
	if (/\D/.test(first + last)) return amount(first) < amount(last);
	const shared = first.length - last.length;
	// 555-1234 is a telephone number unless it stands after “pp.”.
	if (shared === -1 && first.length === 3) return pages;
	if (shared !== 0 && Math.max(first.length, last.length) > 4) return false;
	// A score may fall, 3-2; 747-400 is an aeroplane.
	if (shared === 0 && first.length < 3) return first !== last;
	return Number(first) < Number(shared > 0 ? first.slice(0, shared) + last : last);
}

/** The size of a number whose comma may group thousands or begin the decimals. */
function amount(number: string): number {
	return Number(number.replace(/,(?=\d{3})/g, '').replace(',', '.'));
}
