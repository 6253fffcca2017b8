import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import { pathsFrom } from '../src/site/paths.ts';
import { readSettings, type Settings } from '../src/site/settings.ts';

export const root = join(import.meta.dirname, '..');

/**
 * The publications that are built once for all tests: by name, their content folder from the project's root. `again`
 * is a copy of the folder elsewhere, built with an empty cache, in another time zone.
 */
export const publications = {
	real: 'content',
	hostile: 'tests/fixtures/hostile',
	empty: 'tests/fixtures/empty',
	'real-again': 'content',
	'hostile-again': 'tests/fixtures/hostile',
} as const;

/** Runs a command of Astro's in a process of its own, as a writer would. */
export function astro(args: readonly string[], options: Options = {}): Promise<Run> {
	return node([astroCommand, ...args], options);
}

/** Runs Node to the end. */
export async function node(args: readonly string[], options: Options = {}): Promise<Run> {
	const started = performance.now();
	const child = start(args, options);
	const output: string[] = [];
	for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
	const code = await new Promise<number>((resolve, reject) => child.on('close', (exit) => resolve(exit ?? 1)).on('error', reject));
	return { code, output: output.join(''), seconds: (performance.now() - started) / 1000 };
}

/** The file that Node runs for `astro`. */
export const astroCommand = join(root, 'node_modules/astro/bin/astro.mjs');

/** Starts Node and leaves it running. */
export function start(args: readonly string[], { env = {}, cwd = root, signal }: Options = {}): ChildProcessByStdio<null, Readable, Readable> {
	return spawn(process.execPath, args, { cwd, env: { ...clean(process.env), ...env }, signal, stdio: ['ignore', 'pipe', 'pipe'] });
}

/**
 * Makes a checkout of its own, without content: for what may run only once in a checkout, such as `astro dev`, which
 * the writer may have running in this one. It must not lie under a node_modules, where Node strips no types.
 */
export function checkout(folder: string): void {
	for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(join(root, name), join(folder, name), { recursive: true });
	mkdirSync(join(folder, 'node_modules'));
	for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => !entry.startsWith('.'))) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'dir');
}

/** The environment of a person at a terminal: without what Vitest puts into it, without colours, and writing no record. */
export function clean(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const kept = Object.entries(environment).filter(([name]) => !/^(?:NODE_ENV|NODE_V8_COVERAGE|VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|FORCE_COLOR|OCTAVO_.*)$/.test(name));
	return { ...Object.fromEntries(kept), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', OCTAVO_FROZEN: '1', ASTRO_DEV_BACKGROUND: '0', ASTRO_PREVIEW_BACKGROUND: '0' };
}

/**
 * A publication that `global-setup.ts` builds, as soon as it is built.
 *
 * @throws with everything the build said if it failed
 */
export async function built(name: keyof typeof publications): Promise<Site> {
	const { output, content } = await done(name);
	const { settings } = readSettings(pathsFrom({ OCTAVO_CONTENT: content }, root));
	return { name, dist: join(inject('scratch'), name), output, settings };
}

/**
 * Waits for what `global-setup.ts` has begun.
 *
 * @throws with everything it said if it failed
 */
export async function done(name: keyof typeof publications | 'browser'): Promise<Run & { content: string }> {
	const file = join(inject('scratch'), `${name}.json`);
	while (!existsSync(file)) await pause(50);
	const run = JSON.parse(readFileSync(file, 'utf8')) as Run & { content: string };
	if (run.code !== 0) throw new Error(`"${name}" ended with ${run.code}:\n${run.output}`);
	return run;
}

/** Tells whoever waits in `done` how something ended. */
export function record(folder: string, name: string, run: Run & { content: string }): void {
	writeFileSync(join(folder, `${name}.tmp`), JSON.stringify(run));
	renameSync(join(folder, `${name}.tmp`), join(folder, `${name}.json`));
}

interface Options {
	env?: NodeJS.ProcessEnv;
	cwd?: string;
	signal?: AbortSignal | undefined;
}

export interface Run {
	/** Exit code. */
	code: number;
	/** What it said, on both channels. */
	output: string;
	seconds: number;
}

export interface Site {
	name: keyof typeof publications;
	/** Absolute path of the finished site. */
	dist: string;
	/** What the build said. */
	output: string;
	settings: Settings;
}

declare module 'vitest' {
	export interface ProvidedContext {
		/** Folder of this run's built sites. */
		scratch: string;
	}
}
