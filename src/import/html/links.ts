import type { Root } from 'hast';
import { allowed } from '../../site/characters.ts';
import type { Losses } from '../losses.ts';
import { attribute, isBlank, isElement, rewrite, wordsOf } from './element.ts';

/** Leaves of links those that Octavo can follow: what runs code or opens a program stays as words, and is told of. */
export function links(tree: Root, losses: Losses): void {
	rewrite(tree, (node) => {
		if (!isElement(node, 'a')) return undefined;
		// Octavo shows a picture as large as the window by itself.
		if (wordsOf(node) === '' && /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?)(?:[?#]|$)/i.test(attribute(node, 'href'))) return node.children;
		const href = linkAddress(attribute(node, 'href'));
		const silent = node.properties['href'] === undefined || node.children.every(isBlank);
		if (href !== undefined && !silent) {
			node.properties = { href, ...(attribute(node, 'title') && { title: attribute(node, 'title') }), ...(node.properties['id'] !== undefined && { id: node.properties['id'] }) };
			return [node];
		}
		if (href === undefined && node.properties['href'] !== undefined) losses.add(node, { rule: 'link', message: `A link that leads nowhere was taken off “${wordsOf(node)}”${attribute(node, 'href') ? `: ${attribute(node, 'href').replaceAll(/\s+/g, ' ').slice(0, 100)}` : ''}`, became: 'text' });
		return attribute(node, 'id') || attribute(node, 'name') ? [{ ...node, tagName: 'span', properties: { id: attribute(node, 'id') || attribute(node, 'name') } }] : node.children;
	});
}

/** An address that a link may have, without the spaces and control characters around and in it; nothing if it may not have it. */
export function linkAddress(href: string): string | undefined {
	const address = allowed(href).trim().replaceAll(/[\t\n\r]/g, '').replaceAll(' ', '%20');
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
	if (address === '' || address === '#' || (scheme && !schemes.has(scheme))) return undefined;
	return address;
}

/** Those that `src/markdown/links.ts` lets pass. */
const schemes = new Set(['http', 'https', 'mailto', 'tel', 'sms', 'xmpp', 'geo', 'doi']);
