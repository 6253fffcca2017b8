/**
 * Numbers as a chart writes them, in the essay's language.
 *
 * @param decimals digits behind the decimal mark, in every number of the table
 * @param unit such as `€`; may be empty
 */
export function formatsFor(lang: string, decimals: number, unit: string): Formats {
	const percent = unit === '%' ? ({ style: 'unit', unit: 'percent' } as const) : {};
	const full = new Intl.NumberFormat(lang, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
	const united = new Intl.NumberFormat(lang, { ...percent, maximumFractionDigits: decimals });
	const short = new Intl.NumberFormat(lang, { ...percent, notation: 'compact', maximumSignificantDigits: 4 });
	const long = new Intl.NumberFormat(lang, { ...percent, maximumSignificantDigits: 6 });
	const minus = (text: string) => text.replace('-', '−');
	return {
		cell: (value) => minus(full.format(value)),
		said: (value) => minus(united.format(value)) + (unit === '' || unit === '%' ? '' : `\u00A0${unit}`),
		// "10K" for ten thousand is no shorter than it is strange.
		tick: (value) => minus((Math.abs(value) < 1e6 ? long : short).format(value)),
	};
}

export interface Formats {
	/** In a table, where digits stand below digits. */
	cell(value: number): string;
	/** In a sentence, with the unit. */
	said(value: number): string;
	/** On an axis. */
	tick(value: number): string;
}
