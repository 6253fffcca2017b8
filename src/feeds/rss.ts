import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import type { Essay } from '../essays/essay.ts';
import { absolute, href } from '../site/address.ts';
import { allowed } from '../site/characters.ts';
import { escapeMarkup } from '../site/markup.ts';
import type { FeedDocument, FeedSource } from './document.ts';
import { instant, lastChange, rfc822 } from './entry.ts';
import { itemOf } from './item.ts';
import { linksOf } from './links.ts';
import { plainText } from './plain-text.ts';
import { setIn } from './set-in.ts';

/**
 * A feed document as RSS 2.0.
 *
 * @see https://www.rssboard.org/rss-specification and rssboard.org/rss-profile
 */
export async function rss(document: FeedDocument, source: FeedSource): Promise<string> {
	return rssOf(document, await Promise.all(document.essays.map((essay) => rssItem(essay, source))), lastChange(document.essays), source);
}

/**
 * The same of any items.
 *
 * @param changed the day of the last change to any of them
 */
export async function rssOf(document: FeedDocument, items: readonly RSSFeedItem[], changed: string | undefined, source: FeedSource): Promise<string> {
	const { settings } = source;
	const { isArchive } = document;
	const title = plainText(document.title);
	const page = absolute(document.page, settings);
	const channel = [
		`<language>${settings.language.toLowerCase()}</language>`,
		settings.licence ? `<copyright>${escapeMarkup(plainText(settings.licence.name))}</copyright>` : '',
		// From the content, never from the clock: the same content is the same feed, byte for byte.
		changed ? `<lastBuildDate>${rfc822(changed)}</lastBuildDate>` : '',
		source.hasIcon ? `<image><url>${escapeMarkup(absolute('/feed-icon.png', settings))}</url><title>${escapeMarkup(title)}</title><link>${escapeMarkup(page)}</link><width>144</width><height>144</height></image>` : '',
		...linksOf(document, settings).map(({ href, rel, type }) => `<atom:link href="${escapeMarkup(href)}" rel="${rel}"${type ? ` type="${type}"` : ''}/>`),
		isArchive ? '<fh:archive/>' : '',
	];
	const outline = await getRssString({
		title,
		description: plainText(document.description) || title,
		site: page,
		items: items.map((item, index) => (item.content ? { ...item, content: String(index) } : item)),
		xmlns: {
			atom: 'http://www.w3.org/2005/Atom',
			...(items.some(({ customData }) => customData?.includes('<dc:')) && { dc: 'http://purl.org/dc/elements/1.1/' }),
			...(isArchive && { fh: 'http://purl.org/syndication/history/1.0' }),
		},
		customData: channel.join(''),
	});
	const styled = outline.replace('?>', `?>\n<?xml-stylesheet type="text/css" href="${href('/feed.css', settings)}"?>\n`);
	return setIn(allowed(styled), '<content:encoded>', items.map(({ content = '' }) => escapeMarkup(content).replaceAll("'", '&apos;')));
}

async function rssItem(essay: Essay, source: FeedSource): Promise<RSSFeedItem> {
	const { id, url, authors, html, lang, attachments } = await itemOf(essay, source);
	// "An item should not contain more than one enclosure" (RSS profile): a recording before the cover.
	const [attachment] = attachments;
	return {
		title: plainText(essay.plainTitle),
		link: url,
		description: plainText(essay.description),
		pubDate: new Date(instant(essay.published)),
		categories: essay.tags.map(({ name }) => name),
		content: html,
		...(attachment && { enclosure: { url: attachment.url, type: attachment.type, length: attachment.size } }),
		customData: [
			`<guid isPermaLink="false">${escapeMarkup(id)}</guid>`,
			...authors.map(({ name }) => `<dc:creator>${escapeMarkup(plainText(name))}</dc:creator>`),
			lang ? `<dc:language>${lang.toLowerCase()}</dc:language>` : '',
			essay.updated ? `<atom:updated>${instant(essay.updated)}</atom:updated>` : '',
		].join(''),
	};
}
