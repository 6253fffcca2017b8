/** A text as it must be written in HTML, attributes in double quotes included. */
export function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A picture in a figure, on one line; the caption is HTML. */
export function pictureFigure(picture: { address: string; alt?: string | undefined; title?: string | undefined }, caption?: string): string {
	const title = picture.title ? ` title="${escaped(picture.title)}"` : '';
	return `<figure><img src="${escaped(picture.address)}" alt="${escaped(picture.alt ?? '')}"${title}>${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;
}

/** The text with a recording after it, unless it plays or links to that already. */
export function withRecording(html: string, address: string | undefined): string {
	return !address || html.includes(address) || html.includes(escaped(address)) ? html : `${html}\n<audio src="${escaped(address)}" controls></audio>`;
}
