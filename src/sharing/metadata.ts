import type { Author } from '../essays/author.ts';
import type { Essay, EssayCard } from '../essays/essay.ts';
import { absolute } from '../site/address.ts';
import type { Settings } from '../site/settings.ts';
import { beside } from './beside.ts';
import { cardOf, publicationCard } from './card-address.ts';
import { essayTags, highwire, openGraph, type Tag } from './head-tags.ts';
import { authorData, embedded, essayData, siteData } from './structured-data.ts';

/** What the head of a page says of it to browsers, search engines and whoever shares the link. */
export function pageMetadata(page: PageFacts, settings: Settings): Metadata {
	const { title, permalink, author } = page;
	const address = absolute(permalink, settings);
	const own = { title, description: page.description || settings.description, address };
	return {
		...own,
		title: permalink === '/' ? settings.title : `${title} – ${settings.title}`,
		canonical: address,
		tags: openGraph({ ...own, type: author ? 'profile' : 'website', lang: settings.language, card: publicationCard(settings) }, settings),
		alternates: [],
		profiles: permalink === '/' ? (page.publisher?.profiles ?? []) : [],
		isEssay: false,
		data: author ? embedded(authorData(author, settings)) : permalink === '/' ? embedded(siteData(settings)) : undefined,
	};
}

/** The same for an essay. */
export function essayMetadata(essay: HeadEssay, settings: Settings): Metadata {
	const { plainTitle, description, permalink, lang } = essay;
	const address = absolute(permalink, settings);
	// What is first published elsewhere is known by that address, here too: ogp.me, "og:url".
	const canonical = essay.canonical ?? address;
	return {
		title: `${plainTitle} – ${settings.title}`,
		description,
		address,
		canonical,
		tags: [
			...openGraph({ title: plainTitle, description, address: canonical, type: 'article', lang, card: cardOf(essay, settings) }, settings),
			...essayTags(essay, settings),
			...highwire(essay, canonical),
		],
		alternates: [
			{ type: 'text/markdown', href: address + beside.markdown },
			{ type: 'application/json+oembed', href: address + beside.oembed },
		],
		profiles: [],
		isEssay: true,
		data: embedded(essayData(essay, canonical, settings)),
	};
}

/** What the head of an essay's page is made of. */
export type HeadEssay = EssayCard & Pick<Essay, 'canonical' | 'changes' | 'basedOn' | 'cover'>;

export interface PageFacts {
	title: string;
	description: string;
	/** Path from the site's base. */
	permalink: string;
	/** Whom the page is about. */
	author?: Author | undefined;
	/** Whose publication it is, said on the home page. */
	publisher?: Author | undefined;
}

export interface Metadata {
	title: string;
	description: string;
	/** Full address of the original: our own, unless the essay first appeared elsewhere. */
	canonical: string;
	/** Full address of this page. */
	address: string;
	/** `<meta>` elements. */
	tags: readonly Tag[];
	/** The same for machines, by full address. */
	alternates: readonly { type: string; href: string }[];
	/** Pages elsewhere that may check that this one belongs to the same person (`rel=me`). */
	profiles: readonly string[];
	isEssay: boolean;
	/** JSON-LD, safe inside a `<script>`. */
	data: string | undefined;
}
