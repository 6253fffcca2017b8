import type { Lock, PublishedEssay, PublishedPlaces } from './lock.ts';

/**
 * Finds what became of essays and pages whose files are gone: the text that has their address now, as its own or as an
 * alias, the one to which `site.yaml` leads on, or the one that the record says they have become part of.
 *
 * @param texts those that readers can come to
 * @param known what essays were published as, by the id they have now
 * @param answered by site.yaml: addresses, each with the one it leads to, or with nothing where it is gone
 * @returns from the id of an essay of the record, or the address of a page, to the key of a text of now
 */
export function heirsOf(texts: readonly Heir[], known: ReadonlyMap<string, PublishedEssay>, lock: Pick<Lock, 'essays' | 'texts'>, answered: ReadonlyMap<string, string | undefined>): Map<string, string> {
	const keys = new Map(texts.flatMap(({ key, permalink, aliases }) => [permalink, ...aliases].map((address) => [address, key] as const)));
	const owners = new Map([...known].map(([id, { id: before }]) => [before, id]));
	const heirAt = (address: string) => keys.get(address) ?? keys.get(answered.get(address) ?? '');
	// What it became part of may itself have become part of another.
	const heirOf = (id: string, seen: Set<string>): string | undefined => {
		const { at, into } = lock.essays.get(id) ?? {};
		if (at === undefined || seen.has(id)) return undefined;
		return heirAt(at) ?? (answered.has(at) || into === undefined ? undefined : (owners.get(into) ?? heirOf(into, seen.add(id))));
	};
	const essays = [...lock.essays.keys()].filter((id) => !owners.has(id)).map((id) => [id, heirOf(id, new Set())] as const);
	const pages = [...lock.texts.keys()].filter((page) => keys.get(page) !== page).map((page) => [page, heirAt(page)] as const);
	return new Map([...essays, ...pages].flatMap(([from, heir]) => (heir === undefined ? [] : [[from, heir]])));
}

/**
 * The places of a text and of another that has become part of it. Passages are found again by their words; of headings,
 * notes and figures those that the text has are its own, and the others lead to its beginning, until `anchors` says
 * better. A name that both had stays with the text that had it here.
 */
export function absorb(own: PublishedPlaces = none, other: PublishedPlaces): PublishedPlaces {
	const taken = new Set(namesIn(own));
	const isFree = (name: string) => name !== 'top' && !taken.has(name);
	const passages = other.passages.filter(({ key }) => isFree(key)).map((passage) => ({ ...passage, earlier: passage.earlier.filter(isFree) }));
	const led = new Set(passages.flatMap(({ key, earlier }) => [key, ...earlier]));
	const names = namesIn(other).filter((name) => isFree(name) && !led.has(name));
	const top = own.headings.find(({ id }) => id === 'top');
	const headings = own.headings.filter((heading) => heading !== top);
	const earlier = [...new Set([...(top?.earlier ?? []), ...names])];
	return { ...own, headings: [...(earlier.length > 0 ? [{ id: 'top', level: 1, earlier }] : []), ...headings], passages: [...own.passages, ...passages] };
}

/** Every name that leads to a place, earlier ones included. */
export function namesIn({ headings, notes, figures, passages }: PublishedPlaces): string[] {
	return [...[...headings, ...notes, ...figures].flatMap(({ id, earlier }) => [id, ...earlier]), ...passages.flatMap(({ key, earlier }) => [key, ...earlier])];
}

const none: PublishedPlaces = { headings: [], notes: [], figures: [], passages: [] };

interface Heir {
	/** The id of an essay, the address of a page. */
	key: string;
	permalink: string;
	aliases: readonly string[];
}
