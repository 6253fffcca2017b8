import type { Node } from 'unist';
import type { Loss } from './loss.ts';
import type { Place } from './post.ts';

/** What is lost on the way of one text, with the lines of the file it came from. */
export class Losses {
	readonly list: Loss[] = [];
	readonly #file: string;
	readonly #before: number;

	/** `before`: how many lines of the file stand before the text. */
	constructor(source: Place, before: number) {
		this.#file = source.file;
		this.#before = before;
	}

	/** Notes a loss at a node, or at a line of the text counted from 1. */
	add(at: Node | number | undefined, loss: Omit<Loss, 'file' | 'line'>): void {
		const line = typeof at === 'number' ? at : at?.position?.start.line;
		this.list.push({ file: this.#file, ...(line === undefined ? {} : { line: this.#before + line }), ...loss });
	}
}
