import type { Place } from '../essays/places.ts';
import type { Anchor } from './lock.ts';

/**
 * Where that stands now to which a name led, if it has got another: a section of the same title that was put before it
 * has its address, or notes have been numbered anew.
 *
 * A heading is known by the passage after it, and asked for only among those whose addresses differ in their number; a note
 * by its words. What stands twice tells nothing.
 *
 * @param known the place as published
 * @returns its new name; nothing where it has its own, or where nobody can tell
 */
export function elsewhere({ id, beside }: Anchor, kind: string, known: readonly Anchor[], found: readonly Place[]): string | undefined {
	if (beside === undefined || found.some((place) => place.id === id && place.beside === beside)) return undefined;
	const isAsked = (place: Place) => place.beside === beside && (kind === 'notes' || titleOf(place.id, found) === titleOf(id, found));
	const [one, other] = found.filter(isAsked);
	return one && !other && known.filter(isAsked).length === 1 ? one.id : undefined;
}

/** The address without the number that the second heading of a title gets; `chapter-2` where there is no `chapter` is a title itself. */
function titleOf(id: string, found: readonly Place[]): string {
	const bare = id.replace(/-\d+$/, '');
	return found.some((place) => place.id === bare) ? bare : id;
}
