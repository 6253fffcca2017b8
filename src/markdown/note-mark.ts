// The mark of a note, empty until `notes` fills it: a number in a heading would become part of the heading's address.
// Stands in the change to HTML, which asks it for every mark.
import { defaultHandlers, type Handler } from 'mdast-util-to-hast';

/** The mark as remark-rehype makes it, its number moved to an attribute until `notes` puts it back. */
export const noteMark: Handler = (state, node) => {
	const mark = defaultHandlers.footnoteReference(state, node);
	const [link] = mark.children;
	if (link?.type !== 'element') return mark;
	const [number] = link.children;
	link.properties = { ...link.properties, dataNote: number?.type === 'text' ? number.value : '' };
	link.children = [];
	return mark;
};
