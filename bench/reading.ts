/**
 * What it costs to read a publication that has hardly changed: milliseconds of processor and of the clock for each
 * stage, each line in a process of its own, and MB in the end. The essays and the cache are kept for the next run.
 *
 *     node bench/reading.ts 1000
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import { idAt } from './corpus/essay.ts';

const [size, stage] = [Number(process.argv[2]), process.argv[3]];
const folder = join(tmpdir(), `octavo-reading-${size}`);
const edited = join(folder, 'essays', `${idAt(3)}.md`);

/** To and fro, so that the next run finds something to change. */
const edits: [what: string, edit: (text: string) => string][] = [
	['nothing', (text) => text],
	['nothing again', (text) => text],
	['a word', (text) => text.replace(/(\n\n[A-Z][^\n]*?) (the|that) /, (_, before, word) => `${before} ${word === 'the' ? 'that' : 'the'} `)],
	['a title', (text) => text.replace(/^title: "(.*?)(!?)"$/m, (_, title, mark) => `title: "${title}${mark ? '' : '!'}"`)],
];

if (stage) await run(stage);
else {
	if (!(size > 3)) throw new Error('node bench/reading.ts <number of essays, at least 4>');
	if (!existsSync(join(folder, 'permalinks.lock'))) writeCorpus(size, folder);
	// The first fills the cache, the second finds what only a record that stands can bring about.
	for (const _ of [1, 2]) start('fill');
	console.log(`${size} essays     processor / clock / MB: imports, reading, library and keys`);
	for (const [what, edit] of edits) {
		writeFileSync(edited, edit(readFileSync(edited, 'utf8')));
		console.log(`${what.padEnd(16)}${start('once')}`);
	}
	console.log(start('dev'));
}

function start(stage: string): string {
	const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, String(size), stage], { encoding: 'utf8', env: { ...process.env, OCTAVO_CONTENT: folder, OCTAVO_TODAY: '2026-11-23' }, maxBuffer: Infinity });
	if (status !== 0) throw new Error(stderr);
	return stdout.trimEnd();
}

/** One process: reads as a build does, or three times as dev does. */
async function run(stage: string): Promise<void> {
	const lap = laps();
	const { readPublication } = await import('../src/library/publication.ts');
	const { writeLock } = await import('../src/permanence/lock-file.ts');
	const { revisionOf } = await import('../src/markdown/revision.ts');
	const { library, paths } = await import('../src/library.ts');
	const { openMemories } = await import('../src/library/memories.ts');
	const { report } = await import('../src/site/report.ts');
	const { soundIn } = await import('../src/library/sound.ts');
	const { setCurrent } = await import('../src/library/current.ts');
	lap('imports');
	const revision = revisionOf(paths.root);
	const held = stage === 'dev' && openMemories(paths.cache, revision);
	const read = () => readPublication({ paths, revision, day: '2026-11-23', drafts: stage === 'dev', ...(held && { held }) });
	let publication = await read();
	lap('reading');
	if (publication.findings.length > 0) throw new Error(report(publication.findings));
	if (stage === 'fill') return void (publication.compared && writeLock(paths.content, publication.compared.next, soundIn(paths.cache, revision)));
	setCurrent(publication);
	const { essays, keys } = await library();
	for (const essay of essays) [keys.essay(essay), keys.card(essay)].toString();
	lap('library');
	for (const turn of stage === 'dev' ? [1, 2, 3] : []) {
		writeFileSync(edited, readFileSync(edited, 'utf8').replace(/\n\n(?:Saved \d\. )?(?=\w)/, `\n\nSaved ${turn}. `));
		publication = await read();
		lap('saved');
	}
	console.log(`${lap().join('    ')}    ${Math.round(process.memoryUsage().rss / 1e6)}`);
}

function laps(): (name?: string) => string[] {
	let [cpu, clock] = [process.cpuUsage(), performance.now()];
	const said: string[] = [];
	return (name) => {
		const { user, system } = process.cpuUsage(cpu);
		if (name) said.push(`${name} ${Math.round((user + system) / 1000)} / ${Math.round(performance.now() - clock)}`);
		[cpu, clock] = [process.cpuUsage(), performance.now()];
		return said;
	};
}
