import { MASK } from '../markdown/typography/addresses.ts';
import type { Passage } from './passages.ts';
import type { Found } from './rule.ts';
import type { Text } from './text.ts';

/**
 * Finds a pattern in the prose of a text.
 *
 * @param pattern global; it sees a passage as one line, with an end of line as a line feed
 * @param said what is to be said of a match, and what may stand instead of it; nothing if it is right after all
 * @returns findings that can be mended only where the match stands in the file just as it was matched, so that no mark of
 *   Markdown, code, address or HTML is ever touched
 */
export function* inProse(text: Text, pattern: RegExp, said: (match: RegExpExecArray, passage: Passage) => Said | undefined): Generator<Found> {
	for (const passage of text.passages) {
		for (const match of passage.text.matchAll(pattern)) {
			const { message, remedy, put } = said(match, passage) ?? {};
			if (message === undefined || remedy === undefined) continue;
			const at = placeIn(passage, match.index, match[0].length);
			const isSafe = put !== undefined && !match[0].includes(MASK) && text.source.slice(at.start, at.end) === match[0];
			yield { at, message, remedy, ...(isSafe ? { fix: { ...at, put } } : {}) };
		}
	}
}

/** Where a part of a passage stands in the source. */
export function placeIn({ at }: Passage, index: number, length: number): { start: number; end: number } {
	const start = at[index] ?? 0;
	return { start, end: length === 0 ? start : (at[index + length - 1] ?? start) + 1 };
}

/** Whether a passage is the essay's own words in one of some languages. */
export function isOwn({ lang, quoted }: Passage, ...langs: string[]): boolean {
	return !quoted && langs.includes(lang);
}

interface Said {
	message: string;
	remedy: string;
	put?: string | undefined;
}
