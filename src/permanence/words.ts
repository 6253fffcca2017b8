import { character, gap, kindAt } from '../essays/letters.ts';

/**
 * Reads the words of a passage as numbers. Capitals, punctuation and spaces do not count, as in its key.
 *
 * In scripts that put no space between words, each two neighbouring characters are one: a dictionary would change with
 * the machine, and with it every sketch.
 */
export function wordsOf(text: string): Words {
	const said = text.normalize('NFKC').toLowerCase();
	const { length } = said;
	if (length > found.length) found = new Uint32Array(2 * length);
	let count = 0;
	let [one, other] = [0, 0];
	for (let index = 0; index < length; ) {
		const start = index;
		let hash = seed;
		let unspaced = false;
		for (; index < length; index += 1) {
			const code = said.charCodeAt(index);
			const kind = kindAt(said, index);
			if (kind === gap) break;
			hash = Math.imul(hash ^ code, prime);
			if (kind === character) unspaced = true;
		}
		index += 1;
		if (index === start + 1) continue;
		const word = mixed(hash);
		one = mixed(one ^ word);
		other = mixed((other + word + 1) | 0);
		if (unspaced) for (const pair of pairs(said.slice(start, index - 1))) found[count++] = hashOf(pair);
		else found[count++] = word;
	}
	// Of code there may be nothing but signs.
	if (count === 0 && text.trim() !== '') one = hashOf(text.trim());
	return new Read([one, other], found.slice(0, count));
}

class Read implements Words {
	readonly exact: [number, number];
	readonly #all: Uint32Array;
	#different: Uint32Array | undefined;

	constructor(exact: [number, number], all: Uint32Array) {
		this.exact = exact;
		this.#all = all;
	}

	/** Sorted when somebody asks: where nothing has been edited nobody does. */
	get hashes(): Uint32Array {
		return (this.#different ??= unique(this.#all.sort()));
	}
}

/** The words of the text that is being read, of which it has at most as many as letters: not every text needs a list that grows. */
let found = new Uint32Array(4096);

function unique(sorted: Uint32Array): Uint32Array {
	let count = 0;
	for (let index = 0; index < sorted.length; index += 1) if (count === 0 || sorted[index] !== sorted[count - 1]) sorted[count++] = sorted[index] as number;
	return sorted.subarray(0, count);
}

/** Each two neighbouring characters, marks with their letters. */
function pairs(run: string): string[] {
	const signs = run.match(/\P{M}\p{M}*/gu) ?? [];
	return signs.length < 2 ? [run] : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

function hashOf(word: string): number {
	let hash = seed;
	for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), prime);
	return mixed(hash);
}

/** FNV-1a, over UTF-16: http://www.isthe.com/chongo/tech/comp/fnv/ */
const seed = 0x811c9dc5;
const prime = 0x01000193;

/** Every bit of a number counts for every bit of the result: the finalizer of MurmurHash3, github.com/aappleby/smhasher. */
function mixed(number: number): number {
	const once = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
	const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
	return (twice ^ (twice >>> 16)) >>> 0;
}

export interface Words {
	/** The same for the same words in the same order: two numbers of 32 bits. */
	exact: [number, number];
	/** The different words, each a number of 32 bits, the lowest first. */
	readonly hashes: Uint32Array;
}
