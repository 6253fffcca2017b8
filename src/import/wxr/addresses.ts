import { decoded } from '../../site/address.ts';
import { textOf, type XmlElement } from './element.ts';

/**
 * Every address an item was found at, the one it has now first: its link, its earlier slugs (`_wp_old_slug`) and days
 * (`_wp_old_date`) in the same place, and its guid, where that is an address of the site and not a mere number of a feed.
 *
 * @param origin the site's address, against which Squarespace writes its links
 */
export function addressesOf(item: XmlElement, origin: string | undefined): string[] {
	const link = textOf(item, 'link');
	const guid = item.children.find(({ name }) => name === 'guid');
	const found = [whole(link, origin), ...earlier(item, link).map((address) => whole(address, origin))];
	const slug = textOf(item, 'wp:post_name');
	if (guid && /^https?:\/\//.test(guid.text.trim()) && (guid.attributes['isPermaLink'] !== 'false' || /[?&](?:p|page_id)=\d/.test(guid.text) || (slug && guid.text.includes(slug)))) found.push(guid.text.trim());
	return [...new Set(found.filter((address) => address !== undefined))];
}

function earlier(item: XmlElement, link = ''): string[] {
	const slug = textOf(item, 'wp:post_name') ?? '';
	const at = link.split('/').findLastIndex((part) => slug && decoded(part) === decoded(slug));
	const slugs = at < 0 ? [] : old(item, '_wp_old_slug').map((former) => link.split('/').with(at, former).join('/'));
	const day = /\/\d{4}\/\d\d(?:\/\d\d)?\//.exec(link)?.[0];
	const days = day ? old(item, '_wp_old_date').map((former) => link.replace(day, `/${former.split('-').slice(0, day.split('/').length - 2).join('/')}/`)) : [];
	return [...slugs, ...days];
}

function old(item: XmlElement, key: string): string[] {
	const fields = item.children.filter((child) => child.name === 'wp:postmeta' && textOf(child, 'wp:meta_key') === key);
	return fields.map((field) => textOf(field, 'wp:meta_value') ?? '').filter(Boolean);
}

function whole(link: string | undefined, origin: string | undefined): string | undefined {
	if (!link || /^https?:\/\//i.test(link)) return link;
	const path = link.startsWith('/') ? link : `/${link}`;
	return origin && URL.canParse(path, origin) ? new URL(path, origin).href : path;
}
