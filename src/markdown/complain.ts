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

/** Notes something that does not end the build. */
export function warn(file: VFile, node: Nodes | MarkdownNodes | undefined, message: string, remedy: string): void {
	const said = file.message(message, { place: node?.position, source: 'octavo' });
	said.note = remedy;
	said.fatal = false;
}

/** What the plugins noted on a file, as findings. */
export function findingsOf(file: VFile, name: string): Finding[] {
	return file.messages.map(({ reason, note, line, fatal }) =>
		(fatal ? fault : warning)(name, line ?? undefined, reason.replace(/\.$/, ''), note ?? 'See the manual.'),
	);
}
