import type { Essay, EssayCard } from '../essays/essay.ts';
import { passageKey } from '../essays/passage.ts';
import type { Settings } from '../site/settings.ts';

/**
 * The name by which subscribers' readers shall know an essay: a tag URI (RFC 4151) of the publication's host, the day of
 * publication and the essay's id. It is made once, when the essay is first published, and kept in the record: whatever
 * changes later, the essay is not new again.
 */
export function feedIdentity({ id, published }: Pick<EssayCard, 'id' | 'published'>, { origin }: Pick<Settings, 'origin'>): string {
	return `tag:${new URL(origin).hostname},${published}:${id}`;
}

/** The name of a change: that of its essay, its day and the key of its words; one that is told on the same day in the same words has another. */
export function changeIdentities(essay: Pick<Essay, 'id' | 'published' | 'changes'>, settings: Pick<Settings, 'origin'>): string[] {
	const taken = new Map<string, Set<string>>();
	return essay.changes.map(({ date, text }) => {
		const keys = taken.get(date) ?? new Set();
		const key = passageKey(text, keys);
		taken.set(date, keys.add(key));
		return `${feedIdentity(essay, settings)}#${date}-${key}`;
	});
}

/**
 * The name of the publication's feed, the same in all its documents: a tag URI as well, made once and kept. Its date must not follow from
 * the essays, of which an older one may yet come; the path tells publications of one host apart.
 */
export function publicationIdentity({ origin, base }: Pick<Settings, 'origin' | 'base'>): string {
	return `tag:${new URL(origin).hostname},2026:${base}feed`;
}

/** The day readers should take an essay to have changed: as the writer declares it, never that of a build. */
export function changeOf({ published, updated }: Pick<EssayCard, 'published' | 'updated'>): string {
	return updated ?? published;
}

/** The day of the last change to any of some essays; `undefined` if there are none. */
export function lastChange(essays: readonly Pick<EssayCard, 'published' | 'updated'>[]): string | undefined {
	return essays.map(changeOf).sort().at(-1);
}

/** A calendar date as RSS wants it (RFC 822 with four digits of the year): midnight in Greenwich. */
export function rfc822(date: string): string {
	return new Date(instant(date)).toUTCString();
}

/** A calendar date as Atom and JSON Feed want it (RFC 3339): midnight in Greenwich. */
export function instant(date: string): string {
	return `${date}T00:00:00Z`;
}
