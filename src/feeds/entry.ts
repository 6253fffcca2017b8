import type { EssayCard } from '../essays/essay.ts';
import type { Settings } from '../site/settings.ts';

/**
 * The name by which subscribers' readers know an essay: a tag URI (RFC 4151) of the publication's host, the day of
 * publication and the essay's id. It holds no path, so that a changed permalink pattern makes nothing new again.
 */
export function feedIdentity({ id, published }: Pick<EssayCard, 'id' | 'published'>, { origin }: Pick<Settings, 'origin'>): string {
	return `tag:${new URL(origin).hostname},${published}:${id}`;
}

/** A calendar date as RSS wants it (RFC 822 with four digits of the year): midnight in Greenwich. */
export function rfc822(date: string): string {
	return new Date(`${date}T00:00:00Z`).toUTCString();
}
