import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freeze } from '../site/freeze.ts';
import { writeWhole } from './cache.ts';

/**
 * Opens the front matters that the last build read and found without fault: to read YAML and to check it takes as long
 * as all else there is to do for an essay that has not changed.
 *
 * @param revision identity of what reads and checks them
 */
export function openMatters(cache: string, revision: string): Matters {
	const path = join(cache, 'matters.json');
	const before = read(path, revision);
	const now = new Map<string, unknown>();
	return {
		get: (key) => {
			const known = now.get(key) ?? before.get(key);
			if (known !== undefined) now.set(key, known);
			return known;
		},
		set: (key, matter) => void now.set(key, matter),
		// What this build did not ask for is forgotten.
		keep: () => {
			if (now.size !== before.size || now.keys().some((key) => !before.has(key))) writeWhole(path, JSON.stringify({ revision, matters: [...now] } satisfies Noted));
		},
	};
}

function read(path: string, revision: string): Map<string, unknown> {
	try {
		const noted = JSON.parse(readFileSync(path, 'utf8')) as Noted;
		return new Map(noted.revision === revision ? freeze(noted.matters) : []);
	} catch {
		// Absent or spoilt: all are read again.
		return new Map();
	}
}

/** Front matters of files without fault, by their kind and the hash of the file. */
export interface Matters {
	get(key: string): unknown;
	set(key: string, matter: unknown): void;
	/** Writes down what was asked for and what was new. */
	keep(): void;
}

interface Noted {
	revision: string;
	matters: [key: string, matter: unknown][];
}
