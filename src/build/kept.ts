import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the last build into a folder left there, by path from that folder: nothing if it was by another identity, or if
 * what it has noted cannot be read.
 *
 * @param identity from `identityOf`
 */
export function readKept(cache: string, folder: string, identity: string): Map<string, KeptFile> {
	const noted = read(notes(cache, folder));
	return noted?.identity === identity && noted.folder === folder ? new Map(Object.entries(noted.files)) : new Map();
}

/** Notes what this build leaves in a folder. What was noted of folders that are gone is dropped. */
export function writeKept(cache: string, folder: string, identity: string, files: ReadonlyMap<string, KeptFile>): void {
	mkdirSync(join(cache, 'kept'), { recursive: true });
	for (const name of readdirSync(join(cache, 'kept'))) {
		const path = join(cache, 'kept', name);
		if (!existsSync(read(path)?.folder ?? '')) rmSync(path);
	}
	writeFileSync(notes(cache, folder), JSON.stringify({ identity, folder, files: Object.fromEntries(files) } satisfies Notes));
}

/** Whether a file is as the build left it that noted this of it: as large, and not written to since. */
export function isUntouched(path: string, { size, changed }: KeptFile): boolean {
	const facts = statSync(path, { throwIfNoEntry: false });
	return facts !== undefined && facts.size === size && facts.mtimeMs === changed;
}

/** What there is to note of a file that was written under a key; `undefined` if there is none. */
export function factsOf(path: string, key: string): KeptFile | undefined {
	const facts = statSync(path, { throwIfNoEntry: false });
	return facts?.isFile() ? { key, size: facts.size, changed: facts.mtimeMs } : undefined;
}

function read(path: string): Notes | undefined {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as Notes;
	} catch {
		// Absent or spoilt: everything is written anew.
		return undefined;
	}
}

function notes(cache: string, folder: string): string {
	return join(cache, 'kept', `${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.json`);
}

interface Notes {
	identity: string;
	folder: string;
	files: Record<string, KeptFile>;
}

/** A file of the finished site. */
export interface KeptFile {
	/** Hash of all that it shows. */
	key: string;
	/** Bytes. */
	size: number;
	/** Time of its last change, in milliseconds. */
	changed: number;
	/** SHA-256 of what it holds. */
	sum?: string;
	/** By what its page is over its budget, if it is. */
	excess?: string;
}
