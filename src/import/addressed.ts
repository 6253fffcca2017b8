import { linkPlaces, type LinkPlace } from '../markdown/link-places.ts';
import { escapeDestination, escapeMarkup } from '../site/markup.ts';
import type { Converted } from './converted.ts';
import type { Loss } from './loss.ts';

/** A text in Markdown with what it shows and links to, which can be given other addresses. */
export function addressed(text: string, losses: Loss[]): Converted {
	const places = linkPlaces(text).filter(({ address }) => address !== '');
	const shown = new Map<string, string>();
	for (const place of places) if (place.picture && !shown.has(place.address)) shown.set(place.address, altOf(text, place));
	const pictures = [...shown].map(([address, alt]) => ({ address, alt }));
	const links = [...new Set(places.filter(({ picture, address }) => !picture && !address.startsWith('#')).map(({ address }) => address))];
	return { pictures, links, losses, markdown: (addresses) => withAddresses(text, places, addresses) };
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

/** What a picture shows, by the brackets before its address or the attribute beside it. */
function altOf(text: string, { start, end, quoted }: LinkPlace): string {
	if (quoted) return unescaped(/\salt="([^"]*)"/i.exec(text.slice(text.lastIndexOf('<', start), text.indexOf('>', end) + 1))?.[1] ?? '');
	const before = text.slice(text.lastIndexOf('![', start) + 2, start);
	return /\]\(<?$/.test(before) ? before.replace(/\]\(<?$/, '').replaceAll(/\\([!-/:-@[-`{-~])/g, '$1') : '';
}

function unescaped(value: string): string {
	return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&#x3C;', '<').replaceAll('&amp;', '&').replaceAll('&#x26;', '&');
}
