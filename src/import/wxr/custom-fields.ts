import { plain } from '../exports/plain.ts';
import { metaOf, textOf, type XmlElement } from './element.ts';

/** What plugins keep in a text's custom fields and has a place in Octavo; values with placeholders (`%title%`) are none. */
export function customFieldsOf(item: XmlElement): CustomFields {
	const meta = metaOf(item);
	const first = (keys: readonly string[]) => keys.map((key) => plain(meta.get(key))).find((value) => value && !/%%?\w+%/.test(value));
	return {
		subtitle: first(subtitles),
		description: first(descriptions),
		canonical: first(canonicals),
		cover: meta.get('_thumbnail_id'),
		// Address, length and type, a line each; WordPress notes every recording so.
		recording: meta.get('enclosure')?.split('\n')[0]?.trim(),
	};
}

/** The keys of custom fields that are the writer's own and have no place in Octavo; those with `_` are for programs. */
export function otherFieldsOf(item: XmlElement): string[] {
	return item.children.filter(({ name }) => name === 'wp:postmeta').map((meta) => textOf(meta, 'wp:meta_key') ?? '_').filter((key) => !/^_|^(?:cap-|(?:enclosure|footnotes)$|rank_math_)/.test(key) && !subtitles.includes(key));
}

/** WP Subtitle, Subtitles, Secondary Title, KIA Subtitle. */
const subtitles = ['wps_subtitle', '_subtitle', 'subtitle', '_secondary_title', 'kia_subtitle'];
/** Yoast SEO, Rank Math, All in One SEO, Genesis, The SEO Framework. */
const descriptions = ['_yoast_wpseo_metadesc', 'rank_math_description', '_aioseo_description', '_aioseop_description', '_genesis_description'];
const canonicals = ['_yoast_wpseo_canonical', 'rank_math_canonical_url', '_aioseo_canonical_url', '_genesis_canonical_uri'];

export interface CustomFields {
	subtitle?: string | undefined;
	description?: string | undefined;
	canonical?: string | undefined;
	/** The number of the picture. */
	cover?: string | undefined;
	/** An address. */
	recording?: string | undefined;
}
