import type { Skipped } from '../importer.ts';

/** Things of one sort, counted and told of once an export rather than one by one. */
export class LeftOut {
	readonly file: string;
	readonly counts = new Map<string, { count: number; reason: string }>();

	constructor(file: string) {
		this.file = file;
	}

	/** One more of `what`, in the plural: `comments`. */
	add(what: string, reason: string, count = 1): void {
		if (count) this.counts.set(what, { count: (this.counts.get(what)?.count ?? 0) + count, reason });
	}

	/** What was counted, in the order in which it was first met. */
	*all(): Iterable<Skipped> {
		for (const [what, { count, reason }] of this.counts) yield { source: { file: this.file }, skipped: `${what} (${count})`, reason };
	}
}
