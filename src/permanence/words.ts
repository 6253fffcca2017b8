/**
 * Reads the words of a passage as numbers. Capitals, punctuation and spaces do not count, as in its key.
 *
 * In scripts that put no space between words, each two neighbouring characters are one: a dictionary would change with
 * the machine, and with it every sketch.
 */
export function wordsOf(text: string): Words {
	const said = text.normalize('NFKC').toLowerCase();
	const hashes: number[] = [];
	let [one, other] = [0, 0];
	// By hand, for every letter that is published comes by here: expressions take several times as long.
	let start = -1;
	let hash = seed;
	let unspaced = false;
	for (let index = 0; index <= said.length; index += 1) {
		const code = said.charCodeAt(index);
		const kind = index === said.length ? gap : kinds[code] || kindOf(said, index);
		if (kind !== gap) {
			if (start < 0) {
				start = index;
				hash = seed;
				unspaced = false;
			}
			hash = Math.imul(hash ^ code, prime);
			if (kind === character) unspaced = true;
		} else if (start >= 0) {
			const word = mixed(hash);
			one = mixed(one ^ word);
			other = mixed((other + word + 1) | 0);
			if (unspaced) hashes.push(...pairs(said.slice(start, index)).map(hashOf));
			else hashes.push(word);
			start = -1;
		}
	}
	// Of code there may be nothing but signs.
	if (hashes.length === 0 && text.trim() !== '') one = hashOf(text.trim());
	return { exact: [one, other], hashes: unique(Uint32Array.from(hashes).sort()) };
}

function unique(sorted: Uint32Array): Uint32Array {
	let count = 0;
	for (const word of sorted) if (count === 0 || word !== sorted[count - 1]) sorted[count++] = word;
	return sorted.subarray(0, count);
}

/** Of a UTF-16 code unit in a text; remembered, but for halves of a character. */
function kindOf(text: string, index: number): number {
	const code = text.charCodeAt(index);
	const half = code >= 0xd800 && code < 0xe000;
	const sign = !half ? text.charAt(index) : code < 0xdc00 ? text.slice(index, index + 2) : text.slice(index - 1, index + 1);
	const kind = !/[\p{L}\p{M}\p{N}]/u.test(sign) ? gap : withoutSpaces.test(sign) ? character : letter;
	if (!half) kinds[code] = kind;
	return kind;
}

const gap = 1;
const letter = 2;
const character = 3;
const kinds = new Uint8Array(0x10000);
const withoutSpaces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

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
	hashes: Uint32Array;
}
