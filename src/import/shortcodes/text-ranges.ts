/**
 * The parts of a page in HTML that are words of the text: not tags, not comments, nothing in code, scripts and styles.
 *
 * @returns offsets, in order
 */
export function textRanges(html: string): [start: number, end: number][] {
	const ranges: [number, number][] = [];
	const nowhere = new Set<string>();
	/** Where a text is found next, or the end; each that is missing is looked for once. */
	const after = (needle: string, from: number): number => {
		const at = nowhere.has(needle) ? -1 : lower.indexOf(needle, from);
		if (at === -1) nowhere.add(needle);
		return at === -1 ? -1 : at + needle.length;
	};
	const lower = html.toLowerCase();
	let start = 0;
	for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', Math.max(at + 1, start))) {
		if (at < start) continue;
		const end = endOf(lower, at, after);
		if (end === -1) continue;
		if (at > start) ranges.push([start, at]);
		start = end;
	}
	if (start < html.length) ranges.push([start, html.length]);
	return ranges;
}

/** The end of a comment, a tag, or an element whose text is no prose; -1 if no markup begins here. */
function endOf(html: string, at: number, after: (needle: string, from: number) => number): number {
	if (html.startsWith('<!--', at)) return after('-->', at + 4);
	const name = /^<\/?([a-z][\w-]*)/.exec(html.slice(at, at + 40))?.[1];
	if (!name) return -1;
	const end = after('>', at);
	if (end === -1 || html[at + 1] === '/' || !closed.has(name)) return end;
	const closing = after(`</${name}`, end);
	return closing === -1 ? end : after('>', closing);
}

const closed = new Set(['pre', 'code', 'script', 'style', 'textarea', 'kbd', 'samp', 'tt', 'svg', 'math']);
