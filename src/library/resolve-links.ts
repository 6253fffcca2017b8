import { fileMarks } from '../markdown/stand-alone.ts';
import { absolute, href } from '../site/address.ts';
import { escapeDestination } from '../site/markup.ts';
import type { Settings } from '../site/settings.ts';

/**
 * Puts permalinks where the pipeline left the names of files. This comes last, and apart from rendering, so that an
 * essay whose address changes does not make every essay that links to it render again.
 *
 * @param permalinkOf from a file's path inside the content folder to its permalink
 */
export function resolveLinks(html: string, permalinkOf: (file: string) => string | undefined, base: string): string {
	return html.replaceAll(inHtml, (whole, file: string) => {
		const permalink = permalinkOf(file);
		return permalink === undefined ? whole : `<a href="${href(permalink, { base })}`;
	});
}

/** The same for the Markdown that stands alone: full addresses where the names of files are marked. */
export function resolveMarkdown(markdown: string, permalinkOf: (file: string) => string | undefined, settings: Pick<Settings, 'base' | 'origin'>): string {
	return markdown.replaceAll(inMarkdown, (_, file: string) => {
		const permalink = permalinkOf(file);
		return permalink === undefined ? file : escapeDestination(absolute(permalink, settings));
	});
}

/** The files whose permalinks the two put in, each once. */
export function filesLinkedIn(html: string, markdown: string): string[] {
	return [...new Set([...html.matchAll(inHtml), ...markdown.matchAll(inMarkdown)].map(([, file = '']) => file))].sort();
}

/** Only a real tag can match: in text `<` is always escaped. */
const inHtml = /<a href="octavo:([^"?#]*)/g;
const inMarkdown = new RegExp(`${fileMarks[0]}([^${fileMarks[1]}]*)${fileMarks[1]}`, 'g');
