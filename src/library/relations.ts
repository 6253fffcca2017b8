import { hash } from 'node:crypto';
import type { RelationInput, Relations } from '../relations/relate.ts';
import type { Terms } from '../relations/terms.ts';
import type { Memories } from './memories.ts';

/**
 * What essays are to each other; as it is known, if nothing that decides it has changed since. Most edits change no word
 * that an essay is about, and to compare each essay with all others takes longer than all else in a large publication.
 *
 * @param termsOf from the number of an essay in the list to its terms
 */
export async function relationsOf(essays: readonly KnownInput[], known: Memories['relations'], termsOf: (number: number) => Promise<Terms>): Promise<ReadonlyMap<string, Relations>> {
	const key = hash('sha256', JSON.stringify(essays));
	const before = known.get(key);
	if (before) return new Map(before);
	const { relate } = await import('../relations/relate.ts');
	const inputs: RelationInput[] = [];
	for (const [number, { about: _, ...essay }] of essays.entries()) inputs.push({ ...essay, terms: await termsOf(number) });
	const relations = relate(inputs);
	known.set(key, [...relations]);
	return relations;
}

/** What there is to know of an essay without its terms: `about` is their hash. */
export type KnownInput = Omit<RelationInput, 'terms'> & { about: string };
