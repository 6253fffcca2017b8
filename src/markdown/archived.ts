// A link whose page is gone leads to a copy in an archive, if the writer names one, and says so; where it led before, and
// from which day the copy is, stand on it for browsers and crawlers (robustlinks.mementoweb.org/spec). Stands after
// links, which has sorted out what stays inside the site.
import type { Element, ElementContent, Root } from 'hast';
import { visit, SKIP } from './walk.ts';
import type { VFile } from 'vfile';
import { withoutHash } from '../site/address.ts';
import { contextOf } from './context.ts';

/** `copy`: what is said behind such a link, in the language of the essay. */
export function archived({ copy }: { copy: string }) {
	return (tree: Root, file: VFile): void => {
		const copies = new Map(Object.entries(contextOf(file).archived ?? {}).map(([gone, address]) => [plain(gone), address]));
		if (copies.size === 0) return;
		visit(tree, { tagName: 'a' }, (link: Element, index, parent) => {
			const { href } = link.properties;
			const address = typeof href === 'string' ? copies.get(plain(href)) : undefined;
			if (address === undefined || index === undefined || !parent) return;
			Object.assign(link.properties, { href: address, dataOriginalurl: href, dataVersionurl: address, dataVersiondate: dayOf(address) });
			const mark: ElementContent[] = [{ type: 'text', value: '\u00A0' }, { type: 'element', tagName: 'small', properties: {}, children: [{ type: 'text', value: `(${copy})` }] }];
			parent.children.splice(index + 1, 0, ...mark);
			return [SKIP, index + 1 + mark.length];
		});
	};
}

/** As browsers understand an address, and without its place on the page. */
function plain(address: string): string {
	return withoutHash(URL.parse(address)?.href ?? address);
}

/** Most archives put the moment of a copy into its address, as `20200131120000`. */
function dayOf(address: string): string | undefined {
	const [, year, month, day] = /\/(\d{4})(\d\d)(\d\d)(?:\d{6})?(?:[a-z]{2}_)?\//.exec(address) ?? [];
	return year && `${year}-${month}-${day}`;
}
