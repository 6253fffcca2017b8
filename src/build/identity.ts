import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { revisionOf } from '../markdown/revision.ts';
import type { Settings } from '../site/settings.ts';

/**
 * The identity of all that the site is compiled from, beside the settings: our sources, Astro's settings, the versions of
 * all packages and of Node.
 *
 * @param root the project's folder
 */
export function codeOf(root: string): string {
	return hash([revisionOf(root, ['src', 'astro.config.mjs', 'package.json', 'tsconfig.json']), process.version]);
}

/**
 * The identity of all that every page depends on beside its own content: the code, `site.yaml`, and the files in
 * `public/`, whose names decide what Octavo serves itself. While it stays, a page whose content stays is the same, byte
 * for byte.
 *
 * @param code from `codeOf`
 */
export function identityOf(root: string, code: string, settings: Settings): string {
	return hash([code, settings, publicFiles(root)]);
}

/** The files in `public/`, from there, each with its size in bytes, and when it and what the disk notes of it were changed last. */
export function publicFiles(root: string): [path: string, size: number, changed: number, noted: number][] {
	const folder = join(root, 'public');
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.sort()
		.flatMap((path) => {
			const facts = statSync(join(folder, path), { throwIfNoEntry: false });
			return facts?.isFile() ? [[path.replaceAll('\\', '/'), facts.size, facts.mtimeMs, facts.ctimeMs] as [string, number, number, number]] : [];
		});
}

function hash(parts: readonly unknown[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
