import type { Place, Places } from '../essays/places.ts';
import { elsewhere } from './elsewhere.ts';
import type { Anchor } from './lock.ts';

/**
 * Compares the places of a text with those it has been published with.
 *
 * A place that has another name is followed where there is no doubt: it stands between the same neighbours, on the same
 * level, where one name is gone and one is new. So is what the writer has said in `anchors`, and the last of what
 * Octavo itself numbers, and a note with the same words. Everything else that is gone is for the writer to mend, and so
 * is a name that something else has got.
 *
 * @param found places in the order of the text; `all` are all its names, passages included
 * @param known as published; none of its names is lost
 * @param asked by the writer: from a name that is gone to the one that stands for it; `top` is the beginning
 */
export function followAnchors(found: Places, known: KnownPlaces | undefined, asked: Readonly<Record<string, string>> = {}): Followed {
	const named = new Set(kinds.flatMap((kind) => found[kind].map(({ id }) => id)));
	const passages = new Set(found.passages);
	const stands = (id: string) => named.has(id) || passages.has(id);
	const canLead = (id: string | undefined): id is string => id === top || (id !== undefined && named.has(id));
	const wished = new Map(Object.entries(asked));
	const leads = new Map<string, string>();
	const gone: Gone[] = [];
	for (const kind of kinds) {
		const before = (known?.[kind] ?? []).filter(({ id }) => id !== top);
		const names = new Set(before.map(({ id }) => id));
		before.forEach((place, index) => {
			const { id } = place;
			const at = elsewhere(place, kind, before, found[kind]);
			if (at !== undefined && (stands(id) || (names.has(at) && !wished.has(id)))) return void gone.push({ kind, id, near: at, at });
			if (stands(id)) return;
			const run = runAt(index, before, found[kind]);
			const renamed = run.gone.length === 1 && run.fresh.length === 1 && run.fresh[0]?.level === run.gone[0]?.level ? run.fresh[0]?.id : undefined;
			const to = wished.get(id) ?? at ?? renamed ?? (numbered.test(id) ? run.after : undefined);
			if (canLead(to)) leads.set(id, to);
			// As many are new as are gone: each is likely to be the other under a new name.
			else gone.push({ kind, id, near: (run.fresh.length === run.gone.length ? run.fresh[run.gone.findIndex((one) => one.id === id)]?.id : undefined) ?? run.after });
		});
	}
	const earlier = new Map<string, string[]>();
	const lead = (from: string, to: string | undefined) => {
		// Where a name stands again, it is the place itself.
		if (canLead(to) && !stands(from)) earlier.set(to, [...new Set([...(earlier.get(to) ?? []), from])].sort());
	};
	const owners = new Map(kinds.flatMap((kind) => (known?.[kind] ?? []).flatMap(({ id, earlier: names }) => names.map((name) => [name, id] as const))));
	// What a line of long ago names may have got another name since.
	const end = (name: string | undefined, seen = new Set<string>()): string | undefined => (name === undefined || canLead(name) ? name : seen.has(name) ? undefined : end(wished.get(name) ?? leads.get(name) ?? owners.get(name), seen.add(name)));
	for (const kind of kinds) {
		for (const { id, earlier: names } of known?.[kind] ?? []) {
			for (const name of names) {
				const to = leads.get(id) ?? id;
				if (wished.has(name) && !stands(name) && end(wished.get(name)) === undefined) gone.push({ kind, id: name, near: canLead(to) ? to : top });
				lead(name, end(wished.get(name)) ?? to);
			}
		}
	}
	for (const [from, to] of [...leads, ...wished]) lead(from, end(to));
	const next = (kind: Kind) => found[kind].map((place): Anchor => ({ ...place, earlier: earlier.get(place.id) ?? [] }));
	const atTop = earlier.get(top);
	return { headings: [...(atTop ? [{ id: top, level: 1, earlier: atTop }] : []), ...next('headings')], notes: next('notes'), figures: next('figures'), earlier, leads, gone };
}

/** The names around one that is gone: those gone with it and those new in their place, between what stands on either side. */
function runAt(index: number, before: readonly Place[], found: readonly Place[]): { gone: Place[]; fresh: Place[]; after: string } {
	const stand = new Map(found.map(({ id }, place) => [id, place]));
	const known = new Set(before.map(({ id }) => id));
	const first = before.findLastIndex(({ id }, place) => place < index && stand.has(id));
	const last = before.findIndex(({ id }, place) => place > index && stand.has(id));
	const between = found.slice((stand.get(before[first]?.id ?? '') ?? -1) + 1, stand.get(before[last]?.id ?? ''));
	return {
		gone: before.slice(first + 1, last === -1 ? undefined : last),
		// What stands elsewhere now has been moved, and nobody can tell what became of its neighbours.
		fresh: between.every(({ id }) => !known.has(id)) ? between : [],
		after: before[first]?.id ?? top,
	};
}

/** The name of the beginning of every page (html.spec.whatwg.org, "the top of the document"). */
const top = 'top';

const kinds = ['headings', 'notes', 'figures'] as const;

/** What Octavo numbers itself: no writer chose it, and none shall have to mend it. */
const numbered = /^figure-\d+$/;

export type Kind = (typeof kinds)[number];

export type KnownPlaces = Record<Kind, Anchor[]>;

export interface Gone {
	kind: Kind;
	id: string;
	/** What may stand for it. */
	near: string;
	/** If what it led to has not gone but has another name, while the name may be that of something else: that other name. */
	at?: string;
}

export interface Followed extends KnownPlaces {
	/** Earlier names by that of the place they lead to now. */
	earlier: Map<string, string[]>;
	/** What has just been followed: from the old name to the new one. */
	leads: Map<string, string>;
	gone: Gone[];
}
