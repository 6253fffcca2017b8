import { isDate } from '../../essays/date.ts';

/**
 * The calendar day of a moment in a time zone, `YYYY-MM-DD`; never that of the machine's own zone, which would make it
 * depend on who imports.
 *
 * @param moment as ISO 8601 (a time without a zone is UTC, as exports write it) or in milliseconds since 1970
 * @param zone an IANA name; what is none counts as UTC
 * @returns nothing if the moment is none, as 0000-00-00
 */
export function dayIn(moment: unknown, zone = 'UTC'): string | undefined {
	const instant = instantOf(moment);
	return instant === undefined ? undefined : calendarDay(instant + offsetOf(zone, instant));
}

/** The day of a moment in milliseconds since 1970, `YYYY-MM-DD`, in UTC; nothing beyond the years 1 to 9999. */
export function calendarDay(instant: number): string | undefined {
	if (Number.isNaN(new Date(instant).getTime())) return undefined;
	const day = new Date(instant).toISOString().slice(0, 10);
	return isDate(day) && !day.startsWith('0000') ? day : undefined;
}

/** A moment in milliseconds since 1970; a time without a zone is UTC. */
export function instantOf(moment: unknown): number | undefined {
	if (typeof moment === 'number') return moment;
	const [, day, time, zone] = /^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?)?/i.exec(typeof moment === 'string' ? moment : '') ?? [];
	if (!day || !isDate(day) || day.startsWith('0000')) return undefined;
	const instant = Date.parse(`${day}T${time ?? '00:00'}${zone ?? 'Z'}`);
	return Number.isNaN(instant) ? undefined : instant;
}

function offsetOf(zone: string, instant: number): number {
	if (zone === 'UTC') return 0;
	try {
		const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(new Date(instant));
		const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
		return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
	} catch {
		return 0;
	}
}
