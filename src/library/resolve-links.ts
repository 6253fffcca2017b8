import { href } from '../site/address.ts';

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
