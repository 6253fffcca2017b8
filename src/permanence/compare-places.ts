import type { Finding } from '../site/finding.ts';
import { followAnchors } from './anchors.ts';
import { namesIn } from './absorb.ts';
import type { Complaints } from './complaints.ts';
import type { PublishedPlaces } from './lock.ts';
import type { TextNow } from './now.ts';

/**
 * Compares the places of one text with those it owes to the record.
 *
 * @param key by which the record knows the text: the id of an essay, the address of a page
 * @param owed with the places of what has become part of it; nothing of a text that is new
 * @returns what is gone, as errors; what was followed and what is new, in words; and the places to be recorded
 */
export function comparePlaces(text: TextNow, key: string, owed: PublishedPlaces | undefined, say: Complaints): Compared {
	const { file } = text;
	if (!text.places) return { gone: [], followed: [], news: [], places: owed ?? none };
	const { leads, gone, headings, notes, figures } = followAnchors(text.places, owed, text.anchors);
	const before = new Set([...(owed ? namesIn(owed) : []), ...leads.values()]);
	const fresh = owed ? [...headings, ...notes, ...figures].map(({ id }) => id).filter((id) => !before.has(id) && id !== 'top') : [];
	return {
		gone: gone.map((place) => say.placeGone(text, key, place)),
		followed: [...leads].map(([from, to]) => `#${from} in ${file} is #${to} now; the old name leads there.`),
		news: fresh.length > 0 ? [`${fresh.map((id) => `#${id}`).join(', ')} in ${file}`] : [],
		places: { headings, notes, figures, passages: text.passages ?? owed?.passages ?? [] },
	};
}

const none: PublishedPlaces = { headings: [], notes: [], figures: [], passages: [] };

export interface Compared {
	gone: Finding[];
	followed: string[];
	news: string[];
	places: PublishedPlaces;
}
