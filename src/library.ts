import { idFor } from './essays/id.ts';
import type { Author } from './essays/author.ts';
import type { Essay, EssayCard, LinkedEssay, Onward } from './essays/essay.ts';
import type { FeedSource } from './feeds/document.ts';
import { readHtml, readMarkdown } from './library/cache.ts';
import { current, type Current } from './library/current.ts';
import { keysOf } from './library/page-keys.ts';
import { feedSource } from './library/feed-source.ts';
import type { StoredEssay, StoredGone, StoredMove, StoredOnward, StoredText } from './library/record.ts';
import { resolveLinks, resolveMarkdown } from './library/resolve-links.ts';
import type { MediaFile } from './markdown/context.ts';
import { revisionOf } from './markdown/revision.ts';
import { newestFirst } from './relations/order.ts';
import { freeze } from './site/freeze.ts';
import { pathsFrom } from './site/paths.ts';
import { readSettings } from './site/settings.ts';

/** Where this build reads and keeps things. */
export const paths = pathsFrom(process.env);

const revision = revisionOf(paths.root);

/** The publication's settings. */
export const { settings } = readSettings(paths);

/** Everything that pages and feeds may ask for, put together once for each reading of the content, and frozen. */
export async function library(): Promise<Library> {
	const publication = current();
	if (loaded?.from !== publication) loaded = { from: publication, library: libraryOf(publication) };
	return loaded.library;
}

let loaded: { from: Current; library: Library } | undefined;

function libraryOf({ past, pages, ...publication }: Current): Library {
	const authors = new Map(publication.authors.map((author) => [author.id, author]));
	const stored = publication.essays.toSorted(newestFirst);
	const cards = new Map(stored.map((essay) => [essay.id, freeze(cardOf(essay, authors))]));
	const addresses = new Map([...stored, ...pages].map(({ file, permalink }) => [file, permalink]));
	const permalinkOf = (file: string) => addresses.get(paths.name(`${paths.content}/${file}`));
	const htmlOf = (text: StoredText) => resolveLinks(readHtml(paths.cache, text.key), permalinkOf, settings.base);
	const markdownOf = (text: StoredText) => resolveMarkdown(readMarkdown(paths.cache, text.key), permalinkOf, settings);
	const onward = ({ id, reason }: StoredOnward): Onward[] => {
		const essay = cards.get(id);
		return essay ? [{ essay, reason }] : [];
	};
	const essays = stored.map((essay): LinkedEssay => {
		const card = cards.get(essay.id) as EssayCard;
		const { counts, outline, notes, sheets, pictures, changes, basedOn, canonical, aliases, feedIdentity, cover } = essay;
		const rest = { counts, outline, notes, sheets, pictures, changes, basedOn, canonical, aliases, feedIdentity, cover, next: essay.next ? onward(essay.next)[0] : undefined, related: essay.related.flatMap(onward) };
		// Texts are read when a page asks for them: ten thousand essays need not lie in memory at once.
		const texts = { html: { enumerable: false, get: () => htmlOf(essay) }, markdown: { enumerable: false, get: () => markdownOf(essay) } };
		return freeze(Object.defineProperties({ ...card, ...rest, html: '', markdown: '' }, texts));
	});
	// Keys of what is handed to templates, each with the permalinks that are put into its text.
	const textKey = ({ key, linked }: StoredText) => [key, linked.map(permalinkOf)];
	const textKeys = keysOf(new Map(stored.map((text, index) => [text.id, () => [{ ...essays[index], next: undefined, related: undefined }, textKey(text)]])));
	const essayKeys = keysOf(new Map(essays.map((essay) => [essay.id, () => [textKeys(essay), essay.next, essay.related]])));
	const cardKeys = keysOf(new Map([...cards].map(([id, card]) => [id, () => card])));
	const pageKeys = keysOf(new Map(pages.map((page) => [page.id, () => [page, textKey(page)]])));
	const media = new Map([...stored, ...pages].flatMap(({ media }) => media.map((file) => [file.name, file] as const)));
	return {
		essays,
		authors: [...authors.values()],
		pages: pages.map((page) => ({ ...page, html: htmlOf(page) })),
		tags: groupBy(essays, (essay) => essay.tags),
		series: groupBy(essays, (essay) => (essay.series ? [essay.series] : [])),
		moves: past.filter((one) => one.kind === 'moved'),
		gone: past.filter((one) => one.kind === 'gone'),
		media,
		cache: paths.cache,
		keys: { essay: essayKeys, text: textKeys, card: cardKeys, page: pageKeys },
		feedSource: feedSource({ paths, settings, identity: past.find(({ kind }) => kind === 'feed')?.id ?? '', media, revision }),
	};
}

function cardOf(stored: StoredEssay, authors: ReadonlyMap<string, Author>): EssayCard {
	const { id, permalink, title, plainTitle, description, published, updated, lang, words, minutes, status, series, tags } = stored;
	return {
		...{ id, permalink, title, plainTitle, description, published, updated, lang, words, minutes, status },
		dir: new Intl.Locale(lang).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr',
		authors: stored.authors.flatMap((author) => authors.get(author) ?? []),
		tags: tags.map((name) => ({ name, permalink: `/tags/${idFor(name)}/` })),
		series: series && { ...series, permalink: `/series/${idFor(series.name)}/` },
	};
}

function groupBy<T extends { name: string; permalink: string }>(essays: readonly Essay[], terms: (essay: Essay) => readonly T[]): Group[] {
	const groups = new Map<string, Group & { essays: Essay[] }>();
	for (const essay of essays) {
		for (const { name, permalink } of terms(essay)) {
			const group = groups.get(permalink) ?? { name, permalink, essays: [] };
			group.essays.push(essay);
			groups.set(permalink, group);
		}
	}
	return [...groups.values()].sort((a, b) => (a.permalink < b.permalink ? -1 : 1));
}

export interface Library {
	/** Newest first. */
	essays: readonly LinkedEssay[];
	authors: readonly Author[];
	pages: readonly (StoredText & { html: string })[];
	tags: readonly Group[];
	series: readonly Group[];
	/** Earlier addresses. */
	moves: readonly StoredMove[];
	/** Addresses of what is withdrawn. */
	gone: readonly StoredGone[];
	/** Files to be served under /media/, by name. */
	media: ReadonlyMap<string, MediaFile>;
	/** Folder for what is costly to make. */
	cache: string;
	feedSource: FeedSource;
	/** Hashes of all there is to show of something (`text`: of an essay without those it leads on to): what has the same one as in the last build looks the same. */
	keys: Record<'essay' | 'text' | 'card' | 'page', (one: { id: string }) => string | undefined>;
}

/** A tag or series and its essays, newest first. */
export interface Group {
	name: string;
	permalink: string;
	essays: readonly Essay[];
}
