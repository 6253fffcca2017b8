import { permalinkFrom } from '../../essays/permalink.ts';
import { checkCards } from '../../library/checks/cards.ts';
import { naturalId } from './already.ts';
import { placeOf, aliasFor } from './old-address.ts';
import type { AddressesTaken } from './addresses-taken.ts';
import type { Publication } from './publication.ts';
import type { Entry } from './survey.ts';

/**
 * Gives each new text an id that nobody has: that of its name in its old address, of its title or of its day, with the
 * year or a number after it if that is taken. An id whose address is the old address of another text is taken too, or
 * links to that one would lead to this one.
 *
 * @param entries in the order in which they may choose
 * @param taken is told the addresses that are given away
 */
export function chooseIds(entries: readonly Draft[], { essays, pages, site }: Publication, taken: AddressesTaken): Map<number, string> {
	const { settings } = site;
	const ids = { essay: new Set(essays.map(({ id }) => id)), page: new Set(pages.map(({ id }) => id)) };
	const owners = new Map(entries.flatMap(({ entry }) => entry.addresses.flatMap((address) => {
		const alias = aliasFor(address, settings);
		return 'alias' in alias ? [[placeOf(alias.alias), entry.index] as const] : [];
	})).reverse());
	return new Map(entries.map(({ entry, kind, published }) => {
		const addressOf = (id: string) => (kind === 'page' ? `/${id}/` : permalinkFrom(settings.permalinks, id, published));
		const isFree = (id: string) => !ids[kind].has(id) && !isDevice(id) && (owners.get(placeOf(addressOf(id))) ?? entry.index) === entry.index && taken.isFree(addressOf(id)) && (kind === 'page' || hasCard(id, ids.essay));
		const id = namesFrom(naturalId(entry), published).find(isFree) as string;
		ids[kind].add(id);
		taken.take(addressOf(id));
		return [entry.index, id];
	}));
}

function* namesFrom(id: string, published: string): Generator<string, undefined> {
	yield id;
	const year = published.slice(0, 4);
	if (!id.endsWith(year)) yield `${id}-${year}`;
	for (let number = 2; ; number++) yield `${id}-${number}`;
}

/** Names that Windows keeps for devices, with any ending (learn.microsoft.com, Naming Files, Paths, and Namespaces). */
function isDevice(id: string): boolean {
	return /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(id);
}

/** Whether its picture for shared links can have its name. */
function hasCard(id: string, ids: ReadonlySet<string>): boolean {
	const near = [...ids].filter((other) => other.startsWith(`${id}-`) || id.startsWith(`${other}-`));
	return checkCards([...near, id].map((id) => ({ id, name: id }))).length === 0;
}

/** A text that is going to be written. */
export interface Draft {
	entry: Entry;
	kind: 'essay' | 'page';
	/** `YYYY-MM-DD` */
	published: string;
}
