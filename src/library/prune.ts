import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from './files.ts';

/**
 * Takes out of a folder of the cache what is not needed, the oldest first, until at most as much is left of it as is
 * needed: the cache is never more than twice what the site takes, and going back to yesterday's text is still quick.
 *
 * @param needed names of files without what follows their first full stop
 * @param count how many files that are; where it is not known which, those written last are taken for them
 */
export function prune(folder: string, needed: ReadonlySet<string>, count: number): void {
	if (kindOf(folder) !== 'folder') return;
	const names = readdirSync(folder);
	if (names.length <= 2 * count) return;
	const rest = names.filter((name) => !needed.has(name.replace(/\..*/s, '')));
	const aged = rest.map((name) => ({ name, written: statSync(join(folder, name)).mtimeMs })).sort((one, other) => other.written - one.written || (one.name < other.name ? -1 : 1));
	for (const { name } of aged.slice(2 * count - (names.length - rest.length))) rmSync(join(folder, name));
}
