import type { Importer, Skipped, Source } from '../importer.ts';
import type { Loss } from '../loss.ts';
import type { Post } from '../post.ts';
import { withoutAbout } from './about.ts';
import { blocksOf } from './blocks.ts';
import { withoutNotes } from './footnotes.ts';
import { withoutFurniture } from './furniture.ts';
import { headOf } from './head.ts';
import { dividedIn, groupsOf } from './lines.ts';
import { withoutNavigation } from './onward.ts';
import { printed } from './print.ts';
import { treeOf } from './tree.ts';

/** Plain texts, as they are copied from a web page or come in a mail: each file an essay. */
export const text: Importer = {
	kind: 'text',
	name: 'plain text',
	async recognizes(source) {
		if (source.files.length === 0 || !source.files.every(isText)) return false;
		const [first] = source.files as [string];
		return /\.te?xt$/i.test(first) || isReadable(await source.head(first, 4096));
	},
	async *read(source) {
		for (const file of source.files) yield await essayIn(source, file);
	},
};

/** A file that says it is text, or one without an ending, as what is pasted has none. */
function isText(file: string): boolean {
	return /\.te?xt$/i.test(file) || !/\.[^/]*$/.test(file);
}

/** Not the first bytes of a program, a picture, or a text in a syntax of its own. */
function isReadable(head: Uint8Array): boolean {
	return head.length > 0 && !head.includes(0) && !/^\s*(?:<|\{|---|\+\+\+|#!)/.test(new TextDecoder().decode(head));
}

async function essayIn(source: Source, file: string): Promise<Post | Skipped> {
	const skipped = (reason: string): Skipped => ({ source: { file }, skipped: file, reason });
	if (!isText(file)) return skipped('it is not plain text');
	const whole = await source.text(file);
	if (whole.includes('\0')) return { ...skipped('it is no text, or in an encoding that cannot be read'), isFailure: true };
	const copied = withoutFurniture(groupsOf(whole), file);
	const head = headOf(copied.groups, file);
	const title = head.title ?? file.replace(/^.*\//, '').replace(/\.[^.]*$/, '').replaceAll(/[-_]+/g, ' ');
	const onward = withoutNavigation(head.groups, file);
	const first = withoutNotes(onward.groups, file);
	const about = withoutAbout(first.groups, head.authors, file);
	// The author may be introduced below the notes, as well as above them.
	const notes = first.notes.size > 0 ? { ...first, groups: about.groups } : withoutNotes(about.groups, file);
	const divided = dividedIn(notes.groups).map(({ word, line }): Loss => ({ file, line, rule: 'hyphen', message: `"${word}" was divided between two lines and keeps its hyphen`, became: 'text', todo: 'Delete the hyphen if the word has none.' }));
	if (notes.groups.length === 0) return skipped(head.title ? `there is nothing in it but the title "${head.title}"` : 'there is no text in it');
	return {
		source: { file },
		kind: 'essay',
		status: 'published',
		title,
		...(head.subtitle && { subtitle: head.subtitle }),
		addresses: [],
		...(head.published && { published: head.published }),
		authors: about.authors,
		tags: [],
		...(onward.next && { next: onward.next }),
		body: { markdown: printed(treeOf(blocksOf(notes.groups), notes.notes)), flavour: 'plain' },
		losses: [...copied.losses, ...head.losses, ...onward.losses, ...notes.losses, ...about.losses, ...divided].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
	};
}
