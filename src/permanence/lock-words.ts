import { decoded } from '../site/address.ts';
import type { Anchor, PublishedPassage } from './lock.ts';

/** A name as a word of the record: what divides words there is spelled with percent signs. */
export function escaped(id: string): string {
	return id.replaceAll(/[\s%,<]/g, encodeURIComponent);
}

/** `2 the-trade <- old, older` as a heading, its level first; `undefined` if it is none. */
export function headingFrom(words: string): Anchor | undefined {
	const [, level, rest = ''] = /^([1-6]) (.*)$/s.exec(words) ?? [];
	const anchor = anchorFrom(rest);
	return level !== undefined && anchor ? { ...anchor, level: Number(level) } : undefined;
}

/** `chart-wages <- old, older` as a place, before the arrow `with` and the key of what stood there; `undefined` if it is none. */
export function anchorFrom(words: string): Anchor | undefined {
	const [, id, beside, earlier] = /^(\S+)(?: with (\S+))?(?: <- (\S+(?:, \S+)*))?$/.exec(words) ?? [];
	return id === undefined ? undefined : { id: decoded(id), ...(beside === undefined ? {} : { beside }), earlier: namesFrom(earlier) };
}

/** `p7qxm sketch gone before p1abc <- pold1` as a passage; `undefined` if it is none. */
export function passageFrom(words: string): PublishedPassage | undefined {
	// Nearly every line of a record is a passage with nothing to tell: those need no close look.
	const plain = words.indexOf(' ');
	if (plain > 0 && words.indexOf(' ', plain + 1) === -1 && isSketch(words.slice(plain + 1))) return { key: words.slice(0, plain), sketch: words.slice(plain + 1), earlier: [] };
	const [, key, sketch = '', goneBefore, earlier] = /^(\S+) ([\w.-]+)(?: gone before (\S+))?(?: <- (\S+(?:, \S+)*))?$/.exec(words) ?? [];
	return key === undefined ? undefined : { key, sketch, earlier: namesFrom(earlier), ...(goneBefore === undefined ? {} : { goneBefore: decoded(goneBefore) }) };
}

function isSketch(word: string): boolean {
	return /^[\w.-]+$/.test(word);
}

function namesFrom(list: string | undefined): string[] {
	return list?.split(', ').map(decoded) ?? [];
}
