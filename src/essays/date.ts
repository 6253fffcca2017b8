/** Whether a text is a day that the Gregorian calendar has, written `YYYY-MM-DD` (ISO 8601). 2026-02-30 is not. */
export function isDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day in words, in the reader's language: "12 April 2026". The same everywhere on earth: no time zone is involved. */
export function inWords(date: string, lang: string): string {
	// A language this runtime does not speak must not fall back on that of the machine, or two builds would differ.
	// American month-first order is kept for those who ask for it (en-US); plain "en" gets day, month, year.
	const locale = lang === 'en' ? 'en-GB' : lang;
	let format = formats.get(locale);
	// To make one takes as long as to use it a hundred times.
	if (!format) formats.set(locale, (format = new Intl.DateTimeFormat([locale, 'en-GB'], { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' })));
	return format.format(new Date(instantOf(date)));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day as machines want it that know no day without an hour and a zone: its first moment in Greenwich, as in the feeds. */
export function instantOf(date: string): string {
	return `${date}T00:00:00Z`;
}

/**
 * Today as a calendar date, where the build runs: a writer who dates an essay by the clock on the wall gets it
 * published that day. `OCTAVO_TODAY` fixes the day, for tests and for rebuilding an old state.
 *
 * @throws if `OCTAVO_TODAY` is no day
 */
export function today(environment: NodeJS.ProcessEnv, clock = new Date()): string {
	const fixed = environment['OCTAVO_TODAY'];
	if (fixed && !isDate(fixed)) throw new Error(`OCTAVO_TODAY is "${fixed}", which is not a day of the calendar written as YYYY-MM-DD`);
	if (fixed) return fixed;
	const two = (part: number) => String(part).padStart(2, '0');
	return `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`;
}
