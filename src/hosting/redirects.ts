import { decoded } from '../site/address.ts';
import type { Settings } from '../site/settings.ts';

/**
 * From every earlier address of an essay to the one it has now: at once and not from one to the next. A `#fragment` is
 * never sent to a server; browsers carry it over.
 *
 * Addresses with signs that mean something to one of the hosts (`*`, `:`, braces, a dollar) are left to the page that
 * stands there.
 *
 * @param moves files of earlier addresses, without their `.html`
 */
export function redirectsFrom(moves: readonly Move[], settings: Pick<Settings, 'base'>): Redirect[] {
	const base = decoded(settings.base);
	return moves.flatMap(({ path, essay }) =>
		addressesOf(path)
			.filter((address) => !/[*:{}$]/.test(address))
			.map((address) => ({ from: base + address, to: encoded(base + essay.permalink.slice(1)) })),
	);
}

/** A path as it stands in a request, and so that no host sees a sign of its own in it. */
export function encoded(path: string): string {
	return encodeURI(path).replaceAll(/[$*:]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** All addresses under which a host would serve a file, from the base. */
function addressesOf(path: string): string[] {
	const folder = path.endsWith('/index') ? path.slice(0, -'index'.length) : undefined;
	return folder === undefined ? [`${path}.html`] : [folder, folder.slice(0, -1), `${folder}index.html`];
}

interface Move {
	path: string;
	essay: { permalink: string };
}

export interface Redirect {
	/** Path with the base, as it is meant: `/essays/über/`. */
	from: string;
	/** Path with the base, as it is sent: `/essays/%C3%BCber/`. */
	to: string;
}
