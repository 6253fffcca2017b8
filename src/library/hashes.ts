import { statSync } from 'node:fs';
import { hashOf } from '../markdown/media.ts';
import type { Memory } from './memory.ts';

/**
 * Gives the SHA-256 of a file, without reading one that is as it was; `undefined` where there is no file.
 *
 * A file is as it was while its size, its times and its place on the disk are. One that had changed just before it was
 * read may change again within the same tick of the disk's clock, so it is read again until that is past, as git does
 * (git-scm.com/docs/racy-git).
 *
 * @param clock milliseconds since 1970
 */
export function openHashes(known: Memory<HashedFile>, clock = Date.now): HashOf {
	return (path) => {
		const now = clock();
		const facts = statSync(path, { throwIfNoEntry: false });
		if (!facts?.isFile()) return undefined;
		const { size, mtimeMs, ctimeMs, ino } = facts;
		const state = [size, mtimeMs, ctimeMs, ino].join(' ');
		const before = known.get(path);
		if (before?.state === state) return before.hash;
		const hash = hashOf(path);
		if (Math.max(mtimeMs, ctimeMs) < now - tick) known.set(path, { state, hash });
		return hash;
	};
}

/** Milliseconds: the longest that a file system counts in at once, which is FAT's. */
const tick = 2000;

export type HashOf = (path: string) => string | undefined;

export interface HashedFile {
	/** Size, times and place on the disk. */
	state: string;
	/** SHA-256, as hexadecimal digits. */
	hash: string;
}
