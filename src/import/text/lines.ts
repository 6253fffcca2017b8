import { allowed } from '../../site/characters.ts';

/**
 * A plain text as groups of lines with blank lines between them.
 *
 * Where paragraphs are whole lines, as in what is copied from a web page, a line longer than any that was broken by hand
 * is a paragraph, blank lines or not; only items of lists and quotations stay with each other.
 */
export function groupsOf(text: string): Line[][] {
	const groups: Line[][] = [[]];
	for (const [index, line] of unixOf(text).split('\n').entries()) {
		if (line.trim() === '') groups.push([]);
		else groups.at(-1)?.push({ text: line.trimEnd(), number: index + 1 });
	}
	return groups.filter((group) => group.length > 0).flatMap((group) => (group.some((line) => line.text.length > broken) ? paragraphsOf(group) : [group]));
}

/** A group in one line; a word that a soft hyphen divides is one again, after a hyphen no space is made. */
export function joined(group: readonly Line[]): string {
	return group.map((line) => line.text.trim()).join('\n').replaceAll(/\u00AD\n/g, '').replaceAll(/(?<=\p{Ll}-)\n(?=\p{Ll})/gu, '').replaceAll('\n', ' ').replaceAll('\u00AD', '');
}

/** Words with a hyphen at the end of a line: whether they have it elsewhere too, only a reader knows. */
export function dividedIn(groups: readonly Line[][]): { word: string; line: number }[] {
	return groups.flatMap((group) =>
		group.flatMap((line, index) => {
			const start = /\p{L}*\p{Ll}-$/u.exec(line.text)?.[0];
			const end = /^\s*(\p{Ll}[\p{L}’']*)/u.exec(group[index + 1]?.text ?? '')?.[1];
			return start && end ? [{ word: start + end, line: line.number }] : [];
		}),
	);
}

/** Whether a line begins as an item of a list does, or as a quotation in a mail. */
export const isMarked = /^\s*(?:[-*•◦▪‣]\s+|\d{1,3}[.)]\s+|>)/;

/** No mail, book or terminal breaks its lines by hand after more characters than this. */
const broken = 100;

function paragraphsOf(group: readonly Line[]): Line[][] {
	const paragraphs: Line[][] = [];
	for (const line of group) {
		const before = paragraphs.at(-1)?.[0];
		if (before && isMarked.test(before.text) && isMarked.test(line.text)) paragraphs.at(-1)?.push(line);
		else paragraphs.push([line]);
	}
	return paragraphs;
}

/** Pages end (form feed) and lines end (U+2028, U+2029, U+0085) in more ways than one; what has no width says nothing. */
function unixOf(text: string): string {
	const unix = text.replaceAll(/\r\n?|[\u000B\u000C\u0085\u2028]/g, '\n').replaceAll('\u2029', '\n\n');
	return allowed(unix.replaceAll(/[\uFEFF\u200B\u2060]/g, '')).replaceAll('\t', '    ').replaceAll(/\u00AD(?!\s*\n)/g, '');
}

/** A line of a text, and its 1-based number in the file. */
export interface Line {
	text: string;
	number: number;
}
