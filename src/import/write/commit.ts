import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Unreadable } from '../importer.ts';

/**
 * Moves what was made into the content folder: each file or folder is copied beside its place under a name that nobody
 * reads, and takes its place at once. Nothing that is there is ever overwritten; who is interrupted finds whole texts only.
 *
 * @param places paths in the stage and, the same, in the content folder; what others name comes first
 * @throws {Unreadable} if a place was taken meanwhile
 */
export function commit(places: readonly string[], stage: string, content: string): void {
	for (const place of places) {
		const target = join(content, place);
		const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
		if (existsSync(target)) throw new Unreadable(`${place} appeared while the import was running`, 'Import again: what is there already is left as it is.');
		mkdirSync(dirname(target), { recursive: true });
		try {
			cpSync(join(stage, place), draft, { recursive: true });
			renameSync(draft, target);
		} finally {
			rmSync(draft, { recursive: true, force: true });
		}
	}
}
