import { replacing } from './rule.ts';

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';

/**
 * French spaces: a narrow no-break one (U+202F) before ; ! ? and inside « », a no-break one (U+00A0) before the colon.
 * They replace the space the writer typed, or are added where none was; a no-break space of the writer's own stays.
 * Source: i18n.leifgehrmann.com/french-punctuation; for Canada, Office québécois de la langue française.
 *
 * A colon that ends no word is a time or a ratio; marks after an opening bracket stand for themselves: (?).
 */
export const frenchSpaces = replacing(
	({ high }) => (high === undefined ? undefined : HIGH_MARKS),
	({ 0: found }, { high = '' }) => {
		const mark = found.trim();
		if (mark === '«' || mark === '‹') return mark + NARROW;
		if (mark === '»' || mark === '›' || high.includes(mark)) return NARROW + mark;
		return mark === ':' ? NO_BREAK + mark : found;
	},
);

/** The parts of a German abbreviation are held together: z. B., d. h., also when typed z.B. */
export const abbreviations = replacing(
	(language) => language.abbreviations,
	({ 0: parts }) => parts.replace(/\.[ \n]?(?=\p{L})/gu, `.${NARROW}`),
);

/** The first of some high marks that end a word (the others of ?! follow closely), and either guillemet. */
const HIGH_MARKS =
	/(?<![\s;:!?([«‹¿¡]|^)[ \n]*[;:!?](?=[;:!?]*(?:[\s)\]»›”’"'.,…]|$))|[«‹](?:[ \n]+|(?=\S))|(?<!\s)(?:[ \n]+|(?<=\S))[»›]/g;
