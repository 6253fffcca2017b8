import { linkPlaces, type LinkPlace } from '../markdown/link-places.ts';
import { inHtml } from '../markdown/raw-destinations.ts';
import { escapeDestination, escapeMarkup } from '../site/markup.ts';
import type { Converted } from './converted.ts';
import { mended } from './links/mend.ts';
import type { Loss } from './loss.ts';

/** A text in Markdown with what it shows and links to, which can be given other addresses. */
export function addressed(text: string, losses: Loss[]): Converted {
	const places = linkPlaces(text).filter(({ address }) => address !== '');
	const shown = new Map<string, string>();
	for (const place of places) if (place.picture && !shown.has(place.address)) shown.set(place.address, altOf(text, place));
	const pictures = [...shown].map(([address, alt]) => ({ address, alt }));
	const links = [...new Set(places.filter(({ picture, address }) => !picture && !address.startsWith('#')).map(({ address }) => address))];
	return { pictures, links, losses, markdown: (addresses, fateOf) => (fateOf ? mended(withAddresses(text, places, addresses), fateOf) : withAddresses(text, places, addresses)) };
}

function withAddresses(text: string, places: readonly LinkPlace[], addresses: ReadonlyMap<string, string>): string {
	let made = '';
	let at = 0;
	for (const { start, end, address, quoted } of places) {
		const other = addresses.get(address);
		if (other === undefined || other === address || start < at) continue;
		const bracketed = text[start - 1] === '<' && text[end] === '>' && !/(?:\]\(|\]:\s*)$/.test(text.slice(Math.max(0, start - 12), start - 1));
		const own = bracketed || !/[(<\s]$/.test(text.slice(0, start).slice(-1)) || (!quoted && !/(?:\]\(\s*<?|\]:\s*<?)$/.test(text.slice(Math.max(0, start - 12), start)));
		const words = text.slice(start, end);
		const put = quoted ? `"${escapeMarkup(other)}"` : own ? `[${words}](${escapeDestination(other)})` : escapeDestination(other);
		made += text.slice(at, bracketed ? start - 1 : start) + put;
		at = bracketed ? end + 1 : end;
	}
	return made + text.slice(at);
}

/** HTML with other addresses in its attributes. */
export function withQuoted(html: string, addresses: ReadonlyMap<string, string>): string {
	return inHtml(html, 0, html.length).toReversed().reduce((text, { start, end, address = '' }) => {
		const other = addresses.get(address);
		return other === undefined || other === address ? text : `${text.slice(0, start)}"${escapeMarkup(other)}"${text.slice(end)}`;
	}, html);
}

/** What a picture in HTML shows. @param at where in the tag something of it stands */
export function altIn(html: string, at: number): string {
	return unescaped(/\salt="([^"]*)"/i.exec(html.slice(html.lastIndexOf('<', at), html.indexOf('>', at) + 1))?.[1] ?? '');
}

/** What a picture shows, by the brackets before its address or the attribute beside it. */
function altOf(text: string, { start, quoted }: LinkPlace): string {
	if (quoted) return altIn(text, start);
	const before = text.slice(text.lastIndexOf('![', start) + 2, start);
	return /\]\(<?$/.test(before) ? before.replace(/\]\(<?$/, '').replaceAll(/\\([!-/:-@[-`{-~])/g, '$1') : '';
}

function unescaped(value: string): string {
	return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&#x3C;', '<').replaceAll('&amp;', '&').replaceAll('&#x26;', '&');
}
