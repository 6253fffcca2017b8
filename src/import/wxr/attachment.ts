import { plain } from '../exports/plain.ts';
import { metaOf, textOf, type XmlElement } from './element.ts';

/** A file of the library. Squarespace puts marks of its own (`exc-` and a number) where WordPress has the caption. */
export function attachmentOf(item: XmlElement): Attachment {
	const caption = textOf(item, 'excerpt:encoded');
	return {
		address: textOf(item, 'wp:attachment_url') ?? textOf(item, 'guid') ?? '',
		alt: plain(metaOf(item).get('_wp_attachment_image_alt')),
		caption: caption && !/^exc-[\da-f]{24}$/.test(caption) ? caption : undefined,
		parent: textOf(item, 'wp:post_parent'),
	};
}

export interface Attachment {
	address: string;
	alt?: string | undefined;
	/** HTML. */
	caption?: string | undefined;
	/** The number of the text it was uploaded for. */
	parent?: string | undefined;
}
