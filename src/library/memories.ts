import { join } from 'node:path';
import type { PictureFacts } from '../markdown/picture.ts';
import type { Sound } from '../permanence/lock-file.ts';
import type { Relations } from '../relations/relate.ts';
import type { Terms } from '../relations/terms.ts';
import { openHashes, type HashedFile, type HashOf } from './hashes.ts';
import { openMemory, type Memory } from './memory.ts';
import type { KnownText } from './rendered.ts';
import { soundIn } from './sound.ts';

/**
 * Opens all that the last build has left to know for this one. In dev it is opened once, and kept from one reading to
 * the next.
 *
 * @param revision identity of what reads, renders and compares
 */
export function openMemories(cache: string, revision: string): Memories {
	const open = <T>(name: string): Memory<T> => openMemory<T>(join(cache, `${name}.json`), revision);
	const files = open<HashedFile>('files');
	const [matters, texts, pictures, relations] = [open<object>('matters'), open<KnownText>('known'), open<PictureFacts>('pictures'), open<[id: string, relations: Relations][]>('relations')];
	// Large, and asked for only when essays are compared again.
	let terms: Memory<Terms> | undefined;
	let isWritten = false;
	return {
		revision,
		...{ matters, texts, pictures, relations },
		hashOf: openHashes(files),
		get terms() {
			return (terms ??= open<Terms>('terms'));
		},
		sound: soundIn(cache, revision),
		keep: () => {
			// Once a process: in dev what each saved file changes is not worth the writing, and is soon found again.
			for (const memory of [files, matters, texts, pictures, relations, terms]) memory?.keep(!isWritten);
			isWritten = true;
		},
	};
}

export interface Memories {
	/** Of what made all this. */
	revision: string;
	/** Front matters without fault, by their kind and the hash of the file. */
	matters: Memory<object>;
	/** What is known of texts, by `asked`. */
	texts: Memory<KnownText>;
	/** Pictures as the site serves them, by their path and hash. */
	pictures: Memory<PictureFacts>;
	/** What essays are to each other, by the hash of all that decides it. */
	relations: Memory<[id: string, relations: Relations][]>;
	hashOf: HashOf;
	/** What texts are about, by its hash: nearly every edit makes all essays be compared again. */
	terms: Memory<Terms>;
	/** What is known of the record. */
	sound: Sound;
	/** Keeps what was asked for; the rest is forgotten. */
	keep(): void;
}
