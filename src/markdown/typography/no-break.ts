import { type Rule, replacing } from './rule.ts';

const NO_BREAK = '\u00A0';

/**
 * A number stays with its unit: 5 km, 50 %, 7 p.m., 20 °C (Standard Ebooks manual 8). Only where the writer put a
 * space. Inches (`in`) are missing on purpose: it is a word.
 */
const units = replacing(
	/(?<=[\d½¼¾])[ \n](?=(?:[kcdmµn]?m[²³]?|km\/h|m\/s|mph|[kmµ]?g|[cdm]?[lL]|ha|h|min|m?s|[kMG]?Hz|[kMGT]?Wh?|k?V|m?A|k?J|k?cal|[hkM]?Pa|[kKMGT]i?B|[kMG]?bit|dB|px|pt|ft|yd|mi|lbs?|oz|[ap]\.?m|[AP]\.?M|[%‰€£¥$]|°[CF]?|K)(?![\p{L}\p{N}]))/gu,
	NO_BREAK,
);

/** An abbreviated word stays with its number: No. 5, p. 7, § 3, Fig. 2 (Standard Ebooks typography.py). */
const references = replacing(
	/(?<=(?<!\p{L})(?:[Nn]os?\.|[Nn]r\.|n\.?[°º]|[Pp]p?\.|págs?\.|S\.|[Ff]igs?\.|Ab[bs]\.|[Vv]ols?\.|Bd\.|[Cc]h\.|[Kk]ap\.|[Aa]rt\.|[Ss]ec\.|[Ee]q\.|c\.|ca\.)|[§¶№])[ \n](?=\d)/gu,
	NO_BREAK,
);

/** A form of address stays with its name: Mr. Darcy, Dr Watson, St. Ives (Standard Ebooks typography.py). */
const titles = replacing(
	/(?<=(?<!\p{L})(?:M[rsx]|Mrs|Mmes?|Mlles?|MM|Drs?|Profs?|St|Mt|Rev|Hon|Capt|Col|Gen|Lt|Sgt|Hr|Fr|Sra?s?|Dra)\.?)[ \n](?=\p{Lu})/gu,
	NO_BREAK,
);

/** Initials stay together and with the name: J. R. R. Tolkien. “I.” ends a sentence more often than it is a name. */
const initials = replacing(/(?<=(?<![\p{L}\p{N}’'°])[\p{Lu}--I]\.)[ \n](?=\p{Lu}[\p{Ll}’.])/gv, NO_BREAK);

/** An ampersand does not begin a line (Standard Ebooks manual 8). */
const ampersands = replacing(/(?<=\S)[ \n](?=&[ \n])/g, NO_BREAK);

/** Thousands grouped by spaces are one number: 1 000 000. */
const thousands = replacing(/(?<=(?<![\d.,])\d{1,3})[ \n](?=\d{3}(?!\d))/g, NO_BREAK);

/** A dash between spaces does not begin a line, save in languages where it may be an opening one. */
const dashes = replacing(({ dash }) => (dash.startsWith(' ') ? undefined : SPACE_BEFORE_DASH), NO_BREAK);

/** A preposition of one letter does not end a line, in the languages that have them. */
const shortWords = replacing((language) => language.shortWords, NO_BREAK);

const SPACE_BEFORE_DASH = /(?<=\S)[ \n](?=[–—][ \n])/g;

/** The spaces at which a line may not break, in the order in which they are set. */
export const noBreaks: readonly Rule[] = [
	units,
	references,
	titles,
	initials,
	ampersands,
	thousands,
	dashes,
	shortWords,
];
