/**
 * An address by a generator's pattern: `/:year/:slug/` and what each name stands for.
 *
 * @returns `undefined` if the pattern asks for something that is not known
 */
export function addressBy(pattern: string, values: Readonly<Record<string, string | undefined>>): string | undefined {
	let known = true;
	const names = Object.keys(values).sort((a, b) => b.length - a.length).join('|');
	const address = pattern.replaceAll(new RegExp(`:(${names})(?![a-z_])|:[a-z_]+(?:\\[[^\\]]*\\])?`, 'g'), (_, name: string | undefined) => {
		const value = name === undefined ? undefined : values[name];
		known &&= value !== undefined;
		return value ?? '';
	});
	return known ? `/${address}`.replaceAll(/\/{2,}/g, '/').replaceAll(' ', '%20') : undefined;
}

/**
 * What the names of days mean in patterns of Jekyll and Hugo.
 *
 * https://jekyllrb.com/docs/permalinks/#placeholders, https://gohugo.io/configuration/permalinks/#tokens
 *
 * @param day `YYYY-MM-DD`, or `undefined` if the text has none, with which nothing of this is known
 */
export function daysFor(day: string | undefined): Record<string, string | undefined> {
	const [year, month, date] = day?.split('-') ?? [];
	const at = day === undefined ? undefined : new Date(`${day}T00:00:00Z`);
	const named = (options: Intl.DateTimeFormatOptions) => at && new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(at);
	const ofYear = at && String(Math.round((at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / 86_400_000) + 1);
	return {
		year,
		month,
		day: date,
		short_year: year?.slice(2),
		i_month: month && String(Number(month)),
		i_day: date && String(Number(date)),
		y_day: ofYear?.padStart(3, '0'),
		yearday: ofYear,
		short_month: named({ month: 'short' }),
		long_month: named({ month: 'long' }),
		monthname: named({ month: 'long' })?.toLowerCase(),
		weekday: at && String(at.getUTCDay()),
		weekdayname: named({ weekday: 'long' })?.toLowerCase(),
		short_day: named({ weekday: 'short' }),
		long_day: named({ weekday: 'long' }),
		w_day: at && String(at.getUTCDay() || 7),
		...weekOf(at),
	};
}

/** The week by ISO 8601: that of the year which holds its Thursday. */
function weekOf(at: Date | undefined): { week: string | undefined; w_year: string | undefined } {
	if (!at) return { week: undefined, w_year: undefined };
	const thursday = new Date(at.getTime() + (4 - (at.getUTCDay() || 7)) * 86_400_000);
	const week = Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 604_800_000) + 1;
	return { week: String(week).padStart(2, '0'), w_year: String(thursday.getUTCFullYear()) };
}
