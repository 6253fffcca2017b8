import { hash } from 'node:crypto';
import { runsIn } from './letters.ts';

/**
 * The key of a passage, from its words and never from its place: `p` and four letters or digits that are hard to
 * confuse. Capitals, punctuation and spaces do not count, so that a comma set right changes no address.
 *
 * @param words text of the passage
 * @param taken keys and other addresses of the same text; among equal passages the later gets another key
 */
export function passageKey(words: string, taken: { has(id: string): boolean }): string {
	const said = runsIn(words.normalize('NFKC').toLowerCase()).join(' ');
	for (let turn = 0; ; turn += 1) {
		const digest = hash('sha256', `${said}\n${turn}`);
		// A byte of the digest is two of its hexadecimal digits.
		const key = `p${[0, 2, 4, 6].map((at) => alphabet[Number.parseInt(digest.slice(at, at + 2), 16) % 32]).join('')}`;
		if (!taken.has(key)) return key;
	}
}

/** Whether an address in a page is the key of a passage. */
export function isPassageKey(id: string): boolean {
	return id.length === 5 && id.startsWith('p') && [...id.slice(1)].every((sign) => alphabet.includes(sign));
}

/** Crockford's 32, small: no i, l, o or u, which are read as something else or spell words. https://www.crockford.com/base32.html */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A passage as it was last published. */
export interface PublishedPassage {
	key: string;
	/** What it takes to find the passage again after edits. */
	sketch: string;
	/** Keys of passages that have become part of this one. */
	earlier: string[];
	/** If the passage is gone: the key of the one it stood before, or `end`. */
	goneBefore?: string;
}

/**
 * Gives the passages of a text, in their order, the keys they had when the text was last published.
 *
 * @param taken every other id of the text
 * @returns a key for each, and what is published now: these and all that are gone
 */
export type Follow = (found: readonly { text: string }[], taken: ReadonlySet<string>) => { keys: string[]; passages: PublishedPassage[] };
