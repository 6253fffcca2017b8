import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit, EXIT } from 'unist-util-visit';
import { allowed } from '../../site/characters.ts';

/**
 * The title of a page, on one line of at most 200 characters.
 *
 * @param body the beginning of its HTML
 * @param type the header `Content-Type`
 */
export function titleOf(body: Uint8Array, type: string): string | undefined {
	let title: string | undefined;
	visit(fromHtml(decode(body, type)), { tagName: 'title' }, (element) => {
		title ??= toString(element);
		return EXIT;
	});
	const line = allowed(title ?? '').replaceAll(/\s+/g, ' ').trim();
	return [...line].slice(0, 200).join('').trimEnd() || undefined;
}

/** By the encoding that the header names, else the page itself, else UTF-8 (html.spec.whatwg.org, determining the character encoding). */
function decode(body: Uint8Array, type: string): string {
	const named = /charset\s*=\s*["']?([\w:.-]+)/i;
	const start = Buffer.from(body.slice(0, 1024)).toString('latin1');
	const encoding = named.exec(type)?.[1] ?? named.exec(/<meta[^>]*charset[^>]*>/i.exec(start)?.[0] ?? '')?.[1] ?? 'utf-8';
	try {
		return new TextDecoder(encoding).decode(body);
	} catch {
		return new TextDecoder().decode(body);
	}
}
