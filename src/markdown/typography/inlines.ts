import type { PhrasingContent, Text } from 'mdast';
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
			else if ('children' in node && !(node.type === 'link' && showsItsAddress(node))) walk(node.children);
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

/** An autolink, or a link whose text is its own URL: not prose. */
function showsItsAddress({ url, children }: { url: string; children: PhrasingContent[] }): boolean {
	return bare(toString(children)) === bare(url);
}

const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');

/** A stretch of inline content; without a node when its text is not ours to change. */
export interface Piece {
	text: string;
	node?: Text;
}
