import type { Loader, LoaderContext } from 'astro/loaders';
import { join } from 'node:path';
import { today } from '../essays/date.ts';
import { revisionOf } from '../markdown/revision.ts';
import type { Comparison } from '../permanence/compare.ts';
import { keepLock } from '../permanence/lock-file.ts';
import { lockName } from '../permanence/lock.ts';
import type { Finding } from '../site/finding.ts';
import { flagsFrom } from '../site/flags.ts';
import { pathsFrom } from '../site/paths.ts';
import { plainError } from '../site/plain-error.ts';
import { report } from '../site/report.ts';
import { setCurrent } from './current.ts';
import { openMemories, type Memories } from './memories.ts';
import { prune } from './prune.ts';
import { readPublication, type Publication } from './publication.ts';
import { soundIn } from './sound.ts';

/**
 * Reads the content folder when Astro asks for it, and in dev after each change to it, for the library.
 *
 * A build with an error anywhere ends here, with the whole report and before a page is written. `astro dev` prints the
 * report and goes on with what is sound.
 *
 * @throws with the report as message
 */
export function publicationLoader(): Loader {
	return {
		name: 'octavo',
		load: async (context) => {
			const paths = pathsFrom(process.env);
			// Of the code that runs, whatever becomes of its files while it does.
			const revision = revisionOf(paths.root);
			const held = context.watcher && openMemories(paths.cache, revision);
			const fill = async () => {
				const publication = await read(revision, held);
				tell(publication, context, revision);
				setCurrent(publication);
			};
			await fill();
			watch(context, fill);
		},
	};
}

function tell({ findings, waiting, compared, needed, essays, pages }: Publication, { logger, watcher }: LoaderContext, revision: string): void {
	const failed = findings.some(({ severity }) => severity === 'error');
	if (failed && !watcher) throw refusal(findings);
	if (findings.length > 0) logger[failed ? 'error' : 'warn'](`\n${report(findings)}`);
	if (watcher) return;
	const { content, cache } = pathsFrom(process.env);
	const { frozen } = flagsFrom(process.env, process.argv);
	// Written when the site is built (astro.config.mjs): who is told of a place must find it there.
	keepLock(content, frozen ? undefined : compared?.next, soundIn(cache, revision));
	const media = [...essays, ...pages].flatMap(({ media }) => media.map(({ name }) => name.replace(/\..*/s, '')));
	const most = Math.max(100, essays.length);
	// Of a text its HTML, its Markdown and what is known of it; of an essay a text for feeds and two cards.
	for (const [name, used, count] of [['texts', needed, 4 * most], ['feeds', [], most], ['cards', [], 2 * most], ['media', media, Math.max(100, media.length)]] as const) prune(join(cache, name), new Set(used), count);
	for (const line of tidings(compared, frozen)) logger.info(line);
	for (const { file, status, published } of waiting) logger.info(status === 'draft' ? `${file} is a draft and is not published` : `${file} waits for ${published}`);
}

/** What the record has to say to the writer. */
function tidings(compared: Comparison | undefined, frozen: boolean): string[] {
	const { news = [], followed = [] } = compared ?? {};
	const some = news.length > 12 ? [...news.slice(0, 10), `${news.length - 10} more`] : news;
	return [...followed, ...(frozen && news.length > 0 ? [`New, and not recorded in this build: ${some.join('; ')}. Build once without CI, OCTAVO_TODAY or --frozen, and commit ${lockName}.`] : [])];
}

function refusal(findings: readonly Finding[]): Error {
	return plainError(`Something is wrong in the content:\n\n${report(findings)}\n`);
}

function watch({ watcher, logger }: LoaderContext, fill: () => Promise<void>): void {
	if (!watcher) return;
	const { content } = pathsFrom(process.env);
	watcher.add(content);
	let timer: NodeJS.Timeout | undefined;
	watcher.on('all', (_event, path) => {
		if (!path.startsWith(content)) return;
		clearTimeout(timer);
		// Editors save in several steps; one reading serves them all.
		timer = setTimeout(() => void fill().then(
			// What serves pages (src/build/integration.ts) hears of it by the one thing that both have; a moment later, for a
			// page that is being put together from what was read before must not be the last to say which paths there are.
			() => void setImmediate(() => watcher.emit('octavo:read' as 'ready')),
			(error: unknown) => logger.error(`The content could not be read: ${error instanceof Error ? error.message : String(error)}. Save once more.`),
		), 30);
	});
}

/** @param held in dev, what is known from one reading to the next */
function read(revision: string, held: Memories | undefined): Promise<Publication> {
	const paths = pathsFrom(process.env);
	const { acceptMoves } = flagsFrom(process.env, process.argv);
	return readPublication({ paths, revision, day: today(process.env), drafts: held !== undefined, acceptMoves, ...(held && { held }) });
}
