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
	// Only a real tag can match: in text `<` is always escaped.
	return html.replaceAll(/<a href="octavo:([^"?#]*)/g, (whole, file: string) => {
		const permalink = permalinkOf(file);
		return permalink === undefined ? whole : `<a href="${href(permalink, { base })}`;
	});
}

/** The same for the Markdown that stands alone: full addresses where the names of files are marked. */
export function resolveMarkdown(markdown: string, permalinkOf: (file: string) => string | undefined, settings: Pick<Settings, 'base' | 'origin'>): string {
	const [before, after] = fileMarks;
	return markdown.replaceAll(new RegExp(`${before}([^${after}]*)${after}`, 'g'), (_, file: string) => {
		const permalink = permalinkOf(file);
		return permalink === undefined ? file : escapeDestination(absolute(permalink, settings));
	});
}
