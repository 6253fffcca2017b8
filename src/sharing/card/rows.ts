/**
 * A drawing as a PNG with a palette keeps it before compression: its colours, and rows of a byte a pixel that says which,
 * each behind the number of its filter. Nothing if there are more than 256 colours, or if something is drawn where rows
 * were left out.
 *
 * A row stands as it is or as what it differs by from the one above, whichever has fewer runs; the factor was found by
 * trying. Two rows of three on a card are the same as the one above, which is seen at once.
 *
 * @param pixels four bytes each, red, green, blue and an alpha of 255; the first has the colour of empty rows
 * @param width in pixels
 * @param gaps how many empty rows were left out below a row that is empty too, by its number
 */
export function rowsOf(pixels: Uint8Array, width: number, gaps: Gaps): Rows | undefined {
	const colours = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
	for (const y of gaps.keys()) if (colours.subarray(y * width, (y + 1) * width).some((colour) => colour !== colours[0])) return undefined;
	const height = [...gaps.values()].reduce((sum, count) => sum + count, colours.length / width);
	const rows = new Uint8Array((width + 1) * height);
	const known: number[] = [];
	let [row, above, runs, at] = [new Uint8Array(width), new Uint8Array(width), 0, 0];
	const bytesOf = (y: number) => pixels.subarray(y * width * 4, (y + 1) * width * 4);
	for (let y = 0; y * width < colours.length; y += 1) {
		const isSame = y > 0 && Buffer.compare(bytesOf(y), bytesOf(y - 1)) === 0;
		if (!isSame) {
			[row, above] = [above, row];
			runs = index(colours.subarray(y * width, (y + 1) * width), known, row);
		}
		if (y > 0 && (isSame ? 0 : runsBetween(row, above) * 1.25) < runs) {
			rows[at] = up;
			if (!isSame) for (let x = 0; x < width; x += 1) rows[at + 1 + x] = (row[x] as number) - (above[x] as number);
		} else rows.set(row, at + 1);
		// A row of nothing but the first colour is nothing but zeros.
		at += (1 + (gaps.get(y) ?? 0)) * (width + 1);
	}
	for (const colour of known) numbers[colour & 0xffffff] = 0;
	if (known.length > 256) return undefined;
	return { width, height, rows, palette: new Uint8Array(Int32Array.from(known).buffer).filter((_, place) => place % 4 < 3) };
}

/** Number of the filter that takes a row from the one above (https://www.w3.org/TR/png-3/#9Filters). */
const up = 2;

/** Of each colour that has been met in a drawing, how many had been by then; only the part that is used takes memory. */
const numbers = new Uint16Array(2 ** 24);

/** Numbers colours from 0 in the order in which they are met, and returns how often a row changes colour. */
function index(colours: Int32Array, known: number[], row: Uint8Array): number {
	let [runs, last, number] = [-1, 0, 0];
	for (let x = 0; x < row.length; x += 1) {
		const colour = colours[x] as number;
		if (colour !== last) {
			last = colour;
			runs += 1;
			number = numbers[colour & 0xffffff] ||= known.push(colour);
		}
		row[x] = number - 1;
	}
	return runs;
}

/** How often what a row differs by from another changes. */
function runsBetween(row: Uint8Array, other: Uint8Array): number {
	let [runs, last] = [0, 0];
	for (let x = 0; x < row.length; x += 1) {
		const difference = (row[x] as number) - (other[x] as number);
		if (difference !== last) runs += 1;
		last = difference;
	}
	return runs;
}

export type Gaps = ReadonlyMap<number, number>;

export interface Rows {
	/** Pixels, as is `height`. */
	width: number;
	height: number;
	rows: Uint8Array<ArrayBuffer>;
	/** Red, green and blue of each colour. */
	palette: Uint8Array;
}
