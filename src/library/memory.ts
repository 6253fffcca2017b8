import { readFileSync } from 'node:fs';
import { writeWhole } from './cache.ts';

/**
 * Opens what the last build knew of something, in one file: to open thousands of small ones takes longer than all else
 * there is to do for what has not changed.
 *
 * @param revision identity of what made it; what another has made is not known
 */
export function openMemory<T>(path: string, revision: string): Memory<T> {
	let before = read<T>(path, revision);
	let now = new Map<string, T>();
	let isNew = false;
	return {
		get: (key) => {
			const known = now.get(key) ?? before.get(key);
			if (known !== undefined) now.set(key, known);
			return known;
		},
		set: (key, value) => {
			now.set(key, value);
			isNew = true;
		},
		keep: (writes) => {
			if (writes && (isNew || now.size !== before.size)) writeWhole(path, JSON.stringify({ revision, known: [...now] } satisfies Noted<T>));
			[before, now, isNew] = [now, new Map(), false];
		},
	};
}

function read<T>(path: string, revision: string): ReadonlyMap<string, T> {
	try {
		const noted = JSON.parse(readFileSync(path, 'utf8')) as Noted<T>;
		return new Map(noted.revision === revision ? noted.known : []);
	} catch {
		// Absent or spoilt: nothing is known.
		return new Map();
	}
}

/** What is known, by key. */
export interface Memory<T> {
	get(key: string): T | undefined;
	set(key: string, value: T): void;
	/**
	 * Keeps what was asked for and what is new since the last time; the rest is forgotten.
	 *
	 * @param writes whether on the disk as well
	 */
	keep(writes: boolean): void;
}

interface Noted<T> {
	revision: string;
	known: [key: string, value: T][];
}
