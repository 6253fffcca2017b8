import { CsvError, parse } from 'csv-parse/sync';
import { cleaned } from '../../site/characters.ts';
import type { Fault } from './request.ts';

/**
 * Reads a CSV file as spreadsheets write it (RFC 4180): between commas, semicolons or tabs, with or without a byte
 * order mark, with any line ends. Rows without a single value, which spreadsheets leave at the end, are passed over.
 *
 * @returns `undefined` if something is wrong with it, which has been noted
 */
export function readSheet(typed: string, fault: Fault): Sheet | undefined {
	const { text } = cleaned(typed, '');
	const lost = text.indexOf('\uFFFD');
	if (lost !== -1) return fault('The file is not in UTF-8', 'Save it from the spreadsheet as “CSV UTF-8”.', text.slice(0, lost).split('\n').length);
	const delimiter = delimiterOf(text);
	const read = recordsOf(text, delimiter, fault);
	if (!read) return undefined;
	const [head, ...rows] = read;
	if (!head || rows.length === 0) return fault('The file holds no numbers', 'Its first row names the columns; below it stands a row for each value.', head?.line ?? 1);
	const columns = head.cells;
	const twice = columns.find((name, index) => columns.indexOf(name) !== index);
	if (columns.includes('')) return fault('A column has no name', 'Name every column in the first row.', head.line);
	if (twice !== undefined) return fault(`Two columns are called “${twice}”`, 'Rename or delete one of the two.', head.line);
	const ragged = rows.find(({ cells }) => cells.length !== columns.length);
	if (ragged) return fault(`The row has ${ragged.cells.length} cells and the first row has ${columns.length}`, 'Give every row as many cells as the first; put a cell that holds the delimiter between quotation marks.', ragged.line);
	if (rows.length > mostRows) return fault(`The file has ${rows.length} rows, and a chart at most ${mostRows}`, 'Leave some out, or take the means of several.');
	return { columns, rows, delimiter };
}

/** More marks than this would lie on top of each other, and no reader opens a table so long. */
const mostRows = 500;

function recordsOf(text: string, delimiter: string, fault: Fault): Row[] | undefined {
	try {
		const options = { delimiter, info: true, trim: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true } as const;
		const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
		return records.map(({ record, info }) => ({ cells: record.map((cell) => cell.replaceAll(/\s+/g, ' ')), line: info.lines }));
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return fault('The quotation marks in the file do not pair up', 'Put a cell that holds one between quotation marks and double it: "6"" nails".', Number((error as { lines?: number }).lines ?? 1));
	}
}

/** Spreadsheets write semicolons where the comma belongs to numbers. The row of names tells. */
function delimiterOf(text: string): string {
	const head = (/^\s*(.*)$/m.exec(text)?.[1] ?? '').replaceAll(/"[^"]*"/g, '');
	const count = (mark: string) => head.split(mark).length;
	return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

export interface Sheet {
	columns: string[];
	rows: Row[];
	delimiter: string;
}

export interface Row {
	/** Without spaces around them. */
	cells: string[];
	/** In the file, from 1. */
	line: number;
}
