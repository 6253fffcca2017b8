import { decoded } from '../../site/address.ts';

/** What an address ends in, decoded, without slashes and the ending of a file: `/2019/05/a-walk.html` is `a-walk`. */
export function slugOf(path: string): string | undefined {
	const last = path.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1);
	return last ? decoded(last).replace(/\.(?:html?|php|aspx?)$/i, '') || undefined : undefined;
}
