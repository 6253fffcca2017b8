import { smartenPlain } from '../typography/smarten.ts';
import { alongOf, type Along, type Value } from './along.ts';
import { formatsFor, type Formats } from './formats.ts';
import { decimalsIn, numbersIn } from './numbers.ts';
import type { Fault, Request, Type } from './request.ts';
import type { Row, Sheet } from './sheet.ts';

/**
 * Finds in a sheet what a chart shows.
 *
 * @returns `undefined` if the sheet does not hold it, which has been noted
 */
export function chartFrom(sheet: Sheet, request: Request, lang: string, fault: Fault): Chart | undefined {
	const { type, series, unit } = request;
	const [first = ''] = sheet.columns;
	const x = request.x ?? first;
	const ys = request.y ?? sheet.columns.filter((name) => name !== x && name !== series);
	const missing = [x, ...ys, ...(series === undefined ? [] : [series])].find((name) => !sheet.columns.includes(name));
	if (missing !== undefined) return fault(`The file has no column “${missing}”`, `Its columns are ${sheet.columns.map((name) => `“${name}”`).join(', ')}.`);
	if (ys.length === 0) return fault('The file has no column of numbers', 'Give it a second column, with a number in each row.', 1);
	if (series !== undefined && ys.length > 1) return fault('A chart has either several columns or a column of series', `Name one column of numbers beside series=${series}: y=${ys[0]}.`);
	const cell = (row: Row, name: string) => row.cells[sheet.columns.indexOf(name)] ?? '';
	const unnamed = sheet.rows.find((row) => cell(row, x) === '' || (series !== undefined && cell(row, series) === ''));
	if (unnamed) return fault(`The cell in the column “${cell(unnamed, x) === '' ? x : series}” is empty`, 'Only numbers may be missing: fill it, or delete the row.', unnamed.line);
	const along = alongOf(sheet.rows.map((row) => cell(row, x)), sheet.delimiter, lang);
	const lines = new Map<string, Point[]>(series === undefined ? ys.map((name) => [name, []]) : []);
	for (const name of ys) {
		const numbers = numbersIn(sheet.rows.map((row) => cell(row, name)), sheet.delimiter);
		for (const [index, row] of sheet.rows.entries()) {
			const y = numbers[index] ?? null;
			if (Number.isNaN(y)) return fault(`“${cell(row, name)}” in the column “${name}” is not a number`, 'Write digits alone, with the unit in the braces: unit=€. Leave the cell empty where a value is missing.', row.line);
			if (y !== null && y !== 0 && (Math.abs(y) >= 1e15 || Math.abs(y) < 1e-6)) return fault(`“${cell(row, name)}” in the column “${name}” has more digits than a reader can take in`, 'Write it in another unit, such as millions, and name that: unit=million.', row.line);
			const key = series === undefined ? name : cell(row, series);
			const points = lines.get(key) ?? [];
			lines.set(key, points);
			const value = along.values[index] ?? '';
			if (type !== 'dot' && points.some((point) => point.x === value)) return fault(`“${cell(row, x)}” stands twice in the column “${x}”`, series === undefined ? 'Delete one of the two rows; or name the column that tells them apart: series=….' : `Delete one of the two rows of “${key}”.`, row.line);
			points.push({ x: value, y });
		}
	}
	const sorted = along.kind !== 'name' && type !== 'column' && type !== 'bar';
	const byPlace = (a: Value, b: Value) => (sorted ? Number(a) - Number(b) : 0);
	const steps = [...new Set(along.values)].sort(byPlace);
	const values = [...lines.values()].flat().flatMap(({ y }) => (y === null ? [] : [y]));
	if (values.length === 0) return fault(`The column “${ys[0]}” holds no number`, 'Name another column in y=….');
	if (lines.size > most[type]) return fault(`The chart has ${lines.size} series, and ${type === 'area' ? 'an area' : `a ${type}`} chart at most ${most[type]}`, 'Leave some out, or draw several charts.');
	if (type === 'area' && lines.size > 1 && (values.length < steps.length * lines.size || values.some((value) => value < 0))) return fault('Areas that lie on each other have a gap or a negative number among them', 'Draw them as type=line.');
	const several = lines.size > 1;
	const title = (name: string) => smartenPlain(name, lang);
	const yName = title(request.yTitle ?? (ys.length === 1 ? ys[0] : undefined) ?? '');
	return {
		type,
		along,
		steps,
		formats: formatsFor(lang, decimalsIn(values), unit),
		series: [...lines].map(([name, points]) => ({ name: title(name), points: points.toSorted((a, b) => byPlace(a.x, b.x)) })),
		several,
		xTitle: title(request.xTitle ?? x),
		xTitled: request.xTitle !== undefined || along.kind === 'number',
		yName,
		yTitle: [yName, unit === '%' && yName !== '' ? '' : unit].filter(Boolean).join(', '),
	};
}

/** How many series a reader can tell apart. */
const most: Record<Type, number> = { line: 6, area: 4, dot: 4, column: 3, bar: 3 };

export interface Chart {
	type: Type;
	along: Along;
	/** Every value along the chart once: in the order of the file where that says something, else ascending. */
	steps: Value[];
	formats: Formats;
	series: Series[];
	several: boolean;
	xTitle: string;
	/** Whether the axis has to be named to be understood: years, days and names say themselves what they are. */
	xTitled: boolean;
	/** What the numbers are, without and with their unit; both may be empty. */
	yName: string;
	yTitle: string;
}

export interface Series {
	name: string;
	points: Point[];
}

export interface Point {
	x: Value;
	/** `null` is a gap. */
	y: number | null;
}
