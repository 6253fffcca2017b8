import type { Link, LinkReference, Nodes } from 'mdast';
import { destinationsIn } from '../markdown/destinations.ts';
import { visit } from '../markdown/walk.ts';
import type { Found } from './rule.ts';
import { every, placeOf, type Text } from './text.ts';

/** Links with words of their own that stand in prose, each with the language around it. */
export function linksIn({ passages }: Pick<Text, 'passages'>): { node: Link | LinkReference; lang: string }[] {
	const found: { node: Link | LinkReference; lang: string }[] = [];
	for (const { node, lang } of passages) visit(node as Nodes, (inside) => void ((inside.type === 'link' || inside.type === 'linkReference') && found.push({ node: inside, lang })));
	return found;
}

/**
 * Says something of links to other sites.
 *
 * @param said what is to be said of an address; nothing if it is right
 */
export function ofOutbound(text: Text, said: (url: URL, address: string) => Pick<Found, 'message' | 'remedy'> | undefined): Found[] {
	return addressesIn(text).flatMap(({ at, address }) => {
		const url = /^(?:https?:)?\/\//i.test(address) ? URL.parse(address, 'https://unknown.invalid/') : null;
		const found = url ? said(url, address) : undefined;
		return found ? [{ at, ...found }] : [];
	});
}

/** Where links lead: those with words, definitions in use, HTML, and addresses that stand for themselves. */
function addressesIn({ tree, source }: Text): { at: { start: number; end: number }; address: string }[] {
	const typed = destinationsIn(tree, source).flatMap(({ start, end, address, picture }) => (address === undefined || picture ? [] : [{ at: { start, end }, address }]));
	const bare = every({ tree }, 'link').flatMap((link) => ((link.data as { destination?: unknown } | undefined)?.destination ? [] : [{ at: placeOf(link), address: link.url }]));
	return [...typed, ...bare];
}
