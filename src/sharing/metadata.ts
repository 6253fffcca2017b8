import type { EssayCard } from '../essays/essay.ts';
import { absolute } from '../site/address.ts';
import type { Settings } from '../site/settings.ts';

/** What the head of a page says of it to browsers, search engines and whoever shares the link. */
export function pageMetadata(page: PageFacts, settings: Settings): Metadata {
	const { title, description, permalink, canonical } = page;
	return {
		title: permalink === '/' ? settings.title : `${title} – ${settings.title}`,
		heading: title,
		description: description || settings.description,
		canonical: canonical ?? absolute(permalink, settings),
		address: absolute(permalink, settings),
		type: 'website',
		article: undefined,
	};
}

/** The same for an essay. */
export function essayMetadata(essay: EssayCard & { canonical: string | undefined }, settings: Settings): Metadata {
	return {
		...pageMetadata({ ...essay, title: essay.plainTitle }, settings),
		type: 'article',
		article: {
			published: essay.published,
			modified: essay.updated,
			authors: essay.authors.map(({ name }) => name),
			tags: essay.tags.map(({ name }) => name),
		},
	};
}

export interface PageFacts {
	title: string;
	description: string;
	/** Path from the site's base. */
	permalink: string;
	canonical?: string | undefined;
}

export interface Metadata {
	title: string;
	/** The title without the publication's name. */
	heading: string;
	description: string;
	/** Full address of the original: our own, unless the essay first appeared elsewhere. */
	canonical: string;
	/** Full address of this page. */
	address: string;
	type: 'website' | 'article';
	article: { published: string; modified: string | undefined; authors: string[]; tags: string[] } | undefined;
}
