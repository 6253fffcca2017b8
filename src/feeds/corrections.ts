import type { RSSFeedItem } from '@astrojs/rss';
import { newestFirst } from '../essays/changes.ts';
import type { Essay } from '../essays/essay.ts';
import { absolute } from '../site/address.ts';
import { escapeMarkup } from '../site/markup.ts';
import { phrasesFor, say } from '../site/phrases.ts';
import type { FeedDocument, FeedSource } from './document.ts';
import { changeIdentities, instant } from './entry.ts';
import { plainText } from './plain-text.ts';
import { rssOf } from './rss.ts';

/** The newest changes to essays as RSS 2.0, an item each, for those who want to know what they have read that was not so. */
export async function corrections(document: FeedDocument, source: FeedSource): Promise<string> {
	const changes = newestFirst(document.essays.flatMap((essay) => changesTo(essay, source)));
	return rssOf(document, changes.slice(0, length).map(({ item }) => item), changes[0]?.date, source);
}

/** A change is a sentence, not an essay: a document holds many. */
const length = 100;

function changesTo(essay: Essay, { settings }: FeedSource): { date: string; item: RSSFeedItem }[] {
	const phrases = phrasesFor(settings.language);
	const ids = changeIdentities(essay, settings);
	return essay.changes.map(({ date, kind, text }, index) => ({
		date,
		item: {
			title: plainText(say(phrases.changeOf, { kind: phrases[kind], title: essay.plainTitle })),
			link: `${absolute(essay.permalink, settings)}#_changes`,
			description: plainText(text),
			pubDate: new Date(instant(date)),
			categories: [phrases[kind]],
			customData: `<guid isPermaLink="false">${escapeMarkup(ids[index] ?? '')}</guid>`,
		},
	}));
}
