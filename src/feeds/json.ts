import type { Essay } from '../essays/essay.ts';
import { absolute } from '../site/address.ts';
import { allowed } from '../site/characters.ts';
import type { FeedDocument, FeedSource } from './document.ts';
import { instant } from './entry.ts';
import { itemOf } from './item.ts';

/**
 * A feed document as JSON Feed 1.1. Written here and not by a library, since the one that writes Atom leaves out `items`
 * when there are none.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export async function json(document: FeedDocument, source: FeedSource): Promise<string> {
	const { settings } = source;
	const { title, description, page, path, previous, current, essays } = document;
	const address = (to: string) => absolute(to, settings);
	const feed = {
		version: 'https://jsonfeed.org/version/1.1',
		title,
		home_page_url: address(page),
		feed_url: address(path),
		description: description || undefined,
		next_url: previous && address(previous),
		...(source.hasIcon && { icon: address('/icon.png'), favicon: address('/feed-icon.png') }),
		language: settings.language,
		hubs: settings.hub !== undefined && current === undefined ? [{ type: 'WebSub', url: settings.hub }] : undefined,
		items: await Promise.all(essays.map((essay) => jsonItem(essay, source))),
	};
	return JSON.stringify(feed, (_, value: unknown) => (typeof value === 'string' ? allowed(value) : value));
}

async function jsonItem(essay: Essay, source: FeedSource) {
	const { id, url, authors, html, image, lang, attachments } = await itemOf(essay, source);
	return {
		id,
		url,
		title: essay.plainTitle,
		summary: essay.description,
		content_html: html,
		image,
		date_published: instant(essay.published),
		date_modified: essay.updated && instant(essay.updated),
		authors,
		tags: essay.tags.map(({ name }) => name),
		language: lang,
		attachments: attachments.map(({ url, type, title, size }) => ({ url, mime_type: type, title, size_in_bytes: size })),
	};
}
