import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { revisionOf } from '../markdown/revision.ts';
import type { Settings } from '../site/settings.ts';

/**
 * The identity of all that every page depends on beside its own content: our sources, Astro's settings, the versions of
 * all packages and of Node, `site.yaml`, and the files in `public/`, whose names decide what Octavo serves itself. While
 * it stays, a page whose content stays is the same, byte for byte.
 *
 * @param root the project's folder
 */
export function identityOf(root: string, settings: Settings): string {
	const code = revisionOf(root, ['src', 'astro.config.mjs', 'package.json']);
	return createHash('sha256').update(JSON.stringify([code, process.version, settings, publicFiles(root)])).digest('hex').slice(0, 32);
}

/** The files in `public/`, from there, each with its size in bytes and the time of its last change. */
export function publicFiles(root: string): [path: string, size: number, changed: number][] {
	const folder = join(root, 'public');
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.sort()
		.flatMap((path) => {
			const facts = statSync(join(folder, path), { throwIfNoEntry: false });
			return facts?.isFile() ? [[path.replaceAll('\\', '/'), facts.size, facts.mtimeMs] as [string, number, number]] : [];
		});
}
