import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { allowed } from '../site/characters.ts';
import { attributesFor } from './html/attributes.ts';
import { insteadOf } from './html/instead.ts';
import type { Recording } from './html/recordings.ts';
import { treeOf } from './html/tree.ts';

/**
 * Makes of a page's HTML what feed readers keep: every address absolute, no scripts, styles, classes or roles that a
 * reader would drop anyway, no element that some reader takes away together with its meaning, notes marked the way
 * readers with pop-ups look for them. Not a word is lost.
 *
 * Sources: the allow-lists of Miniflux, SimplePie, Feedbin and feedparser; NetNewsWire's newsfoot.js; the warnings of the
 * W3C's feed validator.
 *
 * @param html the essay's text as its page has it
 * @param address full address of that page
 * @param prefix put before every id but those of notes, because a reader may show several essays on one page
 */
export function feedHtml(html: string, address: string, prefix: string): FeedText {
	const tree = treeOf(html);
	const absolute = (target: string) => URL.parse(target, address)?.href ?? target;
	const recordings: Recording[] = [];
	visit(tree, (node, index, parent) => {
		if (!parent || index === undefined || node.type === 'text') return undefined;
		const instead = node.type === 'element' ? insteadOf(node, { parent, absolute, recordings }) : [];
		if (instead) {
			// What comes in its place is looked at in its turn.
			parent.children.splice(index, 1, ...(instead as ElementContent[]));
			return [SKIP, index];
		}
		if (node.type === 'element') node.properties = attributesFor(node, absolute, prefix);
		return undefined;
	});
	return { html: allowed(toHtml(tree).trim()), recordings };
}

/** An essay's text as feeds carry it. */
export interface FeedText {
	html: string;
	/** Audio and video in it. */
	recordings: Recording[];
}
