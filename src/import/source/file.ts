import { createReadStream, statSync } from 'node:fs';
import { contentsOf } from './contents.ts';
import type { OpenSource } from './open.ts';

/** A single file as a source of one. */
export function fileSource(path: string, file: string, name: string): OpenSource {
	return { ...contentsOf(name, new Map([[file, statSync(path).size]]), async () => createReadStream(path)), left: [], close: () => undefined };
}
