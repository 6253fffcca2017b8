import { pagePath } from '../../site/site-path.ts';
import { decoded } from '../../site/address.ts';
import type { Settings } from '../../site/settings.ts';

/**
 * Takes an old address apart, whole (`https://host/a/`) or from the host's root (`/a/`).
 *
 * @returns `undefined` if it is neither
 */
export function oldAddress(address: string): OldAddress | undefined {
	const isPath = address.startsWith('/') && !address.startsWith('//');
	const url = URL.parse(address.trim(), isPath ? 'http://host.invalid' : undefined);
	if (!url || !/^https?:$/.test(url.protocol)) return undefined;
	const path = decoded(url.pathname);
	// WordPress names a text by number where it has no better address; other queries only say how one came there.
	const number = /[?&]((?:p|page_id)=\d+)/.exec(url.search)?.[1];
	return { ...(isPath ? {} : { origin: url.origin, host: url.host.replace(/^www\./, '') }), path, key: placeOf(path) + (number === undefined ? '' : `?${number}`), isNumber: number !== undefined, hash: url.hash };
}

/**
 * An old address as the front matter's `aliases` takes it: a path from the site's base.
 *
 * @returns a reason instead, if no file can stand at it
 */
export function aliasFor({ path, isNumber }: OldAddress, { base }: Pick<Settings, 'base'>): { alias: string } | { reason: string } {
	if (isNumber) return { reason: 'it tells texts apart by what follows the question mark, where no file can stand' };
	if (path === '/') return { reason: 'it is the home page' };
	if (!path.startsWith(base)) return { reason: `it lies outside of ${base}, which is all that this publication serves` };
	const alias = `/${path.slice(base.length)}`;
	return pagePath().safeParse(alias).success ? { alias } : { reason: 'no host serves a file of such a name as a page' };
}

/** `/a`, `/a/` and `/a/index.html` are one place: a host serves the same file for all of them. */
export function placeOf(path: string): string {
	return path.replace(/\/index\.html?$/, '/').replace(/(.)\/+$/, '$1');
}

export interface OldAddress {
	/** With its scheme, if it was whole. */
	origin?: string;
	/** Without `www.`. */
	host?: string;
	/** Percent signs decoded. */
	path: string;
	/** The same for all ways to write it on one host. */
	key: string;
	/** Whether a number after the question mark is what tells it apart. */
	isNumber: boolean;
	/** With its `#`, or empty. */
	hash: string;
}
