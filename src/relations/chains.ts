/**
 * Essays strung into chains: each has at most one essay after it and one before it, and no chain bites its own tail
 * until `close`. Essays are numbers; one that is in none of the first chains stays outside for good.
 */
export class Chains {
	readonly #after = new Map<number, number>();
	readonly #before = new Map<number, number>();
	/** From each essay a step, or several at once, towards the tail of its chain; a tail leads to itself. */
	readonly #ahead = new Map<number, number>();

	constructor(chains: readonly (readonly number[])[]) {
		for (const essay of chains.flat()) this.#ahead.set(essay, essay);
		for (const chain of chains) chain.slice(1).forEach((essay, at) => this.join(chain[at]!, essay));
	}

	/** The essay that follows. */
	after(essay: number): number | undefined {
		return this.#after.get(essay);
	}

	/** The last essay of each chain. */
	tails(): number[] {
		return [...this.#ahead.keys()].filter((essay) => !this.#after.has(essay));
	}

	/** Whether an essay can be followed by another: both are free on that side and of different chains. */
	canJoin(from: number, to: number): boolean {
		if (!this.#ahead.has(from) || !this.#ahead.has(to) || this.#after.has(from) || this.#before.has(to))
			return false;
		return this.#tailOf(to) !== from;
	}

	/** Let an essay be followed by another, where it can. */
	join(from: number, to: number): void {
		if (!this.canJoin(from, to)) return;
		this.#link(from, to);
		this.#ahead.set(from, to);
	}

	/** Make one ring of all chains, in the order of their first essays. An essay alone is no ring and stays as it is. */
	close(): void {
		if (this.#ahead.size < 2) return;
		const heads = [...this.#ahead.keys()].filter((essay) => !this.#before.has(essay)).sort((a, b) => a - b);
		const tails = heads.map((head) => this.#tailOf(head));
		tails.forEach((tail, at) => this.#link(tail, heads[(at + 1) % heads.length]!));
	}

	#link(from: number, to: number): void {
		this.#after.set(from, to);
		this.#before.set(to, from);
	}

	#tailOf(essay: number): number {
		let at = essay;
		for (let ahead = this.#ahead.get(at)!; ahead !== at; ahead = this.#ahead.get(at)!) {
			// Halve the way for whoever asks next.
			this.#ahead.set(at, this.#ahead.get(ahead)!);
			at = ahead;
		}
		return at;
	}
}
