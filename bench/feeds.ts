/**
 * What the files cost that are no pages: feeds, with their texts made anew and taken from the cache, and the files beside
 * each essay. In milliseconds of processor time an essay, without writing them to the site:
 *
 *     node bench/corpus.ts 300 <folder> && OCTAVO_CONTENT=<folder> node bench/feeds.ts
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { feedsOf } from '../src/feeds/lists.ts';
import { write } from '../src/feeds/write.ts';
import { setCurrent } from '../src/library/current.ts';
import { readPublication } from '../src/library/publication.ts';
import { besidesOf } from '../src/library/routes.ts';
import { library, paths, settings } from '../src/library.ts';
import { revisionOf } from '../src/markdown/revision.ts';
import { fileBeside } from '../src/sharing/files-beside.ts';

setCurrent(await readPublication({ paths, revision: revisionOf(paths.root), day: '9999-12-31', drafts: true }));
rmSync(join(paths.cache, 'feeds'), { recursive: true, force: true });
const site = await library();
const documents = feedsOf(site, settings);
console.log(`${site.essays.length} essays, ${documents.length} feed documents with ${documents.reduce((sum, { essays }) => sum + essays.length, 0)} of them`);

await measure('texts of feeds', () => site.essays.forEach((essay) => site.feedSource.textOf(essay)));
for (const form of ['rss', 'atom', 'json'] as const) await measure(form, () => Promise.all(documents.filter((document) => document.form === form).map((document) => write(document, site.feedSource))));
await measure('files beside', () => besidesOf(site).forEach(({ essay, kind }) => fileBeside(kind, essay, settings)));

async function measure(name: string, work: () => unknown): Promise<void> {
	const start = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(start);
	console.log(`${name.padEnd(16)}${((user + system) / 1000 / site.essays.length).toFixed(2).padStart(6)} ms`);
}
