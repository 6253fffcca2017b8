/**
 * Reads a column of numbers as people and spreadsheets write them: 1234.5, "1,234.5", 1.234,5, 1 234,5, −5, 1e6. Which
 * mark separates the decimals is a question to the whole column.
 *
 * @param cells an empty one is a gap
 * @param delimiter what separates the cells: where it is no comma, a comma belongs to the numbers
 * @returns `null` for a gap, `NaN` for what is no number
 */
export function numbersIn(cells: readonly string[], delimiter: string): (number | null)[] {
	const comma = cells.some((cell) => (delimiter !== ',' && /^[^.]*,\d+$/.test(cell)) || /\d\.\d{3},\d|,\d{1,2}$|,\d{4,}$/.test(cell));
	return cells.map((cell) => {
		const bare = cell.replace(/^[−–]/, '-').replaceAll(/(?<=\d)[\s'’](?=\d{3})/g, '');
		const grouped = comma ? /^[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ : /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
		const whole = grouped.test(bare) ? bare.replaceAll(comma ? '.' : ',', '') : bare;
		const plain = comma ? whole.replace(',', '.') : whole;
		if (plain === '') return null;
		return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?$/i.test(plain) && Number.isFinite(Number(plain)) ? Number(plain) : NaN;
	});
}

/** The most digits that any of these numbers has behind its decimal mark, as far as a reader can use them. */
export function decimalsIn(values: readonly number[]): number {
	return Math.max(0, ...values.map((value) => Math.min(6, (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length)));
}
