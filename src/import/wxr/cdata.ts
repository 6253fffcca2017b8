/**
 * Where an element's end tag begins, CDATA sections passed over; if that is missing, where the next element of its name
 * begins, since none of WXR stands in one of its own name. A section nobody closed ends with its element or item: WordPress
 * writes `<tag><![CDATA[…]]></tag>`, so that a `]]>` with another tag behind it closes a later section.
 *
 * @param from an index inside of the element
 * @param final whether this is all there is; else an end that more text could change is none
 * @returns -1 if it has no end
 */
export function endOf(text: string, name: string, from: number, final: boolean): number {
	const marks = new RegExp(`<!\\[CDATA\\[|</${name}\\s*>|<${name}(?=[\\s>])`, 'g');
	marks.lastIndex = from;
	for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
		if (mark[0] !== '<![CDATA[') return mark.index;
		const section = sectionAt(text, mark.index, final);
		if (!section) return -1;
		marks.lastIndex = section.end;
	}
	return -1;
}

/** A CDATA section: what stands in it, and where the text goes on; nothing if more text is needed to tell. */
export function sectionAt(text: string, at: number, final: boolean): { content: string; end: number } | undefined {
	const begin = at + '<![CDATA['.length;
	const tag = /<([\w:.-]+)[^<>]*>\s*$/.exec(text.slice(Math.max(0, at - 300), at))?.[1];
	const close = text.indexOf(']]>', begin);
	if (close >= 0) {
		const next = /[^<]*(?:<!?\/?[\w:.[-]*)?/y;
		next.lastIndex = close + 3;
		const after = next.exec(text)?.[0] ?? '';
		if (!final && close + 3 + after.length === text.length) return undefined;
		if (!tag || after.endsWith(`</${tag}`) || after.endsWith('<![CDATA[')) return { content: text.slice(begin, close), end: close + 3 };
	} else if (!final) return undefined;
	const found = text.slice(begin).search(new RegExp(`${tag ? `</${tag}|` : ''}</item>\\s*</?(?:item|channel)`));
	const end = begin + found;
	if (found < 0) return final ? { content: text.slice(begin), end: text.length } : undefined;
	return { content: text.slice(begin, end).replace(/\]\]>\s*$/, ''), end };
}
