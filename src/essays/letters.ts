/**
 * What the UTF-16 code unit at an index of a text is part of: a gap between words, a letter, a mark or a digit, or a
 * character of a script that puts no space between words. By a table and not by expressions, which take several times as
 * long: every letter that is published comes by here.
 */
export function kindAt(text: string, index: number): Kind {
	return (kinds[text.charCodeAt(index)] || kindOf(text, index)) as Kind;
}

/** Every run of letters, marks and digits in a text, in order. */
export function runsIn(text: string): string[] {
	const runs: string[] = [];
	let start = 0;
	for (let index = 0; index < text.length; index += 1) {
		if (kindAt(text, index) !== gap) continue;
		if (index > start) runs.push(text.slice(start, index));
		start = index + 1;
	}
	if (start < text.length) runs.push(text.slice(start));
	return runs;
}

export const gap = 1;
export const letter = 2;
export const character = 3;

/** Remembered, but for halves of a character. */
function kindOf(text: string, index: number): Kind {
	const code = text.charCodeAt(index);
	const half = code >= 0xd800 && code < 0xe000;
	const sign = !half ? text.charAt(index) : code < 0xdc00 ? text.slice(index, index + 2) : text.slice(index - 1, index + 1);
	const kind = !/[\p{L}\p{M}\p{N}]/u.test(sign) ? gap : withoutSpaces.test(sign) ? character : letter;
	if (!half) kinds[code] = kind;
	return kind;
}

const kinds = new Uint8Array(0x10000);
const withoutSpaces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

type Kind = typeof gap | typeof letter | typeof character;
