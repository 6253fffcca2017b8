/** Percent signs decoded; a text that is not well encoded stays as it is. */
export function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** What an address ends in, decoded, without slashes and the ending of a file: `/2019/05/a-walk.html` is `a-walk`. */
export function slugOf(path: string): string | undefined {
	const last = path.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1);
	return last ? decoded(last).replace(/\.(?:html?|php|aspx?)$/i, '') || undefined : undefined;
}
