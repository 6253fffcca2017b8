/**
 * Builds the same essays with Octavo and with its peers, and says what each took. It judges nothing.
 *
 *     npm run bench -- --n 100,1000 --peers hugo,eleventy,astro,astro-unified [--reps 3] [--jobs cold,edit] [--json]
 *
 * `cold`: nothing is left of an earlier build, no record of permalinks either. `edit`: one word of an essay was changed,
 * and everything is kept that a build keeps. Runs of all contestants take turns, so that a slow minute of the machine is
 * everybody's.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contestantOf, type Contestant } from './contestant.ts';
import { writeCorpus } from './corpus.ts';
import { measure } from './measure.ts';
import { tables, type Run } from './tables.ts';
import { verify } from './verify.ts';

const { values } = parseArgs({ options: { n: { type: 'string', default: '100' }, peers: { type: 'string', default: '' }, reps: { type: 'string', default: '3' }, jobs: { type: 'string', default: 'cold,edit' }, json: { type: 'boolean', default: false } } });
const runs: Run[] = [];
const tell = (text: string) => void process.stderr.write(`${text}\n`);

for (const size of values.n.split(',').map(Number)) {
	const essays = join(tmpdir(), `octavo-bench-${process.pid}-${size}`);
	writeCorpus(size, essays);
	const found = ['octavo', ...values.peers.split(',').filter(Boolean)].map((name) => contestantOf(name, essays, size));
	for (const reason of found.filter((one) => typeof one === 'string')) tell(reason);
	const contestants = found.filter((one) => typeof one !== 'string');
	const ids = idsByDay(essays);
	for (const job of values.jobs.split(',').filter(Boolean)) {
		for (let turn = 1; turn <= Number(values.reps); turn++) {
			for (const contestant of contestants) {
				if (job === 'cold') contestant.clean();
				const edited = job === 'edit' ? edit(contestant, ids, turn) : undefined;
				const cost = await measure(contestant.command, contestant.folder, contestant.environment);
				verify(contestant, ids, edited);
				runs.push({ name: contestant.name, size, job, ...cost });
				tell(`${contestant.name}, ${size} essays, ${job} ${turn}: ${cost.wall.toFixed(2)} s, ${cost.cpu.toFixed(2)} s of processor, ${Math.round(cost.peak)} MB, others ${cost.others.toFixed(1)} s`);
			}
		}
	}
	rmSync(essays, { recursive: true });
	for (const contestant of contestants) contestant.remove();
}
process.stdout.write(`${values.json ? JSON.stringify(runs, null, '\t') : tables(runs)}\n`);

/** Ids in the order of their days. */
function idsByDay(folder: string): string[] {
	const files = readdirSync(join(folder, 'essays')).map((file) => ({ id: file.replace(/\.md$/, ''), day: /\npublished: (\S+)/.exec(readFileSync(join(folder, 'essays', file), 'utf8'))?.[1] ?? '' }));
	return files.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ id }) => id);
}

/** Puts a new word at the beginning of another essay each time. */
function edit({ texts }: Contestant, ids: readonly string[], turn: number): { id: string; word: string } {
	const id = ids[Math.floor((ids.length * turn) / (Number(values.reps) + 1))] ?? '';
	const word = `Anew${turn}`;
	const file = join(texts, `${id}.md`);
	writeFileSync(file, readFileSync(file, 'utf8').replace(/(\n---\n\n)\S+/, `$1${word}`));
	return { id, word };
}
