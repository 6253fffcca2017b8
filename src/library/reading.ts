import { today } from '../essays/date.ts';
import { revisionOf } from '../markdown/revision.ts';
import { flagsFrom } from '../site/flags.ts';
import { pathsFrom } from '../site/paths.ts';
import { progressOf } from '../site/progress.ts';
import { setCurrent } from './current.ts';
import type { Memories } from './memories.ts';
import { readPublication } from './publication.ts';
import { soundIn } from './sound.ts';
import { tellBuild, tellFindings, type Log } from './tell.ts';

/**
 * Reads the content folder for the library, and says what was found in it.
 *
 * A build with an error anywhere ends here, with the whole report and before a page is written. `astro dev` prints the
 * report and goes on with what is sound.
 *
 * @param held in dev, what is known from one reading to the next
 * @throws in a build, with the report as message
 */
export async function readContent(log: Log, held?: Memories): Promise<void> {
	const paths = pathsFrom(process.env);
	const { acceptMoves } = flagsFrom(process.env, process.argv);
	const revision = held?.revision ?? revisionOf(paths.root);
	const publication = await readPublication({ paths, revision, day: today(process.env), drafts: held !== undefined, acceptMoves, ...(held ? { held } : { progress: progressOf('Rendering texts') }) });
	if (held) tellFindings(publication.findings, log);
	else tellBuild(publication, log, soundIn(paths.cache, revision));
	setCurrent(publication);
}
