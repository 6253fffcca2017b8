import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file that is not there yet, whole or not at all.
 *
 * @throws with the code `EEXIST` if it is there after all; it stays as it is
 */
export function writeNew(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	const draft = `${path}.${process.pid}.tmp`;
	writeFileSync(draft, text, { flag: 'wx' });
	try {
		// Unlike a move, a link never takes the place of what is there.
		linkSync(draft, path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
		// Some disks know no links.
		writeFileSync(path, text, { flag: 'wx' });
	} finally {
		rmSync(draft, { force: true });
	}
}
