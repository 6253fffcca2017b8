import { calendarDay, dayIn, instantOf } from '../exports/day.ts';
import { textOf, type XmlElement } from './element.ts';

/**
 * The day of an item as the writer's calendar had it: `wp:post_date` is that; the two others are UTC and are moved by the
 * offset. Drafts have 0000-00-00 and a `pubDate` of the year -1, which are no days.
 *
 * @param offset how many milliseconds the writer's clock was ahead of UTC
 */
export function publishedOn(item: XmlElement, offset = 0): string | undefined {
	const written = dayIn(textOf(item, 'wp:post_date'));
	if (written) return written;
	const utc = instantOf(textOf(item, 'wp:post_date_gmt')) ?? timeOfMail(textOf(item, 'pubDate'));
	return utc === undefined ? undefined : calendarDay(utc + offset);
}

/** The day of its last change, if that is a later one. */
export function changedOn(item: XmlElement, published: string | undefined): string | undefined {
	const changed = dayIn(textOf(item, 'wp:post_modified'));
	return changed && published && changed > published ? changed : undefined;
}

/** A time as mail writes it (RFC 822), in milliseconds since 1970; without a zone it is UTC, and the years before 1 are none. */
function timeOfMail(text = ''): number | undefined {
	const time = /\s-\d{4}\s/.test(text) ? Number.NaN : Date.parse(/(?:[+-]\d{4}|[A-Z]{1,3})\s*$/.test(text) ? text : `${text} GMT`);
	return Number.isNaN(time) ? undefined : time;
}
