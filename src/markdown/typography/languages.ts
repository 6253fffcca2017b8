/**
 * The typographic habits of a language.
 *
 * @param lang A BCP 47 tag. A region without a row falls back to its language, an unknown language to English.
 */
export function languageOf(lang: string): Language {
	const tag = lang.toLowerCase();
	return LANGUAGES[tag] ?? LANGUAGES[tag.split('-', 1)[0] ?? ''] ?? english;
}

/** Spaced, and never at the beginning of a line. */
const EN_DASH = '\u00A0– ';
const EM_DASH = '\u00A0— ';

/** Words that have lost their beginning: 'tis, 'em. A word in quotes on both sides ('em') is not one of them. */
const elided = (words: string): RegExp => new RegExp(`'(?=(?:${words})(?![\\p{L}'’]))`, 'giu');

/** Words of one letter, which do not end a line. */
const short = (letters: string): RegExp => new RegExp(`(?<=(?<![\\p{L}\\p{N}'’.])[${letters}])[ \\n](?=\\S)`, 'giu');

const english: Language = {
	quotes: '“”‘’',
	// Closed up: Chicago Manual of Style; Standard Ebooks manual 8.
	dash: '—',
	elisions: elided(
		"tis(?:n['’]t)?|twas(?:n['’]t)?|twere|twill|twould|twixt|tween|neath|gainst|midst|em|im|er|ave|un|uns|" +
			'cause|cos|cuz|til|till|bout|round|nuff|fraid|cept',
	),
};

const german: Language = {
	quotes: '„“‚‘',
	dash: EN_DASH,
	elisions: elided('s|ne|nen|nem|ner|n|rum|rauf|rein|raus|runter|ran'),
	// Spaced, and narrowly: Duden; DIN 5008.
	abbreviations:
		/(?<![\p{L}.])(?:z\. ?B|d\. ?h|u\. ?a|u\. ?U|z\. ?T|z\. ?Zt|v\. ?a|s\. ?o|s\. ?u|o\. ?ä|o\. ?g|m\. ?E|i\. ?A|i\. ?d\. ?R|a\. ?a\. ?O|u\. ?v\. ?m|[vn]\. ?Chr)\./gu,
};

const french: Language = {
	quotes: '«»“”',
	// An opening dash clings to what follows, a closing one to what precedes; a lone hyphen does not show which it is.
	dash: ' – ',
	// 1983-1989 keeps its hyphen: museedelhistoire.ca/manuelderedaction, 4.1.
	hyphenInRanges: true,
	// i18n.leifgehrmann.com/french-punctuation, after typomanie.fr.
	high: ';!?',
};

const norwegian: Language = { quotes: '«»‘’', dash: EN_DASH };
const slavic: Language = { quotes: '«»„“', dash: EM_DASH };
const eastAsian: Language = { ...english, ownQuotes: true };

/** Quotes after CLDR 48.2 (`delimiters` in npm's cldr-misc-full) unless the row says otherwise; dashes as noted. */
const LANGUAGES: Record<string, Language> = {
	en: english,
	// Quotes as in CLDR; “Many British publishers use an en rule with space either side”: New Hart's Rules 4.11.1.
	'en-gb': { ...english, dash: EN_DASH },
	de: german,
	// CLDR has „ “; « » ‹ › without spaces after the Federal Chancellery's Schreibweisungen 2.1.1.
	'de-ch': { ...german, quotes: '«»‹›' },
	'de-li': { ...german, quotes: '«»‹›' },
	// CLDR nests « » in « »; English quotes inside are the printers' other custom, and are told apart.
	fr: french,
	// No space before ; ! ?, one before the colon and inside guillemets: Office québécois de la langue française.
	'fr-ca': { ...french, high: '' },
	// CLDR has “ ”; « » and then “ ” after the Academy, and a hyphen in ranges: Ortografía 3.4.8 and 4.1.1.3.1 (rae.es).
	es: { quotes: '«»“”', dash: ' — ', hyphenInRanges: true },
	'es-419': { quotes: '“”‘’', dash: ' — ', hyphenInRanges: true },
	'es-mx': { quotes: '“”‘’', dash: ' — ', hyphenInRanges: true },
	'es-us': { quotes: '“”‘’', dash: ' — ', hyphenInRanges: true },
	it: { quotes: '«»“”', dash: EN_DASH, elisions: elided('sto|sta|sti|ste|na|nu|ndrangheta') },
	pt: { quotes: '“”‘’', dash: EM_DASH },
	'pt-pt': { quotes: '«»“”', dash: EM_DASH },
	// CLDR has ‘ ’ at both levels; “ ” outside ‘ ’ keeps them apart: onzetaal.nl, Aanhalingstekens: hoog of laag?
	nl: { quotes: '“”‘’', dash: EN_DASH, elisions: elided('s|t|n|k|m|r|ns') },
	pl: { quotes: '„”«»', dash: EN_DASH, shortWords: short('aiouwz') },
	sv: { quotes: '””’’', dash: EN_DASH },
	fi: { quotes: '””’’', dash: EN_DASH },
	da: { quotes: '“”‘’', dash: EN_DASH },
	nb: norwegian,
	nn: norwegian,
	no: norwegian,
	// One-letter prepositions: prirucka.ujc.cas.cz/?id=880.
	cs: { quotes: '„“‚‘', dash: EN_DASH, shortWords: short('ksvzouai') },
	sk: { quotes: '„“‚‘', dash: EN_DASH, shortWords: short('ksvzouai') },
	// The no-break space before the dash and after one letter: D. Kirsanov, Веб-дизайн, «Неразрываемые пробелы».
	ru: { ...slavic, shortWords: short('вксоуаи') },
	uk: { ...slavic, shortWords: short('взкоуаі') },
	zh: eastAsian,
	ja: eastAsian,
	ko: eastAsian,
};

/** One row of the table. */
export interface Language {
	/** Opening and closing quotation mark, then those of a quotation in the quotation. */
	quotes: string;
	/** What a hyphen between two spaces becomes, spaces included. */
	dash: string;
	/** Ranges of numbers keep their hyphen. */
	hyphenInRanges?: true;
	/** An apostrophe that begins one of the language's words. */
	elisions?: RegExp;
	/** Abbreviations of several parts with a narrow no-break space between them. */
	abbreviations?: RegExp;
	/** The space after a word too short to end a line. */
	shortWords?: RegExp;
	/** Marks with a narrow no-break space before them. Given, also: a no-break space before the colon, and in « ». */
	high?: string;
	/** Straight quotes next to a character of the script are not ours to set. */
	ownQuotes?: true;
}
