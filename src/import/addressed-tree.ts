import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { inHtml } from '../markdown/raw-destinations.ts';
import { visit } from '../markdown/walk.ts';
import { escapeDestination } from '../site/markup.ts';
import { altIn, withQuoted } from './addressed.ts';
import type { Converted, FateOf } from './converted.ts';
import { insteadOf } from './links/instead.ts';
import { mendHtml } from './links/mend-html.ts';
import type { Loss } from './loss.ts';
import { markdownOf } from './tree/markdown.ts';
import { merged } from './tree/settled.ts';

/** A tree of Markdown with what it shows and links to. It is printed only when the addresses are known: printing and parsing are most of what an import costs. */
export function addressedTree(tree: Root, losses: Loss[]): Converted {
	const shown = new Map<string, string>();
	const links = new Set<string>();
	const show = (address: string, alt: string): void => void (address !== '' && !shown.has(address) && shown.set(address, alt));
	visit(tree, (node) => {
		if (node.type === 'image') show(node.url, node.alt ?? '');
		else if (node.type === 'link') links.add(node.url);
		else if (node.type === 'html') {
			for (const place of inHtml(node.value, 0, node.value.length)) {
				if (place.picture) show(place.address ?? '', altIn(node.value, place.start));
				else if (place.address !== undefined) links.add(place.address);
			}
		}
	});
	return {
		pictures: [...shown].map(([address, alt]) => ({ address, alt })),
		links: [...links].filter((address) => address !== '' && !address.startsWith('#')),
		losses,
		markdown: (addresses, fateOf) => print(tree, addresses, fateOf ?? (() => undefined)),
	};
}

/** An address is printed as it is, and marked until then: escaped as words are it would be harder to read. */
function print(tree: Root, addresses: ReadonlyMap<string, string>, fateOf: FateOf): string {
	const put: string[] = [];
	const addressFor = (url: string): string => ((other) => (other === undefined || other === url ? url : `octavo-address-${put.push(escapeDestination(other)) - 1}-mark`))(addresses.get(url));
	const opened = new Set<Nodes>();

	const changed = <Parent extends Parents>(parent: Parent, around: readonly Parents[]): Parent => ({ ...parent, children: merged((parent.children as RootContent[]).flatMap((child) => instead(child, [...around, parent]))) });

	const instead = (node: RootContent, around: readonly Parents[]): RootContent[] => {
		if (node.type === 'html') return [{ ...node, value: mendHtml(withQuoted(node.value, addresses), fateOf) }];
		const fate = node.type === 'image' || node.type === 'link' ? fateOf(addresses.get(node.url) ?? node.url) : undefined;
		if (node.type === 'image') {
			if (!fate) return [{ ...node, url: addressFor(node.url) }];
			for (const one of around) opened.add(one);
			return insteadOf(node, fate, around.some(({ type }) => type === 'link'));
		}
		if (!('children' in node)) return [{ ...node }];
		const made = changed(node as Parents, around) as RootContent & Parents;
		// What holds pictures only would be refused with something else in it.
		if (fate || (node.type === 'containerDirective' && node.name === 'gallery' && opened.has(node))) return made.children as RootContent[];
		return [made.type === 'link' ? { ...made, url: addressFor(made.url) } : made];
	};

	return markdownOf(changed(tree, [])).replaceAll(/octavo-address-(\d+)-mark/g, (_, index: string) => put[Number(index)] ?? '');
}
