import type { Author } from '../../essays/author.ts';
import { today } from '../../essays/date.ts';
import { readAuthors } from '../../library/authors.ts';
import { readLock } from '../../permanence/lock-file.ts';
import type { Lock } from '../../permanence/lock.ts';
import type { Finding } from '../../site/finding.ts';
import { pathsFrom, type Paths } from '../../site/paths.ts';
import { readContent, type Content } from '../content.ts';
import type { Surroundings } from '../outcome.ts';

/** Reads all that a new text must fit in with. What is wrong in other texts is no reason not to begin one, and is not among the findings. */
export function deskIn({ environment, root }: Surroundings): { desk: Desk; findings: Finding[] } {
	const paths = pathsFrom(environment, root);
	const day = today(environment);
	const content = readContent(paths, day);
	const { lock, findings } = readLock(paths.content, paths.name);
	const { authors } = readAuthors(paths, content.site.settings.language);
	return { desk: { content, authors, lock, paths, day }, findings: [...content.site.findings, ...findings].filter(({ severity }) => severity === 'error') };
}

/** What lies there already. */
export interface Desk {
	content: Content;
	authors: ReadonlyMap<string, Author>;
	/** What has been published. */
	lock: Lock;
	paths: Paths;
	/** Today, `YYYY-MM-DD`. */
	day: string;
}
