import type { Kind, Skipped } from '../importer.ts';

/**
 * Texts among the files of a folder or zip file that are of another kind than the one that is imported, and would stay
 * behind unseen. Importers of exports say themselves what they leave out.
 */
export function textsOfOtherKinds(files: readonly string[], kind: Kind): Skipped[] {
	const others = elsewhere[kind];
	return others === undefined ? [] : files.filter((file) => others.test(file) && !served.test(file)).map((file) => ({ source: { file }, skipped: file, reason: 'It is a text of another kind: import it by itself' }));
}

/** By the kind that is imported. In a folder of Markdown, pages and plain texts belong to the site's design. */
const elsewhere: Partial<Record<Kind, RegExp>> = {
	markdown: /\.(?:docx?|docm|odt|rtf|pages)$/i,
	docx: /\.(?:md|markdown|mdx|html?|txt)$/i,
	html: /\.(?:docx?|docm|odt|rtf|pages|txt)$/i,
};

/** What lies there is for readers to have as it is. */
const served = /(?:^|\/)(?:static|public|assets|files|uploads|attachments|downloads)\/|_files\//i;
