import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sound } from '../permanence/lock-file.ts';
import { writeWhole } from './cache.ts';

/**
 * Keeps a hash of the record of what has been published, so that a build need not look again at each of its lines.
 *
 * @param revision identity of what reads and writes it
 */
export function soundIn(cache: string, revision: string): Sound {
	const path = join(cache, 'record.sha256');
	const sumOf = (text: string) => hash('sha256', revision + text);
	return {
		knows: (text) => {
			try {
				return readFileSync(path, 'utf8') === sumOf(text);
			} catch {
				return false;
			}
		},
		note: (text) => writeWhole(path, sumOf(text)),
	};
}
