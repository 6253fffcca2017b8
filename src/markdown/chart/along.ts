import { numbersIn } from './numbers.ts';

/**
 * What runs along a chart, recognized by how a column is written: years, which are never printed as 2,026; days
 * (2026-04-12) and months (2026-04); numbers; or names.
 */
export function alongOf(cells: readonly string[], delimiter: string, lang: string): Along {
	if (cells.every((cell) => /^[12]\d{3}$/.test(cell))) return { kind: 'year', values: cells.map(Number), text: String, tick: String };
	if (cells.every(isDate)) return dates(cells, lang);
	const numbers = numbersIn(cells, delimiter);
	if (numbers.some((value) => value === null || !(Math.abs(value) < 1e15))) return { kind: 'name', values: [...cells], text: String, tick: String };
	const format = new Intl.NumberFormat(lang, { maximumFractionDigits: 6 });
	const text = (value: Value) => format.format(Number(value)).replace('-', '−');
	return { kind: 'number', values: numbers as number[], text, tick: text };
}

function isDate(cell: string): boolean {
	const [, year, month, day = '01'] = /^([12]\d{3})-(\d\d)(?:-(\d\d))?$/.exec(cell) ?? [];
	const iso = `${year}-${month}-${day}`;
	return year !== undefined && !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso);
}

function dates(cells: readonly string[], lang: string): Along {
	const values = cells.map((cell) => Date.parse(cell));
	const format = (options: Intl.DateTimeFormatOptions) => {
		const made = new Intl.DateTimeFormat(lang, { timeZone: 'UTC', ...options });
		return (value: Value) => made.format(Number(value));
	};
	const days = (Math.max(...values) - Math.min(...values)) / 86_400_000;
	const tick = days > 3 * 365 ? format({ year: 'numeric' }) : days > 60 ? format({ month: 'short', year: 'numeric' }) : format({ day: 'numeric', month: 'short' });
	return { kind: 'date', values, text: format({ year: 'numeric', month: 'short', ...(cells.some((cell) => cell.length > 7) && { day: 'numeric' }) }), tick };
}

/** A name, a number, a year, or a day in milliseconds since 1970. */
export type Value = string | number;

export interface Along {
	kind: 'year' | 'date' | 'number' | 'name';
	/** One for each row. */
	values: Value[];
	/** In words of the essay's language: whole, and as short as an axis needs it. */
	text(value: Value): string;
	tick(value: Value): string;
}
