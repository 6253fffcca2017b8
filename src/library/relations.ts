import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { relate, type RelationInput, type Relations } from '../relations/relate.ts';
import { writeWhole } from './cache.ts';

/**
 * What essays are to each other; from the cache, if nothing that decides it has changed since. Most edits change no word
 * that an essay is about, and to compare each essay with all others takes longer than all else in a large publication.
 *
 * @param revision identity of what compares them
 */
export function relationsOf(essays: readonly RelationInput[], cache: string, revision: string): ReadonlyMap<string, Relations> {
	const path = join(cache, 'relations.json');
	const hash = createHash('sha256').update(revision);
	for (const essay of essays) hash.update(JSON.stringify(essay));
	const key = hash.digest('hex');
	const noted = read(path);
	if (noted?.key === key) return new Map(noted.relations);
	const relations = relate(essays);
	writeWhole(path, JSON.stringify({ key, relations: [...relations] } satisfies Noted));
	return relations;
}

function read(path: string): Noted | undefined {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as Noted;
	} catch {
		// Absent or spoilt: all are compared.
		return undefined;
	}
}

interface Noted {
	key: string;
	relations: [id: string, relations: Relations][];
}
