import { isDate } from '../essays/date.ts';

/**
 * The calendar day that a text names, if it is a date and nothing else. The day is the one that is written: hours and
 * zones are read over, so that nothing shifts.
 *
 * `04/05/2019` is a day in April for some and in May for others, so nobody but the writer can tell: `'ambiguous'`. With
 * dots (`04.05.2019`) the day comes first wherever it is written so (DIN 5008, and the habit from Norway to Turkey).
 *
 * @returns `YYYY-MM-DD`, `'ambiguous'`, or `undefined` if the text is no date or a day that no calendar has
 */
export function writtenDay(text: string): string | 'ambiguous' | undefined {
	const plain = text.normalize('NFKC').trim().replace(/^\p{L}+\.?,\s+(?=\d|\p{L}+\.?\s+\d)/u, '').replace(/\.$/, '');
	for (const [form, read] of forms) {
		const match = form.exec(plain);
		const found = match && read(match.slice(1) as [string, string, string]);
		if (found) return found;
	}
	return undefined;
}

const time = String.raw`(?:[T,\s]\s*(?:at\s+)?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?)?$`;
const forms: [RegExp, (parts: [string, string, string]) => string | undefined][] = [
	[new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}`, 'i'), ([year, month, day]) => valid(year, Number(month), day)],
	[/^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/, ([year, month, day]) => valid(year, Number(month), day)],
	[/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, ([day, month, year]) => valid(year, Number(month), day)],
	[/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/, ([one, two, year]) => eitherWay(one, two, year)],
	[new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:of\s+|de\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+)?(\d{4})${time}`, 'iu'), ([day, month, year]) => valid(year, monthOf(month), day)],
	[new RegExp(String.raw`^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${time}`, 'iu'), ([month, day, year]) => valid(year, monthOf(month), day)],
];

function eitherWay(one: string, two: string, year: string): string | undefined {
	const days = new Set([valid(year, Number(one), two), valid(year, Number(two), one)].filter((day) => day !== undefined));
	return days.size > 1 ? 'ambiguous' : [...days][0];
}

function valid(year: string, month: number | undefined, day: string): string | undefined {
	const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isDate(text) ? text : undefined;
}

function monthOf(name: string): number | undefined {
	return months.get(name.toLowerCase());
}

/** Names of months, long and short, in the languages that essays mostly come in. No two mean different months by one name. */
const months = new Map(
	['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'nb', 'pl', 'ru'].flatMap((lang) =>
		(['long', 'short'] as const).flatMap((style) => {
			const format = new Intl.DateTimeFormat(lang, { month: style, day: 'numeric', timeZone: 'UTC' });
			return Array.from({ length: 12 }, (_, month): [string, number] => [nameIn(format.formatToParts(Date.UTC(2019, month, 4))), month + 1]);
		}),
	),
).set('sept', 9);

function nameIn(parts: Intl.DateTimeFormatPart[]): string {
	return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase().replace(/\.$/, '');
}
