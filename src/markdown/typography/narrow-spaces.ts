import { type Rule, replacing } from './rule.ts';

/**
 * French spaces: a narrow no-break one (U+202F) before ; ! ? and inside « », a no-break one (U+00A0) before the colon.
 * They replace the space the writer typed, or are added where none was; a no-break space of the writer's own stays.
 * Source: i18n.leifgehrmann.com/french-punctuation; for Canada, Office québécois de la langue française.
 */
export const frenchSpaces: Rule = (text, language) =>
	language.high === undefined ? [] : highMarks(text, language);

/** The parts of a German abbreviation are held together: z. B., d. h., also when typed z.B. */
export const abbreviations: Rule = (text, language) =>
	language.abbreviations ? narrowed(language.abbreviations)(text, language) : [];

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';

/**
 * The first of some high marks, if they end a word; the others of ?! follow closely. And either guillemet. A colon that
 * ends no word is a time or a ratio; marks after an opening bracket stand for themselves: (?).
 */
const highMarks = replacing(
	/(?<![\s;:!?([«‹¿¡]|^)[ \n]?[;:!?](?=[;:!?]*(?:[\s)\]»›”’"'.,…]|$))|[«‹](?:[ \n]|(?=\S))|(?<!\s)(?:[ \n]|(?<=\S))[»›]/g,
	({ 0: found }, { high = '' }) => {
		const mark = found.trim();
		if (mark === '«' || mark === '‹') return mark + NARROW;
		if (mark === '»' || mark === '›' || high.includes(mark)) return NARROW + mark;
		return mark === ':' ? NO_BREAK + mark : found;
	},
);

const narrowed = (pattern: RegExp): Rule =>
	replacing(pattern, ({ 0: parts }) => parts.replace(/\.[ \n]?(?=\p{L})/gu, `.${NARROW}`));
