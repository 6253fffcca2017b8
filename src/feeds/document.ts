import type { Essay } from '../essays/essay.ts';
import { changesFeed, feedOf, type FeedForm } from '../site/feed-addresses.ts';
import { phrasesFor } from '../site/phrases.ts';
import type { Settings } from '../site/settings.ts';
import type { FeedText } from './feed-html.ts';

/** As many essays as a feed document carries: long reads are large, and readers refuse feeds of many megabytes. */
export const feedLength = 20;

/**
 * The feed of the whole publication in one form: what subscribers ask for, with the newest essays, and the archive.
 *
 * Archive documents hold the essays from the oldest on. A full one is closed: neither its essays nor its links change
 * when more are published (RFC 5005, section 4). The one after the last full one is still being filled, and may be
 * empty; it exists so that every closed one can name its successor from the first day. It does not call itself an
 * archive, and what is in it is in the subscribed document too.
 *
 * @param essays newest first
 * @returns the subscribed document, then the others from the oldest on
 */
export function documentsOf({ form, path }: FeedForm, essays: readonly Essay[], { title, description }: Settings): FeedDocument[] {
	const full = essays.length > feedLength ? Math.floor(essays.length / feedLength) : 0;
	const pathOf = (number: number) => (number > 0 ? `/feeds/${form}-${number}.${form === 'json' ? 'json' : 'xml'}` : undefined);
	const common = { form, title, description, page: '/' };
	const archives = Array.from({ length: full && full + 1 }, (_, index): FeedDocument => {
		const end = essays.length - index * feedLength;
		const isArchive = index < full;
		return { ...common, path: pathOf(index + 1) ?? path, essays: essays.slice(Math.max(0, end - feedLength), end), isArchive, current: path, previous: pathOf(index), next: isArchive ? pathOf(index + 2) : undefined };
	});
	return [{ ...common, path, essays: essays.slice(0, feedLength), isArchive: false, current: undefined, previous: pathOf(full), next: undefined }, ...archives];
}

/** The feed of a list, such as a tag's or an author's: its newest essays, as RSS. */
export function documentOf({ name, about, permalink, essays }: FedList, settings: Settings): FeedDocument {
	const title = `${name} – ${settings.title}`;
	return { ...alone, form: 'rss', path: feedOf(permalink), title, description: about ?? title, page: permalink, essays: essays.slice(0, feedLength) };
}

/** The feed of what has been changed in all essays; none where nothing has. */
export function changesOf(essays: readonly Essay[], settings: Settings): FeedDocument[] {
	const changed = essays.filter(({ changes }) => changes.length > 0);
	const { changes, changesWhat } = phrasesFor(settings.language);
	return changed.length > 0 ? [{ ...alone, form: 'corrections', path: changesFeed.path, title: `${changes} – ${settings.title}`, description: changesWhat, page: '/', essays: changed }] : [];
}

/** A document without an archive. */
const alone = { isArchive: false, current: undefined, previous: undefined, next: undefined };

export interface FedList {
	name: string;
	about?: string | undefined;
	permalink: string;
	/** Newest first. */
	essays: readonly Essay[];
}

/** One file of a feed. Paths are from the site's base. */
export interface FeedDocument {
	form: FeedForm['form'] | 'corrections';
	path: string;
	title: string;
	description: string;
	/** The page that lists the same essays. */
	page: string;
	essays: readonly Essay[];
	/** Whether it will never change. */
	isArchive: boolean;
	/** The document to subscribe to, if it is another. */
	current: string | undefined;
	/** The archive document with the essays before these, and the one with those after. */
	previous: string | undefined;
	next: string | undefined;
}

/** Where feeds find what is not in an essay's record. */
export interface FeedSource {
	settings: Settings;
	/** By what readers know the publication's feed. */
	identity: string;
	/** The text of an essay as feeds carry it. */
	textOf(essay: Essay): FeedText;
	/** What is known of a file of the site, by its path from the base; `undefined` if there is none. */
	fileOf(path: string): Promise<{ type: string; size: number } | undefined>;
	/** Whether the publication has an icon to show beside its name. */
	hasIcon: boolean;
}
