import { instantOf } from '../essays/date.ts';
import { absolute } from '../site/address.ts';
import type { Settings } from '../site/settings.ts';
import type { Card } from './card-address.ts';
import type { HeadEssay } from './metadata.ts';

/**
 * What a page looks like where its link is shared. X reads these too, and of its own only the form of the card.
 *
 * @see https://ogp.me
 */
export function openGraph({ title, description, address, type, lang, card }: Shared, settings: Settings): Tag[] {
	return [
		property('og:title', title),
		...(description ? [property('og:description', description)] : []),
		property('og:url', address),
		property('og:type', type),
		property('og:site_name', settings.title),
		property('og:locale', localeOf(lang)),
		property('og:image', absolute(card.src, settings)),
		property('og:image:width', String(card.width)),
		property('og:image:height', String(card.height)),
		property('og:image:alt', card.alt),
		name('twitter:card', 'summary_large_image'),
	];
}

/** Who wrote an essay and when, and what it is about. */
export function essayTags({ published, updated, authors, series, tags }: HeadEssay, settings: Settings): Tag[] {
	const section = series?.name ?? tags[0]?.name;
	return [
		property('article:published_time', instantOf(published)),
		...(updated ? [property('article:modified_time', instantOf(updated))] : []),
		...(section ? [property('article:section', section)] : []),
		...tags.map((tag) => property('article:tag', tag.name)),
		...authors.map(({ permalink }) => property('article:author', absolute(permalink, settings))),
		...authors.map((author) => name('author', author.name)),
		// Mastodon, from 4.3 on, shows the name beside the link.
		...authors.flatMap(({ fediverse }) => (fediverse ? [name('fediverse:creator', fediverse)] : [])),
	];
}

/**
 * What Google Scholar asks for, and Zotero and its like read.
 *
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html
 */
export function highwire({ plainTitle, authors, published, lang }: HeadEssay, address: string): Tag[] {
	return [
		name('citation_title', plainTitle),
		...authors.map((author) => name('citation_author', author.name)),
		name('citation_publication_date', published.replaceAll('-', '/')),
		name('citation_language', lang),
		name('citation_public_url', address),
	];
}

/** `en_GB`, with the likeliest region where the tag has none: Open Graph knows no language without one. */
function localeOf(lang: string): string {
	const { language, region } = new Intl.Locale(lang).maximize();
	return region ? `${language}_${region}` : language;
}

function property(key: string, content: string): Tag {
	return { property: key, content };
}

function name(key: string, content: string): Tag {
	return { name: key, content };
}

/** A `<meta>` element. */
export type Tag = ({ property: string } | { name: string }) & { content: string };

interface Shared {
	title: string;
	description: string;
	/** Full. */
	address: string;
	type: 'website' | 'article' | 'profile';
	lang: string;
	card: Card;
}
