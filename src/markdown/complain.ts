import { dirname, join, relative } from 'node:path';
import type { Nodes } from 'hast';
import type { Nodes as MarkdownNodes } from 'mdast';
import type { VFile } from 'vfile';
import { fault, warning, type Finding } from '../site/finding.ts';

/** Notes an error at a node; the pipeline goes on, so that one run finds everything. */
export function complain(file: VFile, node: Nodes | MarkdownNodes | undefined, message: string, remedy: string): void {
	const said = file.message(message, { place: node?.position, source: 'octavo' });
	said.note = remedy;
	said.fatal = true;
}

/** Notes an error in a file that the text draws on, by its absolute path. */
export function complainOf(file: VFile, path: string, line: number, message: string, remedy: string): void {
	const said = file.message(message, { place: { line, column: 1 }, source: 'octavo' });
	Object.assign(said, { file: path, note: remedy, fatal: true });
}

/** Notes something that does not end the build. */
export function warn(file: VFile, node: Nodes | MarkdownNodes | undefined, message: string, remedy: string): void {
	const said = file.message(message, { place: node?.position, source: 'octavo' });
	said.note = remedy;
	said.fatal = false;
}

/**
 * What the plugins noted on a file, as findings.
 *
 * @param name how findings name the file
 */
export function findingsOf(file: VFile, name: string): Finding[] {
	const nameOf = (path: string | undefined) => (path === undefined || path === file.path ? name : join(dirname(name), relative(dirname(file.path), path)).replaceAll('\\', '/'));
	return file.messages.map(({ reason, note, line, fatal, file: path }) =>
		(fatal ? fault : warning)(nameOf(path), line ?? undefined, reason.replace(/\.$/, ''), note ?? 'See the manual.'),
	);
}
