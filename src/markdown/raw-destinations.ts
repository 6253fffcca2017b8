import type { Destination } from './context.ts';

/** The file whose numbers a chart shows, which its first line names. */
export function inChart(source: string, start: number): Destination[] {
	const { 0: before = '', 1: value = '' } = /^.*?\bsrc=("[^"]*"|'[^']*'|[^\s"'}]+)/.exec(source.slice(start)) ?? [];
	const end = start + before.length;
	return value ? [{ start: end - value.length, end, address: value.replaceAll(/^["']|["']$/g, ''), quoted: true }] : [];
}

/** Comments are for nobody but the writer, yet one may keep two lists apart: what is left of each is an empty one. */
export function inHtml(source: string, start: number, end: number): Destination[] {
	const found: Destination[] = [];
	// A comment may reach beyond the node: Markdown ends a block of HTML at a blank line.
	for (const { 0: part, 1: name, index } of source.slice(start).matchAll(/<!--(?:>|->|[\s\S]*?(?:-->|$))|<(\w+)(?:[^<>"']|"[^"]*"|'[^']*')*>/g)) {
		const at = start + index;
		if (at >= end) break;
		if (!name) found.push({ start: at, end: at + part.length, instead: '<!-- -->' });
		else for (const { 1: attribute = '', 2: sign = '', 3: value = '', index: inside } of part.matchAll(/([^\s"'<>/=]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/g)) {
			if (!/^(?:href|src|poster|cite)$/i.test(attribute)) continue;
			const first = at + inside + attribute.length + sign.length;
			found.push({ start: first, end: first + value.length, address: value.replaceAll(/^["']|["']$/g, '').replaceAll('&amp;', '&'), picture: /^img$/i.test(name), quoted: true });
		}
	}
	return found;
}
