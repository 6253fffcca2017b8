import { cleaned, isAllowed } from '../site/characters.ts';
import type { Edit } from '../site/edit.ts';

/**
 * Changes places of a file's text and leaves every other byte as it was: byte order mark, line ends, and characters that
 * the build would leave out.
 *
 * @param raw the text of the file
 * @param edits places in the text as the build reads it (`cleaned`); new lines in them become lines of the file's kind
 */
export function edited(raw: string, edits: readonly Edit[]): string {
	const places = placesIn(raw);
	const lineEnd = /\r\n?|\n/.exec(raw)?.[0] ?? '\n';
	let text = '';
	let at = 0;
	for (const { start, end, put } of edits.toSorted((a, b) => a.start - b.start)) {
		text += raw.slice(at, places(start)) + put.replaceAll('\n', lineEnd);
		// What the build leaves out behind the place is not part of it.
		at = end > start ? places(end - 1) + 1 : places(end);
		if (raw.startsWith('\r\n', at - 1)) at += 1;
	}
	return text + raw.slice(at);
}

/** From a place in the text as the build reads it to the place in the file. */
function placesIn(raw: string): (place: number) => number {
	if (cleaned(raw, '').text === raw) return (place) => place;
	const places: number[] = [];
	let at = 0;
	for (const sign of raw) {
		const isLeftOut = (sign === '\uFEFF' && at === 0) || (sign === '\n' && raw[at - 1] === '\r') || !isAllowed(sign);
		if (!isLeftOut) for (let unit = 0; unit < sign.length; unit++) places.push(at + unit);
		at += sign.length;
	}
	return (place) => places[place] ?? raw.length;
}
