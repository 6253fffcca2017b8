/**
 * What it costs to make a publication's texts from nothing, by the number of threads beside the first; and the most
 * memory that the process ever had. Each count is measured in a process of its own.
 *
 *     node bench/texts.ts 300,1000
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPublication } from '../src/library/publication.ts';
import { revisionOf } from '../src/markdown/revision.ts';
import { pathsFrom } from '../src/site/paths.ts';

const [sizes = '300,1000', content, threads] = process.argv.slice(2);
if (content) await measure(content, Number(threads));
else for (const size of sizes.split(',')) compare(size);

function compare(size: string): void {
	const folder = mkdtempSync(join(tmpdir(), 'octavo-'));
	try {
		const run = (file: string, ...rest: string[]) => execFileSync(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), ...rest], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
		run('corpus.ts', size, folder);
		for (const threads of ['0', '1', '2']) process.stdout.write(run('texts.ts', size, folder, threads));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function measure(content: string, threads: number): Promise<void> {
	const paths = { ...pathsFrom({ OCTAVO_CONTENT: content }), cache: join(content, `cache-${threads}`) };
	const [before, start] = [process.cpuUsage(), performance.now()];
	const { essays } = await readPublication({ paths, revision: revisionOf(paths.root), day: '2026-04-12', drafts: false, threads });
	const { user, system } = process.cpuUsage(before);
	const each = (milliseconds: number) => `${(milliseconds / essays.length).toFixed(1)} ms`;
	console.log(`${essays.length} essays, ${threads} threads beside the first: ${each((user + system) / 1000)} of processor and ${each(performance.now() - start)} by the clock an essay, ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
}
