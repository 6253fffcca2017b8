/**
 * Numbers that look like chance and are the same every time: the generator SplitMix32, whose steps are one addition and
 * two rounds of multiply and shift.
 */
export class Dice {
	#state: number;

	constructor(stream: number, turn: number) {
		this.#state = Math.imul(stream + 1, 0x9e3779b1) ^ Math.imul(turn + 1, 0x85ebca77);
		this.fraction();
	}

	/** From 0 up to, and not including, 1. */
	fraction(): number {
		this.#state = (this.#state + 0x9e3779b9) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 16), 0x21f0aaad);
		mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
		return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
	}

	/** A whole number from `low` to `high`, both included. */
	between(low: number, high: number): number {
		return low + Math.floor(this.fraction() * (high - low + 1));
	}

	/** Whether something of this likelihood happens. */
	happens(likelihood: number): boolean {
		return this.fraction() < likelihood;
	}

	one<T>(list: readonly T[]): T {
		return list[Math.floor(this.fraction() * list.length)] as T;
	}

	/** Several different ones. */
	some<T>(count: number, list: readonly T[]): T[] {
		const rest = [...list];
		return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(Math.floor(this.fraction() * rest.length), 1)[0] as T);
	}

	/** The name of a person or a place; some are met often and most hardly ever, as in life. */
	properName(): string {
		const rank = Math.floor(12_000 * this.fraction() ** 3);
		const [first, middle, last] = [rank % 24, Math.floor(rank / 24) % 20, Math.floor(rank / 480) % 25];
		return `${beginnings[first]}${middles[middle]}${endings[last]}`;
	}
}

const beginnings = 'Al Bren Cas Dor El Fen Gar Hol Is Jar Kel Lor Mar Nor Ost Pel Quin Ros Sel Tor Ul Var Wes Zan'.split(' ');
const middles = 'a e i o u an en in on ar er or al el il am em as es is'.split(' ');
const endings = 'beck berg by dale den feld ford gard ham holm ick land ley mark mer mont ner rup sen stad ston tor vik wick worth'.split(' ');
