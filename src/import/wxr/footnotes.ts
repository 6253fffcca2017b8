import { metaOf, type XmlElement } from './element.ts';

/**
 * The text with the notes of its footnotes block below it. WordPress (since 6.3) keeps them as JSON in the custom field
 * `footnotes`, and writes this list when it shows the text.
 *
 * @see https://github.com/WordPress/gutenberg/blob/trunk/packages/block-library/src/footnotes/index.php
 */
export function withFootnotes(html: string, item: XmlElement): string {
	const notes = notesIn(metaOf(item).get('footnotes') ?? '').filter(({ id }) => html.includes(`#${id}`) && !html.includes(`id="${id}"`));
	// All on one line, so that lines keep their numbers.
	return notes.length === 0 ? html : `${html}<ol class="wp-block-footnotes">${notes.map(({ id, content }) => `<li id="${id}">${content.replace(/\s+/g, ' ')}</li>`).join('')}</ol>`;
}

function notesIn(json: string): { id: string; content: string }[] {
	try {
		const notes: unknown = JSON.parse(json);
		return Array.isArray(notes) ? notes.filter((note) => /^[\w-]+$/.test(note?.id ?? '') && typeof note.content === 'string') : [];
	} catch {
		return [];
	}
}
