import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { today } from '../src/essays/date.ts';
import { pathsFrom } from '../src/site/paths.ts';
import { astro, node, publications, record, root, type Run } from './build.ts';

/**
 * Starts the builds of all publications and does not wait for them: the tests of the parts run meanwhile, and the
 * tests that read a site wait for that site alone (`built` in build.ts).
 */
export default function setup(project: TestProject): () => Promise<void> {
	// Inside the project: Astro keeps the half-made pages of all builds to other places in one folder, .astro/.prerender,
	// where two builds at a time would tread on each other.
	const home = join(root, 'node_modules/.cache/octavo-tests');
	const scratch = join(home, String(process.pid));
	if (existsSync(home)) for (const pid of readdirSync(home)) if (!isRunning(Number(pid))) rmSync(join(home, pid), { recursive: true });
	mkdirSync(scratch, { recursive: true });
	project.provide('scratch', scratch);
	const stop = new AbortController();
	const builds = buildAll(scratch, stop.signal);
	return async () => {
		stop.abort();
		await builds;
		rmSync(scratch, { recursive: true, force: true });
	};
}

/** Whether a process still runs: what was left by one that was killed can go. */
function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

async function buildAll(scratch: string, signal: AbortSignal): Promise<void> {
	const browser = unpackBrowser(scratch, signal);
	const [first, ...rest] = Object.keys(publications) as (keyof typeof publications)[];
	// The first build alone writes what Astro keeps for all of them in .astro/.
	await buildOne(first as 'real', scratch, signal);
	const workers = [0, 1].map(async () => {
		for (let name = rest.shift(); name !== undefined; name = rest.shift()) await buildOne(name, scratch, signal);
	});
	await Promise.all([browser, ...workers]);
}

async function buildOne(name: keyof typeof publications, scratch: string, signal: AbortSignal): Promise<void> {
	const again = name.endsWith('-again');
	const content = again ? join(scratch, `${name}-content`) : join(root, publications[name]);
	if (again) cpSync(join(root, publications[name]), content, { recursive: true });
	// The day is fixed, because the day may change between two builds; the time zone of the second is as far away as any.
	const env = { OCTAVO_CONTENT: content, OCTAVO_TODAY: today(process.env), ...(again ? { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' } : {}) };
	const run = await astro(['build', '--outDir', join(scratch, name)], { env, signal }).catch(failed);
	record(scratch, name, { ...run, content });
	if (again) rmSync(pathsFrom({ OCTAVO_CONTENT: content }, root).cache, { recursive: true, force: true });
}

/** In a process of its own, because the package changes the environment, also for programs started later. */
async function unpackBrowser(scratch: string, signal: AbortSignal): Promise<void> {
	const env = { OCTAVO_CHROMIUM: process.env['OCTAVO_CHROMIUM'] };
	const run = await node(['--input-type=module', '-e', `await (await import(${JSON.stringify(pathToFileURL(join(root, 'tests/browser/chromium.ts')).href)})).unpack()`], { env, signal }).catch(failed);
	record(scratch, 'browser', { ...run, content: '' });
}

function failed(error: Error): Run {
	return { code: 1, output: String(error), seconds: 0 };
}
