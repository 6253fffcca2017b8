import type { Post } from '../post.ts';
import { writtenDay } from '../written-day.ts';
import { asList, asText, firstText, isNo, isYes, valueAt } from './values.ts';

/**
 * What front matter says in keys that mean the same wherever they stand; what only one generator knows is read by that one.
 *
 * @param data keys of the file, above them those of its folder
 * @param plural whether a text of several words is several tags, as in Jekyll
 */
export function fieldsOf(data: Record<string, unknown>, tagKeys: readonly string[], plural: boolean): Fields {
	const cover = firstText(data, ['cover', 'cover.image', 'cover.src', 'image', 'image.src', 'image.path', 'image.url', 'heroImage', 'hero_image', 'featured_image', 'featuredImage', 'feature_image', 'header.image', 'header.teaser', 'banner', 'thumbnail']);
	const alt = firstText(data, ['heroImageAlt', 'hero_image_alt', 'coverAlt', 'cover_alt', 'cover.alt', 'imageAlt', 'image_alt', 'image.alt', 'featured_image_alt', 'header.image_description']);
	const dates = ['date', 'pubDate', 'pubdate', 'publishDate', 'published_at', 'datePublished', 'published', 'created', 'created_at'].map((key) => asText(data[key])).filter((text) => text !== undefined && !isYes(text) && !isNo(text));
	const days = dates.map((text) => ({ text: text as string, day: writtenDay(text as string) }));
	const updated = writtenDay(firstText(data, ['lastmod', 'updatedDate', 'updated', 'updated_at', 'modified', 'last_modified_at', 'dateModified']) ?? '');
	return {
		...optional('title', asText(data['title'])),
		...optional('subtitle', firstText(data, ['subtitle', 'tagline', 'dek', 'standfirst'])),
		...optional('excerpt', firstText(data, ['description', 'excerpt', 'summary', 'abstract'])),
		...optional('lang', firstText(data, ['lang', 'language', 'locale'])?.replace('_', '-')),
		...optional('canonical', firstText(data, ['canonical', 'canonical_url', 'canonicalUrl', 'canonicalURL'])),
		...optional('slug', asText(data['slug'])),
		...optional('published', days[0]?.day === 'ambiguous' ? undefined : days[0]?.day),
		...optional('updated', updated === 'ambiguous' ? undefined : updated),
		...optional('date', days[0]?.text),
		...(cover && { cover: { address: cover, ...(alt && { alt }) } }),
		...optional('series', seriesIn(data)),
		tags: tagsIn(data, tagKeys, plural),
		draft: isYes(data['draft']) || isNo(data['published']) || isNo(data['publish']) || /^draft$/i.test(asText(data['status']) ?? ''),
		aliases: ['aliases', 'alias', 'redirect_from', 'redirectFrom'].flatMap((key) => asList(data[key])),
	};
}

/** An object of one key, or of none if there is no value. */
export function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [key in Key]?: Value } {
	return (value === undefined ? {} : { [key]: value }) as { [key in Key]?: Value };
}

function tagsIn(data: Record<string, unknown>, keys: readonly string[], plural: boolean): string[] {
	const tags = keys.flatMap((key) => {
		const value = valueAt(data, key);
		const text = asText(value);
		if (text === undefined) return asList(value);
		if (text.includes(',')) return text.split(',');
		return plural && key.endsWith('s') ? text.split(/\s+/) : [text];
	});
	return [...new Set(tags.map((tag) => tag.trim().replace(/^#/, '')))].filter((tag) => tag !== '' && !/^uncategori[sz]ed$/i.test(tag));
}

function seriesIn(data: Record<string, unknown>): Post['series'] | undefined {
	const name = asList(data['series'])[0] ?? firstText(data, ['series.name', 'series.title']);
	const part = Number(firstText(data, ['series_order', 'series_weight', 'series_part', 'seriesOrder', 'series.part', 'series.order', 'part']));
	return name === undefined ? undefined : { name, ...(Number.isInteger(part) && part > 0 && { part }) };
}

export interface Fields extends Partial<Pick<Post, 'title' | 'subtitle' | 'excerpt' | 'lang' | 'canonical' | 'slug' | 'published' | 'updated' | 'cover' | 'series'>> {
	/** The day of publication as it is typed, with hour and zone. */
	date?: string;
	tags: string[];
	draft: boolean;
	aliases: string[];
}
