/**
 * Essays strung into chains: each has at most one essay after it and one before it, and no chain bites its own tail
 * until `close`. Essays are numbers; one that is in none of the first chains stays outside for good.
 */
export class Chains {
	readonly #after = new Map<number, number>();
	readonly #before = new Map<number, number>();
	/** From each essay a step towards the one that stands for its chain (a union-find forest). */
	readonly #trail = new Map<number, number>();

	constructor(chains: readonly (readonly number[])[]) {
		for (const essay of chains.flat()) this.#trail.set(essay, essay);
		for (const chain of chains) chain.slice(1).forEach((essay, at) => this.join(chain[at]!, essay));
	}

	/** The essay that follows. */
	after(essay: number): number | undefined {
		return this.#after.get(essay);
	}

	/** The last essay of each chain. */
	tails(): number[] {
		return [...this.#trail.keys()].filter((essay) => !this.#after.has(essay));
	}

	/** Whether an essay can be followed by another: both are free on that side and of different chains. */
	canJoin(from: number, to: number): boolean {
		if (!this.#trail.has(from) || !this.#trail.has(to) || this.#after.has(from) || this.#before.has(to)) return false;
		return this.#chainOf(from) !== this.#chainOf(to);
	}

	/** Let an essay be followed by another, where it can. */
	join(from: number, to: number): boolean {
		if (!this.canJoin(from, to)) return false;
		this.#trail.set(this.#chainOf(from), this.#chainOf(to));
		this.#link(from, to);
		return true;
	}

	/** Make one ring of all chains, in the order of their first essays. An essay alone is no ring and stays as it is. */
	close(): void {
		const heads = [...this.#trail.keys()].filter((essay) => !this.#before.has(essay)).sort((a, b) => a - b);
		const tails = heads.map((head) => this.#tailOf(head));
		if (this.#trail.size > 1) tails.forEach((tail, at) => this.#link(tail, heads[(at + 1) % heads.length]!));
	}

	#link(from: number, to: number): void {
		this.#after.set(from, to);
		this.#before.set(to, from);
	}

	#tailOf(head: number): number {
		let tail = head;
		for (let after = this.#after.get(tail); after !== undefined; after = this.#after.get(tail)) tail = after;
		return tail;
	}

	#chainOf(essay: number): number {
		let at = essay;
		while (this.#trail.get(at) !== at) {
			const next = this.#trail.get(at)!;
			// Shorten the way for the next who asks.
			this.#trail.set(at, this.#trail.get(next)!);
			at = next;
		}
		return at;
	}
}
