import { escapeMarkup } from '../../site/markup.ts';
import type { FateOf } from '../converted.ts';

/** The same in HTML that is typed in Markdown; a part of it may open an element that another part closes. */
export function mendHtml(html: string, fateOf: FateOf): string {
	return html.replaceAll(/<(a|img|source|video|audio|track)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi, (tag, name: string, attributes: string) => {
		const attribute = /\s(?:href|src|poster)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/i.exec(attributes);
		const fate = attribute ? fateOf(unquoted(attribute[1] ?? '')) : undefined;
		if (!attribute || !fate) return tag;
		if (!/^img$/i.test(name)) return tag.replace(attribute[0], '');
		const words = unquoted(/\salt\s*=\s*("[^"]*"|'[^']*')/i.exec(attributes)?.[1] ?? '') || fate.name;
		return fate.link === undefined ? escapeMarkup(words) : `<a href="${escapeMarkup(fate.link)}">${escapeMarkup(words)}</a>`;
	});
}

function unquoted(value: string): string {
	return value.replaceAll(/^["']|["']$/g, '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
