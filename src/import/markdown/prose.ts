/**
 * Replaces what a pattern finds in Markdown where it is prose: not in blocks or spans of code. Every line stays on its
 * line: a replacement with fewer line ends gets the missing ones.
 *
 * @param replace is given the match and its line, from 1; it may leave the match as it is
 */
export function inProse(text: string, pattern: RegExp, replace: (found: RegExpExecArray, line: number) => string | undefined): string {
	const code = codeRanges(text);
	let at = 0;
	let line = 1;
	let made = '';
	let range = 0;
	for (const found of text.matchAll(pattern)) {
		const start = found.index;
		while ((code[range]?.[1] ?? Infinity) <= start) range += 1;
		if (start < at || (code[range]?.[0] ?? Infinity) <= start) continue;
		const [source] = found;
		line += lines(text.slice(at, start));
		const put = replace(found as RegExpExecArray, line) ?? source;
		made += text.slice(at, start) + put + '\n'.repeat(Math.max(0, lines(source) - lines(put)));
		line += lines(source);
		at = start + source.length;
	}
	return made + text.slice(at);
}

/** A span of code that shows a text, whatever backticks are in it. */
export function codeSpan(text: string): string {
	const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	const space = /^`|`$/.test(text) ? ' ' : '';
	return fence + space + text.replaceAll(/\n\s*/g, ' ') + space + fence;
}

function codeRanges(text: string): [start: number, end: number][] {
	const ranges: [number, number][] = [];
	const fences = /^[ \t>]*(`{3,}|~{3,})[^\n`]*\n(?:[^]*?\n)??[ \t>]*\1[`~]*[ \t]*$|^[ \t>]*(?:`{3,}|~{3,})[^]*$(?![^])|(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[^]){0,2000}?(?<!`)\2(?!`)/gm;
	for (const { 0: source, index } of text.matchAll(fences)) ranges.push([index, index + source.length]);
	return ranges;
}

function lines(text: string): number {
	return text.split('\n').length - 1;
}
