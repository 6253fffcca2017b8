import { today } from '../essays/date.ts';
import { revisionOf } from '../markdown/revision.ts';
import { flagsFrom } from '../site/flags.ts';
import { pathsFrom } from '../site/paths.ts';
import type { Held } from './cache.ts';
import { setCurrent } from './current.ts';
import { readPublication } from './publication.ts';
import { tellBuild, tellFindings, type Log } from './tell.ts';

/**
 * Reads the content folder for the library, and says what was found in it.
 *
 * A build with an error anywhere ends here, with the whole report and before a page is written. `astro dev` prints the
 * report and goes on with what is sound.
 *
 * @param held in dev, what is known of texts from one reading to the next
 * @throws in a build, with the report as message
 */
export async function readContent(log: Log, held?: Held): Promise<void> {
	const paths = pathsFrom(process.env);
	const { acceptMoves } = flagsFrom(process.env, process.argv);
	const publication = await readPublication({ paths, revision: revisionOf(paths.root), day: today(process.env), drafts: held !== undefined, acceptMoves, ...(held && { held }) });
	if (held) tellFindings(publication.findings, log);
	else tellBuild(publication, log);
	setCurrent(publication);
}
