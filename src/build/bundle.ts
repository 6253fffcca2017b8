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
 * @param code from `codeOf`, and
 * @param identity from `identityOf`, of which it was made; it is opened for no other code, and builds with no other settings
 */
export function keepCompiled(folder: string, cache: string, code: string, identity: string): void {
	const [kept, draft] = [placeOf(cache, `${code}.${identity}`), placeOf(cache, `${process.pid}.tmp`)];
	for (const other of [kept, ...(existsSync(join(cache, 'compiled')) ? readdirSync(join(cache, 'compiled')).map((name) => placeOf(cache, name)) : [])]) rmSync(other, { recursive: true, force: true });
	cpSync(folder, draft, { recursive: true });
	renameSync(draft, kept);
}

/** Where the compiled site of a code is kept, and the identity of which it was made; `undefined` if none is. */
export function keptCompiled(cache: string, code: string): { folder: string; identity: string } | undefined {
	const name = existsSync(join(cache, 'compiled')) ? readdirSync(join(cache, 'compiled')).find((name) => name.startsWith(`${code}.`)) : undefined;
	return name === undefined ? undefined : { folder: placeOf(cache, name), identity: name.slice(code.length + 1) };
}

function placeOf(cache: string, name: string): string {
	return join(cache, 'compiled', name);
}
