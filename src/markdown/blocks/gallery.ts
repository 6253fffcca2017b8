import type { PhrasingContent } from 'mdast';
import { element, type Block, type Content, type Made } from './block.ts';

/**
 * Pictures side by side: a paragraph is a row. Alone in a paragraph of its own, each then becomes a figure with its caption.
 * All together are a figure too: a `div` with several pictures and no paragraphs is dropped by the reader mode of Firefox
 * (Readability.js, `_cleanConditionally`).
 */
export function gallery({ content, fault }: Block): Made {
	const rows = content.map((row): Content => {
		const pictures = row.type === 'paragraph' ? row.children.filter((child) => !isBlank(child)) : [];
		if (row.type === 'definition') return row;
		if (pictures.length === 0 || !pictures.every(isPicture)) {
			fault('A gallery holds something other than pictures', 'Put pictures in it, those of a row on lines that follow one another; their captions stand in quotation marks: `![A lamp](lamp.jpg "Lit for the last time.")`.', row);
			return row;
		}
		return element('div', { className: ['row'] }, pictures.map((picture): Content => ({ type: 'paragraph', children: [picture], ...(picture.position && { position: picture.position }) })));
	});
	return { tagName: 'figure', className: ['gallery'], children: rows };
}

function isPicture(node: PhrasingContent): boolean {
	if (node.type === 'link') return node.children.length === 1 && node.children.every(isPicture);
	return node.type === 'image' || node.type === 'imageReference';
}

function isBlank(node: PhrasingContent): boolean {
	return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}
