import { dirname, join, relative, sep } from 'node:path';
import { decoded } from '../../site/address.ts';
import { escapeDestination } from '../../site/markup.ts';

/**
 * An address as it has to be after a move; the same text if it still leads to the same place.
 *
 * @param address as typed, with escapes resolved
 * @param text absolute path of the file it stands in, before the move
 */
export function retarget(address: string, text: string, { pathAfter, addressAfter, origin, base }: Move): string {
	const [, named = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
	if (named === '' || named.startsWith('//')) return address;
	const top = named.startsWith(origin + base) ? origin + base : named.startsWith('/') ? '/' : undefined;
	if (top !== undefined) {
		const after = addressAfter.get(decoded(`/${named.slice(top.length)}`));
		return after === undefined ? address : top + after.slice(1) + rest;
	}
	if (/^[a-z][a-z0-9+.-]*:/i.test(named)) return address;
	const target = join(dirname(text), decoded(named));
	const [from, to] = [dirname(pathAfter(text)), pathAfter(target)];
	if (join(from, decoded(named)) === to) return address;
	const path = relative(from, to).split(sep).map(encodeURIComponent).join('/');
	return escapeDestination((named.startsWith('./') && !path.startsWith('../') ? './' : '') + path + rest);
}

/** What is where after an essay has moved. */
export interface Move {
	/** From an absolute path, of whatever file, to the one it has afterwards. */
	pathAfter(path: string): string;
	/** Paths of the site that change, from its base, with percent signs resolved. */
	addressAfter: ReadonlyMap<string, string>;
	origin: string;
	base: string;
}
