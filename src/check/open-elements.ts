/**
 * What HTML leaves open at its end.
 *
 * @param before what was open already
 */
export function inHtml(html: string, before: readonly Open[]): Open[] {
	const open = [...before];
	for (const [, end, tag = '', attributes = ''] of html.replaceAll(/<!--[^]*?(?:-->|$)/g, '').matchAll(/<(\/?)([a-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi)) {
		const name = tag.toLowerCase();
		const last = open.findLastIndex((element) => element.name === name);
		if (end && last !== -1) open.length = last;
		else if (!end && !empty.has(name) && !attributes.endsWith('/')) open.push({ name, lang: /\blang\s*=\s*["']?([\w-]+)/i.exec(attributes)?.[1] ?? '' });
	}
	return open;
}

const empty = new Set(['br', 'hr', 'img', 'input', 'source', 'track', 'wbr', 'col']);

/** An element that is not closed yet. */
export interface Open {
	/** In small letters. */
	name: string;
	/** Its own language, or empty. */
	lang: string;
}
