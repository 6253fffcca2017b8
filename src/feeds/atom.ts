import { generateAtomFeed } from 'feedsmith';
import type { Essay } from '../essays/essay.ts';
import { absolute, href } from '../site/address.ts';
import { allowed } from '../site/characters.ts';
import type { FeedDocument, FeedSource } from './document.ts';
import { changeOf, instant, lastChange } from './entry.ts';
import { itemOf, type Item } from './item.ts';
import { linksOf } from './links.ts';
import { plainText } from './plain-text.ts';
import { setIn } from './set-in.ts';

/** A feed document as Atom 1.0 (RFC 4287). */
export async function atom(document: FeedDocument, source: FeedSource): Promise<string> {
	const { settings } = source;
	const { title, description, page, essays, isArchive } = document;
	const items = await Promise.all(essays.map((essay) => itemOf(essay, source)));
	const feed = {
		id: source.identity,
		title: plain(title),
		...(description && { subtitle: plain(description) }),
		// There is no day at which nothing was published; a feed must have one all the same.
		updated: instant(lastChange(essays) ?? '2026-01-01'),
		// Of essays that name nobody.
		authors: [{ name: plainText(settings.title), uri: absolute('/', settings) }],
		links: [{ href: absolute(page, settings), rel: 'alternate', type: 'text/html' }, ...linksOf(document, settings)],
		...(source.hasIcon && { icon: absolute('/feed-icon.png', settings) }),
		...(settings.licence && { rights: plain(settings.licence.name) }),
		xml: { lang: settings.language },
		entries: essays.map((essay, index) => entryOf(essay, items[index] as Item, String(index))),
	};
	const xml = generateAtomFeed(feed, { stylesheets: [{ type: 'text/css', href: href('/feed.css', settings) }] });
	// The library puts text on lines of its own, and strict readers would have the white space in titles.
	const tight = xml.replaceAll(/>\s+(?=<!\[CDATA\[)/g, '>').replaceAll(/(?<=\]\]>)\s+(?=<\/)/g, '');
	const outline = isArchive ? tight.replace(/<feed ([^>]*)>/, '<feed $1 xmlns:fh="http://purl.org/syndication/history/1.0">\n  <fh:archive/>') : tight;
	return setIn(allowed(outline), '<content type="html">', items.map(({ html }) => `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`));
}

function entryOf(essay: Essay, { id, url, authors, lang, attachments }: Item, content: string) {
	return {
		id,
		title: plain(essay.plainTitle),
		links: [{ href: url, rel: 'alternate', type: 'text/html' }, ...attachments.map(({ url, type, size, title }) => ({ href: url, rel: 'enclosure', type, length: size, title }))],
		published: instant(essay.published),
		updated: instant(changeOf(essay)),
		authors: authors.map(({ name, url }) => ({ name: plainText(name), uri: url })),
		categories: essay.tags.map(({ name }) => ({ term: name })),
		summary: plain(essay.description),
		content: { type: 'html', value: content },
		...(lang && { xml: { lang } }),
	};
}

function plain(text: string): { type: string; value: string } {
	return { type: 'text', value: plainText(text) };
}
