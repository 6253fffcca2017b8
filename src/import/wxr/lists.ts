import type { Post } from '../post.ts';
import { textOf, type XmlElement } from './element.ts';

/**
 * Where the lists were that an item stood in. WordPress: `/category/<short name>/`, `/tag/<short name>/` and `/feed/` below
 * the site's address. Squarespace, whose links are relative, has them below the blog's own: `/blog/category/<Name>`; its
 * feeds are told by what follows a question mark, and cannot be led on.
 *
 * @param tags of the item, by the domain and the short name of their terms
 */
export function listsOf(item: XmlElement, origin: string | undefined, tags: readonly Term[]): NonNullable<Post['lists']> {
	const link = textOf(item, 'link') ?? '';
	const folder = /^(\/[^/]+)\//.exec(link)?.[1];
	if (link.startsWith('/')) return folder === undefined ? [] : tags.map(({ domain, title }) => ({ tag: title, address: `${folder}/${domain === 'category' ? 'category' : 'tag'}/${encodeURIComponent(title).replaceAll('%20', '+')}` }));
	const root = origin?.replace(/\/$/, '') ?? '';
	return [{ address: `${root}/feed/` }, ...tags.map(({ domain, nicename, title }) => ({ tag: title, address: `${root}/${domain === 'category' ? 'category' : 'tag'}/${nicename}/` }))];
}

export interface Term {
	domain: string;
	nicename: string;
	title: string;
}
