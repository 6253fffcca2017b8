import rssFrom, { type RSSFeedItem } from '@astrojs/rss';
import type { Essay } from '../essays/essay.ts';
import { absolute } from '../site/address.ts';
import { allowed } from '../site/characters.ts';
import { escapeMarkup } from '../site/markup.ts';
import type { Settings } from '../site/settings.ts';
import { feedIdentity, rfc822 } from './entry.ts';
import { feedHtml } from './feed-html.ts';

/**
 * The RSS 2.0 feed: the newest essays, each whole.
 *
 * @param essays newest first
 * @see https://www.rssboard.org/rss-specification and rssboard.org/rss-profile
 */
export async function rss(essays: readonly Essay[], settings: Settings): Promise<Response> {
	const newest = essays.slice(0, feedLength);
	const changed = newest.map(({ published, updated }) => updated ?? published).sort().at(-1);
	const channel = [
		`<language>${settings.language.toLowerCase()}</language>`,
		settings.licence ? `<copyright>${escapeMarkup(settings.licence.name)}</copyright>` : '',
		// From the content, never from the clock: the same content is the same feed, byte for byte.
		changed ? `<lastBuildDate>${rfc822(changed)}</lastBuildDate>` : '',
		`<atom:link href="${escapeMarkup(absolute('/rss.xml', settings))}" rel="self" type="application/rss+xml"/>`,
	];
	const response = await rssFrom({
		title: settings.title,
		description: settings.description || settings.title,
		site: absolute('/', settings),
		items: newest.map((essay) => itemOf(essay, settings)),
		xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
		customData: channel.join(''),
	});
	return new Response(allowed(await response.text()), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}

/** As many essays as a feed carries: long reads are large, and readers refuse feeds of many megabytes. */
export const feedLength = 20;

function itemOf(essay: Essay, settings: Settings): RSSFeedItem {
	const address = absolute(essay.permalink, settings);
	return {
		title: essay.plainTitle,
		link: address,
		description: essay.description,
		pubDate: new Date(`${essay.published}T00:00:00Z`),
		categories: essay.tags.map(({ name }) => name),
		content: feedHtml(essay.html, address, `${essay.id}-`).html,
		customData: [
			`<guid isPermaLink="false">${escapeMarkup(feedIdentity(essay, settings))}</guid>`,
			...essay.authors.map(({ name }) => `<dc:creator>${escapeMarkup(name)}</dc:creator>`),
		].join(''),
	};
}
