import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Compiled } from './compiled.ts';

/** Opens the compiled site in the folder into which Astro has put it, or in which it was kept. */
export async function openCompiled(folder: string): Promise<Compiled> {
	const entry = readdirSync(folder).find((name) => name.startsWith('prerender-entry.')) ?? 'prerender-entry';
	return ((await import(/* @vite-ignore */ pathToFileURL(join(folder, entry)).href)) as { compiled: Compiled }).compiled;
}

/**
 * Keeps the compiled site in place of the last one.
 *
 * @param identity of all that it was compiled from; it is opened for no other
 */
export function keepCompiled(folder: string, cache: string, identity: string): void {
	const [kept, draft] = [placeOf(cache, identity), placeOf(cache, `${process.pid}.tmp`)];
	for (const other of [kept, ...(existsSync(join(cache, 'compiled')) ? readdirSync(join(cache, 'compiled')).map((name) => placeOf(cache, name)) : [])]) rmSync(other, { recursive: true, force: true });
	cpSync(folder, draft, { recursive: true });
	renameSync(draft, kept);
}

/** Where the compiled site of an identity is kept, if it is. */
export function keptCompiled(cache: string, identity: string): string | undefined {
	const folder = placeOf(cache, identity);
	return existsSync(folder) ? folder : undefined;
}

function placeOf(cache: string, name: string): string {
	return join(cache, 'compiled', name);
}
