/**
 * What writing with `npm run dev` is like: how long it takes to start, and how long a saved word takes to the browser.
 * It judges nothing.
 *
 *     node bench/dev.ts --n 1000 [--edits 20] [--json]
 *
 * All essays have been published, and the record says so. `cold`: nothing else was kept of this content, and nothing of the
 * code was compiled. `warm`: it has been run before, and one essay is changed. Times are taken on a desktop screen by the clock, which others on the machine put off; the server's
 * processor time they do not.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { today } from '../src/essays/date.ts';
import { readPublication } from '../src/library/publication.ts';
import { revisionOf } from '../src/markdown/revision.ts';
import { writeLock } from '../src/permanence/lock-file.ts';
import { pathsFrom } from '../src/site/paths.ts';
import { launch } from '../tests/browser/chromium.ts';
import { writeCorpus } from './corpus.ts';
import { startDev } from './dev-server.ts';
import { median } from './tables.ts';
import { write } from './writer.ts';

const { values } = parseArgs({ options: { n: { type: 'string', default: '100' }, edits: { type: 'string', default: '20' }, json: { type: 'boolean', default: false } } });
const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
const content = join(folder, 'content');
writeCorpus(Number(values.n), content);
const environment = { OCTAVO_CONTENT: content, NODE_COMPILE_CACHE: join(folder, 'compiled') };
const paths = pathsFrom(environment, resolve(import.meta.dirname, '..'));
const files = readdirSync(join(content, 'essays'));
const file = files[files.length >> 1] ?? '';
const { compared } = await readPublication({ paths, revision: revisionOf(paths.root), day: today(process.env), drafts: false });
if (compared) writeLock(content, compared.next);
rmSync(paths.cache, { recursive: true, force: true });

const states = ['cold', 'warm'];
const starts: Record<'listening' | 'ready' | 'processor' | 'memory', number>[] = [];
const browser = await launch();
for (const state of states) {
	const server = await startDev(environment);
	starts.push({ listening: server.listening, ready: server.ready, processor: server.processor(), memory: server.memory() });
	try {
		if (state === 'warm') {
			const processor: number[] = [];
			const looks = await write(browser, join(content, 'essays', file), `${server.address}/${file.replace(/\.md$/, '')}/`, Number(values.edits), () => processor.push(server.processor()));
			const edits = looks.map((look, turn) => ({ ...look, processor: (processor[2 * turn + 1] ?? NaN) - (processor[2 * turn] ?? NaN) }));
			process.stdout.write(`${values.json ? JSON.stringify({ starts: Object.fromEntries(starts.map((start, run) => [states[run], start])), edits, memory: server.memory() }, null, '\t') : told(edits, server.memory())}\n`);
		}
	} finally {
		await server.stop();
	}
}
await browser.close();
rmSync(folder, { recursive: true });
rmSync(paths.cache, { recursive: true, force: true });

function told(edits: Record<'time' | 'jumped' | 'stayed' | 'processor', number>[], memory: number): string {
	const of = (field: keyof (typeof edits)[number]) => edits.map((edit) => Math.abs(edit[field]));
	return [
		'| | address named, s | home page there, s | processor, s | MB |',
		'| --- | ---: | ---: | ---: | ---: |',
		...starts.map(({ listening, ready, processor, memory }, run) => `| ${states[run]} | ${[listening, ready, processor].map((time) => (time / 1000).toFixed(2)).join(' | ')} | ${Math.round(memory)} |`),
		'',
		`${edits.length} words changed: ${Math.round(median(of('time')))} ms from the save to the screen in the median, ${Math.round(Math.max(...of('time')))} at most; ${Math.round(median(of('processor')))} ms of processor in the server; ${Math.round(memory)} MB in the end.`,
		`The paragraph stood at most ${Math.max(...of('jumped')).toFixed(1)} pixels elsewhere in the window when the word was there, and ${Math.max(...of('stayed')).toFixed(1)} when all of the page was.`,
	].join('\n');
}
