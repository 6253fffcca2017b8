import type { Essay, LinkedEssay } from '../essays/essay.ts';
import type { FeedDocument } from '../feeds/document.ts';
import type { Library } from '../library.ts';
import { beside, type Beside } from '../sharing/beside.ts';
import { isFile } from '../site/address.ts';

/** What stands at each address that writers choose: essays and plain pages. */
export function routesOf({ essays, pages }: Library): Route[] {
	return [
		...essays.map((essay): Route => ({ kind: 'essay', path: pathOf(essay.permalink), essay })),
		...pages.map((page): Route => ({ kind: 'page', path: pathOf(page.permalink), page })),
	];
}

/**
 * What stands at addresses that were: the file that a host serves there, without its `.html`. `/a/b/` and `/a/b` are
 * `a/b/index`, `/a/b.html` is `a/b`. An address outside of the site's folder can have no file, and that of a feed no page.
 */
export function pastOf({ moves, gone }: Pick<Library, 'moves' | 'gone'>): PastRoute[] {
	const pathFor = (address: string) => (address.endsWith('.html') ? address.slice(1, -'.html'.length) : `${pathOf(address)}/index`);
	const isPage = ({ id }: { id: string }) => id.startsWith('/') && !isFile(id);
	return [...moves.filter(isPage).map((move): PastRoute => ({ path: pathFor(move.id), move })), ...gone.filter(isPage).map((withdrawn): PastRoute => ({ path: pathFor(withdrawn.id), withdrawn }))];
}

/**
 * The feeds at addresses that were, each as the one that it leads to: subscribers of a host without rules for redirects
 * would otherwise be lost, for no feed reader follows a page.
 */
export function pastFeedsOf({ moves }: Pick<Library, 'moves'>, feeds: readonly FeedDocument[]): { path: string; document: FeedDocument }[] {
	const byPath = new Map(feeds.map((document) => [document.path, document]));
	return moves.flatMap(({ id, to }) => {
		const document = byPath.get(to);
		return document && id.startsWith('/') && isFile(id) ? [{ path: id, document }] : [];
	});
}

/** The files beside each essay's page. */
export function besidesOf({ essays }: Pick<Library, 'essays'>): { path: string; essay: Essay; kind: Beside }[] {
	return essays.flatMap((essay) => Object.entries(beside).map(([kind, name]) => ({ path: `${pathOf(essay.permalink)}/${name}`, essay, kind: kind as Beside })));
}

/** `/a/b/` as Astro's rest parameter wants it: `a/b`. */
function pathOf(permalink: string): string {
	return permalink.replace(/^\/|\/$/g, '');
}

export type Route =
	| { kind: 'essay'; path: string; essay: LinkedEssay }
	| { kind: 'page'; path: string; page: Library['pages'][number] };

export type PastRoute = { path: string; move: Library['moves'][number]; withdrawn?: never } | { path: string; move?: never; withdrawn: Library['gone'][number] };
