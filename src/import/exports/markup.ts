import { escapeMarkup } from '../../site/markup.ts';

/** A picture in a figure, on one line; the caption is HTML. */
export function pictureFigure(picture: { address: string; alt?: string | undefined; title?: string | undefined }, caption?: string): string {
	const title = picture.title ? ` title="${escapeMarkup(picture.title)}"` : '';
	return `<figure><img src="${escapeMarkup(picture.address)}" alt="${escapeMarkup(picture.alt ?? '')}"${title}>${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;
}

/** The text with a recording after it, unless it plays or links to that already. */
export function withRecording(html: string, address: string | undefined): string {
	return !address || html.includes(address) || html.includes(escapeMarkup(address)) ? html : `${html}\n<audio src="${escapeMarkup(address)}" controls></audio>`;
}
