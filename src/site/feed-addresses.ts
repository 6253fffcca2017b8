/** The forms in which the publication is fed, the one most readers know first; each at the address of its newest essays. */
export const feedForms = [
	{ form: 'rss', name: 'RSS', path: '/rss.xml', type: 'application/rss+xml' },
	{ form: 'atom', name: 'Atom', path: '/atom.xml', type: 'application/atom+xml' },
	{ form: 'json', name: 'JSON', path: '/feed.json', type: 'application/feed+json' },
] as const;

/** The feed of the corrections and changes to all essays; there only where there are any. */
export const changesFeed = { path: '/corrections.xml', type: feedForms[0].type } as const;

/** The feed of a tag, a series or an author, beside the page that lists the same. */
export function feedOf(permalink: string): string {
	return `${permalink}rss.xml`;
}

/**
 * The feeds that a page names to browsers and readers, which take the first.
 *
 * @param all whether it names every form; the page of an essay, of which every byte counts, leaves it at one
 * @param own the feed of what the page lists
 */
export function feedLinks(title: string, all: boolean, own?: FeedLink): FeedLink[] {
	const forms = feedForms.slice(0, all ? undefined : 1).map(({ name, path, type }, index) => ({ title: index === 0 ? title : `${title} (${name})`, path, type }));
	return [...forms, ...(own ? [own] : [])];
}

export type FeedForm = (typeof feedForms)[number];

/** A feed, as pages offer it. */
export interface FeedLink {
	title: string;
	/** Path from the site's base. */
	path: string;
	type: string;
}
