/** Knows on which line an offset of a text stands. */
export class LineStarts {
	readonly #starts: number[] = [0];

	constructor(text: string) {
		for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) this.#starts.push(end + 1);
	}

	/** Line and column, both from 1. */
	placeOf(offset: number): { line: number; column: number } {
		let [low, high] = [0, this.#starts.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((this.#starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
	}
}
