import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Run } from '../../bench/tables.ts';
import { tables } from '../../bench/tables.ts';
import { clean } from '../build.ts';

// The smallest size, to know that it runs; what it measures here means nothing.
test('the benchmark builds the same essays with Octavo and Astro, and verifies what comes out', async () => {
	const { stdout } = await promisify(execFile)(process.execPath, ['bench/run.ts', '--n', '10', '--reps', '1', '--peers', 'astro', '--json'], { maxBuffer: 1e7 });
	const runs = JSON.parse(stdout) as Run[];
	expect(runs.map(({ name, size, job }) => `${name} ${size} ${job}`)).toEqual(['octavo 10 cold', 'astro 10 cold', 'octavo 10 edit', 'astro 10 edit']);
	expect(runs.filter(({ wall, cpu }) => !(wall > 0 && cpu > 0))).toEqual([]);
	expect(tables(runs)).toContain('| octavo |');
}, 300_000);

test('the benchmark of writing starts the server twice, sees each changed word in a browser, and the page stays where it is', async () => {
	const { stdout } = await promisify(execFile)(process.execPath, ['bench/dev.ts', '--n', '10', '--edits', '2', '--json'], { env: clean(process.env) });
	const { starts, edits } = JSON.parse(stdout) as { starts: Record<string, Record<string, number>>; edits: Record<'time' | 'jumped' | 'stayed', number>[] };
	expect(Object.entries(starts).map(([state, { listening = 0, ready = 0 }]) => [state, listening > 0 && ready > listening])).toEqual([['cold', true], ['warm', true]]);
	expect(edits.map(({ time, jumped, stayed }) => [time > 0, Math.round(jumped / 4), Math.round(stayed / 4)].map(Number))).toEqual([[1, 0, 0], [1, 0, 0]]);
}, 300_000);

test('a table has the median of the runs, and ours as a ratio of the peer’s', () => {
	const run = (name: string, wall: number): Run => ({ name, size: 10, job: 'cold', wall, cpu: wall * 2, peak: 100, others: 0 });
	const text = tables([run('octavo', 3), run('octavo', 9), run('octavo', 4), run('hugo', 2)]);
	expect(text).toContain('| octavo | 4.00 / 8.00 / 100 |');
	expect(text).toContain('| hugo | 2.00 / 2.00 / 1.00 |');
});

test('a peer that is not there is said', async () => {
	const { stderr } = await promisify(execFile)(process.execPath, ['bench/run.ts', '--n', '10', '--jobs', '', '--peers', 'hugo,quill'], { env: { ...process.env, PATH: '/nowhere', OCTAVO_HUGO: '' } });
	expect(stderr).toContain('Hugo is not on the PATH');
	expect(stderr).toContain('There is no peer "quill": hugo, eleventy, astro, astro-unified');
});
