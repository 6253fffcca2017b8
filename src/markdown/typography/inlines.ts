import type { Delete, Emphasis, Link, LinkReference, PhrasingContent, Strong, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { MASK } from './addresses.ts';

/**
 * The inline content of a block as pieces in reading order. Emphasis, links and inline HTML are seen through; code,
 * mathematics, pictures and references to notes count as one letter; a hard break counts as a space.
 */
export function piecesOf(children: readonly PhrasingContent[]): Piece[] {
	const pieces: Piece[] = [];
	/** Inside <code>, <kbd> and the like, written as inline HTML: how deep. */
	let verbatim = 0;
	const walk = (nodes: readonly PhrasingContent[]): void => {
		for (const node of nodes) {
			if (node.type === 'html') verbatim = Math.max(0, verbatim + verbatimStep(node.value));
			else if (node.type === 'break') pieces.push({ text: LINE_BREAK });
			else if (node.type === 'text' && verbatim === 0) pieces.push({ text: node.value, node });
			else if (isTransparent(node)) walk(node.children);
			else pieces.push({ text: MASK });
		}
	};
	walk(children);
	return pieces;
}

/** Any white space will do, except those that rules replace. */
const LINE_BREAK = '\u2028';

function verbatimStep(html: string): number {
	const tag = /^<(\/?)(?:code|kbd|samp|tt|var|pre|script|style|math|svg)\b/i.exec(html);
	return tag ? (tag[1] ? -1 : 1) : 0;
}

/** Emphasis and links, but not an autolink, nor any link whose text is its own URL; nor a caption, which is a block. */
function isTransparent(node: PhrasingContent): node is Emphasis | Strong | Delete | Link | LinkReference {
	if (node.type === 'link') return bare(toString(node)) !== bare(node.url);
	return TRANSPARENT.has(node.type);
}

const TRANSPARENT = new Set(['emphasis', 'strong', 'delete', 'linkReference']);
const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');

/** A stretch of inline content; without a node when its text is not ours to change. */
export interface Piece {
	text: string;
	node?: Text;
}
