import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { linkPlaces, type LinkPlace } from '../markdown/link-places.ts';
import { escapeDestination, escapeMarkup } from '../site/markup.ts';
import type { Converted } from './converted.ts';
import type { Loss } from './loss.ts';

/** A text in Markdown with what it shows and links to, which can be given other addresses. */
export function addressed(text: string, losses: Loss[]): Converted {
	const places = linkPlaces(text).filter(({ address }) => address !== '');
	const alts = altsIn(text);
	const shown = [...new Set(places.filter(({ picture }) => picture).map(({ address }) => address))];
	const pictures = shown.map((address) => ({ address, alt: alts.get(address) ?? '' }));
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

/** What the pictures of a text show, by their addresses. */
function altsIn(text: string): ReadonlyMap<string, string> {
	const alts = new Map<string, string>();
	const add = (address: string, alt: string): void => void (alts.has(address) || alts.set(address, alt));
	visit(unified().use(remarkParse).parse(text) as Root, (node) => {
		if (node.type === 'image') add(node.url, node.alt ?? '');
		if (node.type !== 'html') return;
		for (const [image] of node.value.matchAll(/<img\s[^>]*>/gi)) add(unescaped(/\ssrc="([^"]*)"/i.exec(image)?.[1] ?? ''), unescaped(/\salt="([^"]*)"/i.exec(image)?.[1] ?? ''));
	});
	return alts;
}

function unescaped(value: string): string {
	return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&#x3C;', '<').replaceAll('&amp;', '&').replaceAll('&#x26;', '&');
}
