import type { Author } from '../essays/author.ts';
import type { Essay } from '../essays/essay.ts';
import { feedForms } from '../site/feed-addresses.ts';
import type { Settings } from '../site/settings.ts';
import { changesOf, documentOf, documentsOf, type FeedDocument, type FedList } from './document.ts';

/** Every list of essays that has a page and a feed of its own. */
export function listsOf({ essays, tags, series, authors }: Listed): Record<'tags' | 'series' | 'authors', readonly FedList[]> {
	const byAuthor = new Map<string, Essay[]>(authors.map(({ id }) => [id, []]));
	for (const essay of essays) for (const { id } of essay.authors) byAuthor.get(id)?.push(essay);
	return { tags, series, authors: authors.map(({ id, name, about, permalink }) => ({ name, about, permalink, essays: byAuthor.get(id) ?? [] })) };
}

/** Every document of every feed: the main one in each form, with its archive, then those of the lists and of the changes. */
export function feedsOf(site: Listed, settings: Settings): FeedDocument[] {
	const lists = Object.values(listsOf(site)).flat();
	return [...feedForms.flatMap((form) => documentsOf(form, site.essays, settings)), ...lists.map((list) => documentOf(list, settings)), ...changesOf(site.essays, settings)];
}

export interface Listed {
	/** Newest first. */
	essays: readonly Essay[];
	tags: readonly FedList[];
	series: readonly FedList[];
	authors: readonly Author[];
}
