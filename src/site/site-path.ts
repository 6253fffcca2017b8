import * as z from 'zod';

/** A path of the site as writers type it: `/a/b/`, `/a/b.html`. */
export function sitePath() {
	return z.string().regex(/^\/(?:(?!\.{1,2}(?:\/|$))[^\s?#%"<>/\\]+(?:\/|$))*$/, { error: 'must begin with a slash and hold no space, none of ?#%"<>\\, no // and no ..', abort: true }).refine((path) => path.split('/').every((name) => Buffer.byteLength(name) <= longestName), `has a name of more than ${longestName} bytes between two slashes, which no disk can hold`);
}

/** A path at which a page could once be found: hosts serve nothing else as a page. */
export function pagePath() {
	return sitePath().regex(/(?:\/|\/[^./]*|\.html)$/, 'must end with a slash, a name without a dot, or .html: hosts serve nothing else as a page');
}

/** Bytes: file systems stop at 255 (NAME_MAX of Linux, NTFS and APFS), and a page may need `.html` behind its name. */
const longestName = 250;
