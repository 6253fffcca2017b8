import { decoded, isFile } from '../site/address.ts';
import type { Settings } from '../site/settings.ts';

/**
 * From every earlier address to the one it has now: at once and not from one to the next. A `#fragment` is never sent to
 * a server; browsers carry it over.
 *
 * Addresses with signs that mean something to one of the hosts (`*`, `:`, braces, a dollar) are left to the page that
 * stands there.
 */
export function redirectsFrom(moves: readonly Move[], settings: Pick<Settings, 'base' | 'origin'>): Redirect[] {
	const base = decoded(settings.base);
	return moves.flatMap(({ id, to }) =>
		addressesOf(id, base, settings.origin)
			.filter((address) => !/[*:{}$]/.test(address))
			.map((from) => ({ from, to: to.startsWith('/') ? encoded(base + to.slice(1)) : spelled(new URL(to).href, /[${}*\\]/g) })),
	);
}

/**
 * The addresses at which something withdrawn was, with the base, for hosts that can answer 410. Those of single pages
 * (`.html`) are left out: there the page that says so is all there is. A feed has no page.
 */
export function goneFrom(gone: readonly { id: string }[], settings: Pick<Settings, 'base' | 'origin'>): string[] {
	const addresses = gone.map(({ id }) => addressesOf(id, decoded(settings.base), settings.origin)[0] ?? '');
	return addresses.filter((address) => (address.endsWith('/') || isFile(address)) && !/[*:{}$]/.test(address));
}

/** A path as it stands in a request, and so that no host sees a sign of its own in it. */
export function encoded(path: string): string {
	return spelled(encodeURI(path), /[$*:]/g);
}

function spelled(address: string, signs: RegExp): string {
	return address.replaceAll(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * All addresses under which a host would serve what stood at one, with the base. In full it is one outside of the base,
 * which only the host can redirect; what was on another host is out of reach.
 */
function addressesOf(address: string, base: string, origin: string): string[] {
	const outside = address.startsWith(`${origin}/`) ? decoded(address.slice(origin.length)) : undefined;
	if (outside === undefined && !address.startsWith('/')) return [];
	const path = outside ?? base + address.slice(1);
	if (isFile(path)) return [path];
	const folder = path.endsWith('.html') ? /^(.*\/)index\.html$/.exec(path)?.[1] : path.replace(/\/?$/, '/');
	return folder === undefined ? [path] : [folder, folder.slice(0, -1), `${folder}index.html`].filter(Boolean);
}

interface Move {
	/** The earlier address: a path from the site's base, or in full if it lies outside. */
	id: string;
	/** The newest: a path from the site's base, or an address elsewhere. */
	to: string;
}

export interface Redirect {
	/** Path with the base, as it is meant: `/essays/über/`. */
	from: string;
	/** Path with the base, as it is sent: `/essays/%C3%BCber/`. */
	to: string;
}
