import type { AstroIntegrationLogger } from 'astro';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeKept as writeRecord } from '../permanence/lock-file.ts';
import type { Paths } from '../site/paths.ts';
import { tally } from '../site/tally.ts';
import { excessOf } from '../site/weight.ts';
import { publicFiles } from './identity.ts';
import { factsOf, isUntouched, writeKept, type KeptFile } from './kept.ts';
import { writeManifest } from './manifest.ts';
import type { Renewed } from './renewal.ts';
import type { Stages } from './stages.ts';
import { summaryOf } from './summary.ts';
import { filesIn } from './sweep.ts';

/**
 * Ends a build whose files are all written: what is new in the permalinks goes into the record, what there is to note of
 * the files is noted, and people are told.
 *
 * @throws in a writer's words if the record cannot be written
 */
export function finish({ paths, folder, identity, before, log, stages }: Build, { files, pages, wanted, kept, written }: Renewed): void {
	stages.begin('end');
	// The site is whole: from here on readers may know every address in it.
	if (writeRecord()) log.info(`What is new is recorded in ${paths.name(join(paths.content, 'permalinks.lock'))}: commit it with your essays.`);
	const heavy = new Map([...files].map(([file, { excess }]) => [file, excess]));
	for (const file of pages) {
		const excess = excessOf(readFileSync(join(folder, file), 'utf8'));
		heavy.set(file, excess);
		const noted = files.get(file);
		if (excess && noted) files.set(file, { ...noted, excess });
	}
	for (const file of [...filesIn(folder, '_astro'), ...publicFiles(paths.root).map(([path]) => path)]) {
		const known = before.get(file);
		const facts = known && isUntouched(join(folder, file), known) ? known : factsOf(join(folder, file), '');
		if (facts) files.set(file, facts);
	}
	const sizes = new Map([...files].map(([file, { size }]) => [file, size]));
	for (const file of wanted) if (!sizes.has(file)) sizes.set(file, statSync(join(folder, file)).size);
	writeManifest(paths.cache, folder, sizes.keys(), files);
	writeKept(paths.cache, folder, identity, files);
	for (const [file, excess] of heavy) if (excess) log.info(`/${file.replace(/index\.html$/, '')} is heavier than it should be: ${excess}`);
	for (const line of summaryOf({ files: sizes, kept, written, texts: tally(), stages: stages.times() })) log.info(line);
}

export interface Build {
	paths: Paths;
	/** Absolute: where the site goes. */
	folder: string;
	/** From `identityOf`. */
	identity: string;
	/** What the last build of the same identity noted of its files. */
	before: ReadonlyMap<string, KeptFile>;
	log: Pick<AstroIntegrationLogger, 'info'>;
	stages: Stages;
}
