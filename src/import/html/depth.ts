import type { Losses } from '../losses.ts';

/**
 * HTML whose elements do not lie too deep in one another: from some depth on tags go and words stay. Parsing takes the
 * square of the depth, and what is made of the tree walks down into it.
 */
export function shallow(html: string, losses: Losses): string {
	let depth = 0;
	let deepest = 0;
	const made = html.replaceAll(/<(\/?)([a-z][^\s<>/]*)[^<>]*>/gi, (tag, slash: string, name: string) => {
		const known = name.toLowerCase();
		if (opaque.has(known)) return tag;
		if (unending.has(known)) return depth < most ? tag : ' ';
		const isTooDeep = depth + (slash ? 0 : 1) > most;
		depth = Math.max(0, depth + (slash ? -1 : 1));
		deepest = Math.max(deepest, depth);
		return isTooDeep ? ' ' : tag;
	});
	if (deepest <= most) return html;
	losses.add(undefined, { rule: 'nesting', message: `Elements lie ${deepest} deep in one another; those below ${most} were left out, and their words stay`, became: 'text', todo: 'See whether the text is still in order.' });
	return made;
}

/** Half of what Chromium and Safari allow: an element here may bring three with it that need no end tag, and calls must fit on the stack. */
const most = 256;

/** Those that need no end tag. */
const unending = new Set('area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rp rt'.split(' '));

/** Those whose text is none of the page. */
const opaque = new Set('script style textarea title iframe noscript xmp noembed noframes plaintext'.split(' '));
