import { join } from 'node:path';
import type { Comparison } from '../permanence/compare.ts';
import { keepLock } from '../permanence/lock-file.ts';
import { lockName } from '../permanence/lock.ts';
import type { Finding } from '../site/finding.ts';
import { flagsFrom } from '../site/flags.ts';
import { pathsFrom } from '../site/paths.ts';
import { plainError } from '../site/plain-error.ts';
import { report } from '../site/report.ts';
import { prune } from './prune.ts';
import type { Publication } from './publication.ts';

/**
 * Says what was found in the content that a build has read, holds its record until the site is built, and takes out of
 * the cache what is old.
 *
 * @throws with the whole report as message if there is an error anywhere
 */
export function tellBuild({ findings, waiting, compared, needed, essays, pages }: Publication, log: Log): void {
	if (findings.some(({ severity }) => severity === 'error')) throw refusal(findings);
	tellFindings(findings, log);
	const { content, cache } = pathsFrom(process.env);
	const { frozen } = flagsFrom(process.env, process.argv);
	// Written when the site is built (src/build/finish.ts): who is told of a place must find it there.
	keepLock(content, frozen ? undefined : compared?.next);
	const media = [...essays, ...pages].flatMap(({ media }) => media.map(({ name }) => name.replace(/\..*/s, '')));
	const most = Math.max(100, essays.length);
	// Of a text its HTML, its Markdown and what is known of it; of an essay a text for feeds and two cards.
	for (const [name, used, count] of [['texts', needed, 4 * most], ['feeds', [], most], ['cards', [], 2 * most], ['media', media, Math.max(100, media.length)]] as const) prune(join(cache, name), new Set(used), count);
	for (const line of tidings(compared, frozen)) log.info(line);
	for (const { file, status, published } of waiting) log.info(status === 'draft' ? `${file} is a draft and is not published` : `${file} waits for ${published}`);
}

/** Says what is wrong in the content, if anything is. */
export function tellFindings(findings: readonly Finding[], log: Log): void {
	if (findings.length > 0) log[findings.some(({ severity }) => severity === 'error') ? 'error' : 'warn'](`\n${report(findings)}`);
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

/** Where messages go: Astro's logger is one. */
export type Log = Record<'info' | 'warn' | 'error', (message: string) => void>;
