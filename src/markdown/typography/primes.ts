import { replacing } from './rule.ts';

/**
 * Feet and inches, minutes and seconds together: 6'2", 40° 26' 46" (Standard Ebooks manual 8), with no break between
 * them. An inch mark that stands alone may as well be a closing quote: `quotes.ts` decides that one.
 */
export const primePairs = replacing(
	/(?<=\d)'[ \n]?\d{1,2}(?:[.,]\d+|[½¼¾])?"/g,
	({ 0: pair }) => pair.replace("'", '′').replace('"', '″').replace(/[ \n]/, '\u00A0'),
);

/** A foot or minute mark that its surroundings betray: 5'10, 40° 26'N, 6' x 8'. */
export const primes = replacing(
	/(?<=\d)'(?=\d{1,2}(?!\d)|[ \n]?[x×][ \n]?\d)|(?<=°[ \n\u00A0]?\d{1,2}(?:[.,]\d{1,6})?)'/g,
	'′',
);
