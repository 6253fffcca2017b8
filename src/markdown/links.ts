// A link to another essay's file becomes a link to its permalink, wherever that may move; every link inside the site is
// noted for the check that follows when all essays are known. Stands after rehype-raw, so that links typed as HTML are
// held to the same rules, after charts, whose files are on the site already, and before images, which may be links.
import { dirname, join, relative } from 'node:path';
import type { Element, Root } from 'hast';
import { visit } from './walk.ts';
import type { VFile } from 'vfile';
import { decoded } from '../site/address.ts';
import { complain } from './complain.ts';
import { contextOf, type LinkUse } from './context.ts';
import { localFile, mediaFolder } from './media.ts';

export function links() {
	return (tree: Root, file: VFile): void => {
		const context = contextOf(file);
		const taken = new Set(context.media.map(({ name }) => `${context.base}${mediaFolder}${name}`));
		visit(tree, { tagName: 'a' }, (link: Element) => {
			const { href, ...rest } = link.properties;
			if (typeof href !== 'string' || taken.has(href) || rest['role'] === 'doc-noteref' || rest['role'] === 'doc-backlink') return;
			const use = resolve(href.trim(), file, link);
			if (!use) return;
			const { address, ...noted } = use;
			context.links.push({ ...noted, line: link.position?.start.line });
			// href stands first so that `resolveLinks` (library) can find it without parsing the page.
			link.properties = { href: address, ...rest };
		});
	};
}

/** What a link points at and what it says until all essays are known; `undefined` if it leaves the site or is faulty. */
function resolve(href: string, file: VFile, link: Element): Resolved | undefined {
	const { origin, base, path, contentFolder } = contextOf(file);
	if (href === '') return void complain(file, link, 'A link has no address', 'Write one, or remove the brackets.');
	if (href.startsWith('#')) return { kind: 'here', path: '', hash: href, address: href };
	const inside = href.startsWith(origin + base) ? `/${href.slice((origin + base).length)}` : href;
	const [, named = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(inside) ?? [];
	if (inside.startsWith('//') || /^(?:https?|mailto|tel|sms|xmpp|geo|doi):/i.test(inside)) return undefined;
	if (inside.startsWith('/')) return { kind: 'path', path: decoded(named), hash, address: base + inside.slice(1) };
	const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(inside)?.[0];
	if (scheme) return void complain(file, link, `A link may not begin with "${scheme}:"`, 'Use https:, mailto: or tel:, or a file beside the essay.');
	if (/\.md$/i.test(named)) {
		const target = relative(contentFolder, join(dirname(path), decoded(named))).replaceAll('\\', '/');
		// A file's path stands under a scheme that no writer can use.
		return { kind: 'file', path: target, hash, address: `octavo:${target}${query}${hash}` };
	}
	const media = localFile(file, inside);
	if (media) link.properties['href'] = media;
	else complain(file, link, `The link leads to "${named}", which is no file here`, remedyFor(named));
	return undefined;
}

function remedyFor(address: string): string {
	if (/^[\w-]+(?:\.[\w-]+)+\/|^www\./i.test(address)) return `Write https://${address} if it is a page elsewhere.`;
	return 'Link to an essay as ./name.md, to a page as /name/, or to a file beside the essay.';
}

/** A use of a link, and the address it has in the HTML. */
interface Resolved extends Omit<LinkUse, 'line'> {
	address: string;
}
