/**
 * What it costs to import a WordPress export: time, and the memory of the whole process at its peak.
 *
 *     node bench/import.ts 1000 [characters a text, 20000] [plain | usual | dense] [read] [damaged]
 *
 * `read` stops after reading, as the first of the two times that an import reads its export. Without it the texts are
 * brought into an empty publication in a temporary folder, pictures left on the web. A gigabyte is 50000 texts.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../src/cli/content.ts';
import { bring } from '../src/import/bring.ts';
import { convert } from '../src/import/convert.ts';
import type { Publication } from '../src/import/place/publication.ts';
import { openSource } from '../src/import/source/open.ts';
import { wxr } from '../src/import/wxr/wxr.ts';
import { pathsFrom } from '../src/site/paths.ts';
import { writeExport, type Shape } from './export.ts';

if (import.meta.main) {
	const [count = '1000', characters = '20000', ...words] = process.argv.slice(2);
	const shape = (['plain', 'usual', 'dense'] as const).find((name) => words.includes(name)) ?? 'usual';
	const folder = await mkdtemp(join(tmpdir(), 'octavo-bench-'));
	try {
		const path = join(folder, 'export.xml');
		await writeExport(path, { count: Number(count), characters: Number(characters), shape, damaged: words.includes('damaged') });
		const used = process.cpuUsage();
		const start = process.hrtime.bigint();
		console.log(await (words.includes('read') ? read(path) : all(path, folder)));
		const seconds = Number(process.hrtime.bigint() - start) / 1e9;
		const { user, system } = process.cpuUsage(used);
		console.log(`${((await stat(path)).size / 1e6).toFixed(1)} MB, ${shape satisfies Shape}: ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of CPU, ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at the peak`);
	} finally {
		await rm(folder, { recursive: true });
	}
}

async function read(path: string): Promise<string> {
	const source = await openSource(path, path);
	const found = { texts: 0, skipped: 0, losses: 0, characters: 0 };
	for await (const one of wxr.read(source)) {
		if ('skipped' in one) found.skipped += 1;
		else {
			found.texts += 1;
			found.losses += one.losses.length;
			found.characters += 'html' in one.body ? one.body.html.length : 0;
		}
	}
	source.close();
	return `Read: ${found.texts} texts, ${found.skipped} skipped, ${found.losses} losses, ${(found.characters / 1e6).toFixed(1)} M characters of text`;
}

async function all(path: string, folder: string): Promise<string> {
	const content = join(folder, 'content');
	mkdirSync(content);
	writeFileSync(join(content, 'site.yaml'), 'title: Walks\nurl: https://walks-again.example\n');
	const paths = pathsFrom({ OCTAVO_CONTENT: content }, folder);
	const { site, essays, pages } = readContent(paths, '2026-06-01');
	const publication: Publication = { paths, site, essays, pages, authors: new Map(), earlier: [], day: '2026-06-01' };
	const source = await openSource(path, path);
	const report = await bring({ source, importer: wxr, publication, convert, isDryRun: false, progress: { found: () => undefined, text: () => undefined } });
	source.close();
	return `Imported: ${readdirSync(join(content, 'essays')).length} essays, ${report.losses.filter(({ rule }) => rule === 'would-not-build').length} that would not build`;
}
