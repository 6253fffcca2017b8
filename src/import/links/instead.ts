import type { Image, ImageReference, PhrasingContent } from 'mdast';
import type { Fate } from '../converted.ts';

/** What stands where a picture cannot be shown: a link to it or what it shows, and its caption. */
export function insteadOf(image: Image | ImageReference, { link, name }: Fate, isInLink: boolean): PhrasingContent[] {
	const words: PhrasingContent = { type: 'text', value: image.alt || name };
	const caption = 'title' in image && image.title ? image.title : '';
	const shown: PhrasingContent = link === undefined || isInLink ? words : { type: 'link', url: link, children: [words] };
	return [shown, ...(caption === '' || caption === image.alt ? [] : [{ type: 'text', value: `: ${caption}` } as const])];
}
