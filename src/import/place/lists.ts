import { idFor } from '../../essays/id.ts';
import type { Settings } from '../../site/settings.ts';
import type { Post } from '../post.ts';
import { aliasFor, oldAddress, placeOf } from './old-address.ts';

/**
 * Lines for `redirects` in site.yaml that lead from old lists and feeds to those of this publication.
 *
 * @param lists of a text that is published, each with its tag as this publication spells it
 * @returns by the old path, the new one; nothing for those that are where they were, or that nothing can stand at
 */
export function redirectsFrom(lists: NonNullable<Post['lists']>, settings: Pick<Settings, 'base' | 'redirects'>): [from: string, to: string][] {
	const there = new Set(Object.keys(settings.redirects).map(placeOf));
	return lists.flatMap(({ address, tag }): [string, string][] => {
		const old = oldAddress(address);
		const found = old && aliasFor(old, settings);
		const to = tag === undefined ? '/rss.xml' : `/tags/${idFor(tag)}/`;
		return !found || 'reason' in found || there.has(placeOf(found.alias)) || placeOf(found.alias) === placeOf(to) ? [] : [[found.alias, to]];
	});
}
