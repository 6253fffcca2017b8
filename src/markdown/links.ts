// A link to another essay's file becomes a link to its permalink, wherever that may move; every link inside the site is
// noted for the check that follows when all essays are known. Stands after rehype-raw, so that links typed as HTML are
// held to the same rules, and before images, which may be links themselves.
import { dirname, join, relative } from 'node:path';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { complain } from './complain.ts';
import { contextOf, type LinkUse } from './context.ts';
import { localFile } from './media.ts';

export function links() {
	return (tree: Root, file: VFile): void => {
		const context = contextOf(file);
		visit(tree, { tagName: 'a' }, (link: Element) => {
			const { href, ...rest } = link.properties;
			if (typeof href !== 'string' || rest['role'] === 'doc-noteref' || rest['role'] === 'doc-backlink') return;
			const use = resolve(href.trim(), file, link);
			if (!use) return;
			context.links.push({ ...use, line: link.position?.start.line });
			// href stands first so that `resolveLinks` (library) can find it without parsing the page.
			link.properties = { href: use.kind === 'path' ? context.base + use.path.slice(1) + use.hash : hrefOf(use), ...rest };
		});
	};
}

/** What a link points at, or `undefined` if it leaves the site or has been complained of. */
function resolve(href: string, file: VFile, link: Element): Omit<LinkUse, 'line'> | undefined {
	const { origin, base, path, contentFolder } = contextOf(file);
	if (href === '') return void complain(file, link, 'A link has no address', 'Write one, or remove the brackets.');
	if (href.startsWith('#')) return { kind: 'here', path: '', hash: href };
	const inside = href.startsWith(origin + base) ? `/${href.slice((origin + base).length)}` : href;
	const [address = '', fragment] = inside.split('#', 2);
	const hash = fragment === undefined ? '' : `#${fragment}`;
	if (inside.startsWith('//') || /^(?:https?|mailto|tel|sms|xmpp|geo|doi):/i.test(inside)) return undefined;
	if (inside.startsWith('/')) return { kind: 'path', path: address, hash };
	if (/^[a-z][a-z0-9+.-]*:/i.test(inside)) return void complain(file, link, `A link may not begin with "${inside.split(':')[0]}:"`, 'Use https:, mailto: or tel:, or a file beside the essay.');
	if (/\.md$/i.test(address)) return { kind: 'file', path: relative(contentFolder, join(dirname(path), decodeURI(address))).replaceAll('\\', '/'), hash };
	const media = localFile(file, address);
	if (media) link.properties['href'] = media;
	else complain(file, link, `The link leads to "${address}", which is no file here`, 'Link to an essay as ./name.md, to a page as /name/, or to a file beside the essay.');
	return undefined;
}

/** Until all essays are known, a link to a file carries the file's path under a scheme that no writer can use. */
function hrefOf({ kind, path, hash }: Omit<LinkUse, 'line'>): string {
	return kind === 'file' ? `octavo:${path}${hash}` : hash;
}
