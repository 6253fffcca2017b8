import type { Element, ElementContent, RootContent, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { decoded } from '../../site/address.ts';
import { MASK } from './addresses.ts';

/**
 * Inline content as pieces in reading order. Emphasis and links are seen through; code, mathematics, pictures and marks
 * of notes count as one letter.
 */
export function piecesOf(nodes: readonly ElementContent[]): Piece[] {
	return nodes.flatMap((node): Piece[] => {
		if (node.type === 'text') return [{ text: node.value, node }];
		if (node.type !== 'element' || node.tagName === 'wbr') return [];
		if (node.tagName === 'br') return [{ text: LINE_BREAK }];
		return VERBATIM.has(node.tagName) || toString(node) === '' || showsItsAddress(node) ? [{ text: MASK }] : piecesOf(node.children);
	});
}

/** Whether a node stands in a line of text. */
export function isInline(node: RootContent | ElementContent): boolean {
	return node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName));
}

const INLINE = new Set('a abbr b bdi bdo br cite code del dfn em i img input ins kbd mark math q ruby rp rt s samp small span strong sub sup time u var wbr'.split(' '));
const VERBATIM = new Set('code kbd samp var math'.split(' '));

/** White space that no rule replaces: a no-break space for the line end behind it would indent the next line of a poem. */
const LINE_BREAK = '\u2028';

/** An autolink, or a link whose text is its own URL: not prose. */
function showsItsAddress(link: Element): boolean {
	return typeof link.properties['href'] === 'string' && bare(toString(link)) === bare(decoded(link.properties['href']));
}

const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');

/** A stretch of inline content; without a node when its text is not ours to change. */
export interface Piece {
	text: string;
	node?: Text;
}
