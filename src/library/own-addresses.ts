import { relative } from '../permanence/moves.ts';
import type { PublishedSite } from '../permanence/lock.ts';
import { placeOf } from '../permanence/moved-addresses.ts';
import { beside } from '../sharing/beside.ts';
import { changesFeed, feedForms, feedOf } from '../site/feed-addresses.ts';
import type { EssayFile, PageFile } from './text.ts';

/** Pages and files that every publication has. */
export const ownAddresses: readonly string[] = ['/', '/archive/', '/subscribe/', ...feedForms.map(({ path }) => path), '/feeds.opml', '/sitemap.xml', '/robots.txt', '/llms.txt'];

/** Every path at which the finished site has a page, a feed or a file beside an essay. */
export function servedBy(essays: readonly EssayFile[], pages: readonly PageFile[], lists: readonly string[]): Set<string> {
	const own = [...ownAddresses];
	if (essays.some(({ matter }) => matter.changes.length > 0)) own.push(changesFeed.path);
	const files = essays.flatMap(({ permalink }) => Object.values(beside).map((name) => permalink + name));
	const fed = lists.filter((list) => pages.every(({ permalink }) => permalink !== list)).map(feedOf);
	return new Set([...own, ...files, ...essays.map(({ permalink }) => permalink), ...lists, ...fed]);
}

/**
 * Where the pages and files that every publication has were before it moved to another folder of its host.
 *
 * @param served every path at which something stands
 * @returns from each earlier address, in full where it lies outside of the folder of now
 */
export function ownMoves({ at, was }: PublishedSite, served: ReadonlySet<string>): [from: string, to: string][] {
	const own = [...ownAddresses, changesFeed.path].filter((path) => served.has(path) && path !== '/robots.txt');
	const folders = was.filter((folder) => new URL(folder).origin === new URL(at).origin);
	return folders.flatMap((folder) => own.map((path): [string, string] => [relative(folder + path.slice(1), at), path])).filter(([from]) => !served.has(from));
}

/**
 * Feeds of lists move with the lists: to the feed of what a list leads to now, or to that of the whole publication where
 * it has none.
 *
 * @param moves from earlier addresses to newer ones; those of lists are known by their shape
 * @param ofSite those of them that the move of the whole publication made
 */
export function feedMoves(moves: ReadonlyMap<string, string>, ofSite: ReadonlyMap<string, string>): [from: string, to: string][] {
	return [...moves].flatMap(([from, to]): [string, string][] => (isList(from) || (isList(to) && ofSite.get(from) === to) ? [[feedAt(from), isList(to) ? feedAt(to) : feedForms[0].path]] : []));
}

/** The feed beside a list that is no more; none beside any other page. */
export function feedBeside(address: string): string[] {
	return isList(address) ? [feedAt(address)] : [];
}

function feedAt(list: string): string {
	return feedOf(`${placeOf(list)}/`);
}

function isList(address: string): boolean {
	return /^\/(?:tags|series|authors)\/[^/]+$/.test(placeOf(address));
}
