import type { Element as HtmlElement } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { DOMParser } from 'linkedom';
import { visit } from 'unist-util-visit';

/**
 * What the W3C's feed validator, the RSS Advisory Board's profile, RFC 4287 and JSON Feed 1.1 would say of a feed, as far
 * as they speak of what we write. No complaint means no error and no warning.
 *
 * @param location where the document is served
 */
export function complaintsAbout(text: string, location: string): string[] {
	return text.startsWith('{') ? aboutJson(JSON.parse(text) as JsonFeed, location) : aboutXml(text, location);
}

function aboutXml(xml: string, location: string): string[] {
	const { documentElement: root } = new DOMParser().parseFromString(xml, 'text/xml') as unknown as { documentElement: Node };
	const declared = new Set([...xml.slice(0, 2000).matchAll(/xmlns:(\w+)="[^"]+"/g)].map(([, prefix]) => prefix));
	const used = new Set([...xml.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '').matchAll(/<(\w+):\w/g)].map(([, prefix]) => prefix));
	return [
		...when(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/.test(xml), 'a character that XML forbids'),
		...[...used].filter((prefix) => !declared.has(prefix) && prefix !== 'xml').map((prefix) => `the prefix ${prefix} is not declared`),
		...[...declared].filter((prefix) => !used.has(prefix)).map((prefix) => `the prefix ${prefix} is not used`),
		...(root.tagName === 'rss' ? aboutRss(root, location) : aboutAtom(root, location)),
	];
}

function aboutRss(root: Node, location: string): string[] {
	const [channel] = children(root, 'channel') as [Node];
	const items = children(channel, 'item');
	const [image] = children(channel, 'image');
	return [
		...['title', 'link', 'description'].flatMap((name) => once(channel, name)),
		...when(!isAddress(textIn(channel, 'link')), 'the link of the channel is no address'),
		...aboutSelf(children(channel, 'atom:link'), location),
		...when(!/^[a-z]{2,3}(-[a-z0-9]+)*$/.test(textIn(channel, 'language')), 'the language is no tag'),
		...['title', 'copyright', 'description'].flatMap((name) => noHtml(channel, name)),
		...children(channel, 'lastBuildDate').flatMap(rfc822),
		...(image ? ['title', 'link'].flatMap((name) => when(textIn(image, name) !== textIn(channel, name), `the image’s ${name} is not the channel’s`)) : []),
		...(image ? when(!/\.(?:png|gif|jpe?g)$/.test(textIn(image, 'url')) || Number(textIn(image, 'width')) > 144 || Number(textIn(image, 'height')) > 400, 'the image is of a kind or size that RSS forbids') : []),
		...repeated(items.map((item) => textIn(item, 'guid')), 'guid'),
		...items.flatMap((item) => aboutItem(item).map((complaint) => `${textIn(item, 'link')}: ${complaint}`)),
	];
}

function aboutItem(item: Node): string[] {
	const names = [...item.children].map(({ tagName }) => tagName);
	const [guid] = children(item, 'guid');
	return [
		...['title', 'link', 'guid', 'pubDate'].flatMap((name) => once(item, name)),
		...when(names.includes('content:encoded') && names.indexOf('description') > names.indexOf('content:encoded'), 'content:encoded comes before the description'),
		...when(names.filter((name) => name === 'enclosure').length > 1, 'more than one enclosure'),
		...['title', 'dc:creator', 'description'].flatMap((name) => noHtml(item, name)),
		...when(!isAddress(textIn(item, 'link')), 'the link is no address'),
		...when(guid?.getAttribute('isPermaLink') !== 'false' && !isAddress(textIn(item, 'guid')), 'a guid that is no address says it is one'),
		...when(names.includes('author'), 'author must be an e-mail address'),
		...when(children(item, 'category').some((category) => category.textContent.trim() === ''), 'an empty category'),
		...children(item, 'pubDate').flatMap(rfc822),
		...children(item, 'atom:updated').flatMap(rfc3339),
		...children(item, 'enclosure').flatMap((enclosure) => when(!isAddress(enclosure.getAttribute('url') ?? '') || !/^\w+\/[\w.+-]+$/.test(enclosure.getAttribute('type') ?? '') || !/^\d+$/.test(enclosure.getAttribute('length') ?? ''), 'an enclosure without address, type or length')),
		...aboutHtml(textIn(item, 'content:encoded')),
	];
}

function aboutAtom(feed: Node, location: string): string[] {
	const entries = children(feed, 'entry');
	const signed = children(feed, 'author').length > 0;
	return [
		...['id', 'title', 'updated'].flatMap((name) => once(feed, name)),
		...['id', 'icon'].flatMap((name) => children(feed, name)).flatMap((one) => when(!URL.canParse(one.textContent) || one.textContent !== one.textContent.trim(), `${one.tagName} is no address`)),
		...aboutSelf(children(feed, 'link'), location),
		...['title', 'subtitle', 'rights'].flatMap((name) => noHtml(feed, name)),
		...children(feed, 'updated').flatMap(rfc3339),
		...repeated(entries.map((entry) => textIn(entry, 'id')), 'id'),
		...entries.flatMap((entry) =>
			[
				...['id', 'title', 'updated', 'content'].flatMap((name) => once(entry, name)),
				...['title', 'summary'].flatMap((name) => noHtml(entry, name)),
				...when(!URL.canParse(textIn(entry, 'id')), 'the id is no address'),
				...when(children(entry, 'link').filter((link) => link.getAttribute('rel') === 'alternate').length !== 1, 'not one alternate link'),
				...children(entry, 'link').flatMap((link) => when(!isAddress(link.getAttribute('href') ?? ''), 'a link is no address')),
				...when(!signed && children(entry, 'author').length === 0, 'nobody wrote it'),
				...[...children(entry, 'published'), ...children(entry, 'updated')].flatMap(rfc3339),
				...when(textIn(entry, 'updated') < textIn(entry, 'published'), 'changed before it was published'),
				...aboutHtml(textIn(entry, 'content')),
			].map((complaint) => `${textIn(entry, 'id')}: ${complaint}`),
		),
	];
}

function aboutJson(feed: JsonFeed, location: string): string[] {
	const { version, title, items, home_page_url: home, feed_url: self, next_url: next } = feed;
	return [
		...when(version !== 'https://jsonfeed.org/version/1.1', 'the version is not 1.1'),
		...when(!title || !Array.isArray(items), 'no title or no items'),
		...when(!isAddress(home ?? ''), 'the home page is no address'),
		...when(self !== location, 'the self reference is not the location'),
		...when(next !== undefined && (next === self || !isAddress(next)), 'the next page is this one, or none'),
		...when('author' in feed, 'author is out of date'),
		...repeated(items.map(({ id }) => id), 'id'),
		...items.flatMap((item) =>
			[
				...when(typeof item.id !== 'string' || item.id === '', 'no id'),
				...when(!isAddress(item.url ?? ''), 'the link is no address'),
				...when([item.date_published, item.date_modified].some((date) => date !== undefined && !isInstant(date)), 'a date is none'),
				...when((item.attachments ?? []).some(({ url, mime_type: type }) => !isAddress(url) || !type), 'an attachment without address or type'),
				...when(!item.content_html, 'no text'),
				...aboutHtml(item.content_html ?? ''),
			].map((complaint) => `${item.id}: ${complaint}`),
		),
	];
}

/** What readers and validators say of the HTML in an item. */
function aboutHtml(html: string): string[] {
	const found: string[] = [];
	visit(fromHtml(html, { fragment: true }), 'element', (element: HtmlElement, _, parent) => {
		const { tagName, properties } = element;
		if (isForeign(element) ? !(parent?.type === 'element' && (parent.tagName === 'math' || isForeign(parent))) && tagName !== 'math' : !kept.has(tagName)) found.push(`<${tagName}> does not survive`);
		for (const [name, value] of Object.entries(properties)) {
			if (['href', 'src', 'poster', 'cite', 'srcSet'].includes(name) && !isAddress(String(value)) && !/^mailto:/.test(String(value))) found.push(`${name}="${String(value)}" is relative`);
			if (/^(?:style|role|tabIndex|aria|data|on[A-Z]|hidden)/.test(name) || (name === 'className' && !/^(?:reverse)?footnote$/.test(String(value)))) found.push(`<${tagName}> carries ${name}`);
		}
	});
	return found;
}

/** What Miniflux, SimplePie, Feedbin and feedparser keep, or lose without losing a word or its meaning. */
const kept = new Set('a abbr b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 i img ins kbd li mark math ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr'.split(' '));

function isForeign({ tagName }: HtmlElement): boolean {
	return /^(?:semantics|annotation|m(?!ark$|ath$)\w+)$/.test(tagName);
}

function aboutSelf(links: readonly Node[], location: string): string[] {
	const self = links.filter((link) => link.getAttribute('rel') === 'self');
	return when(self.length !== 1 || self[0]?.getAttribute('href') !== location, 'the self reference is not the location');
}

/** Tags or references in what is read as text: HTML that was escaped once too often. */
function noHtml(parent: Node, name: string): string[] {
	return children(parent, name).flatMap((one) => when(/<[a-z/!?]|&#?\w+;/i.test(one.textContent), `${name} holds HTML`));
}

function rfc822({ textContent, tagName }: Node): string[] {
	return when(!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(textContent) || new Date(textContent).toUTCString() !== textContent, `${tagName} is no date`);
}

function rfc3339({ textContent, tagName }: Node): string[] {
	return when(!isInstant(textContent), `${tagName} is no date`);
}

function isInstant(text: string): boolean {
	return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

function isAddress(text: string): boolean {
	return /^https?:\/\/[^/]/.test(text) && URL.canParse(text);
}

function once(parent: Node, name: string): string[] {
	return when(children(parent, name).length !== 1 || textIn(parent, name).trim() === '', `not one ${name}`);
}

function repeated(values: readonly string[], name: string): string[] {
	return values.filter((value, index) => values.indexOf(value) !== index).map((value) => `the ${name} ${value} stands twice`);
}

function when(isWrong: boolean, complaint: string): string[] {
	return isWrong ? [complaint] : [];
}

/** The elements of a name directly in another. */
export function children(parent: Node, name: string): Node[] {
	return [...parent.children].filter(({ tagName }) => tagName === name);
}

function textIn(parent: Node, name: string): string {
	return children(parent, name)[0]?.textContent ?? '';
}

/** As much of the DOM as is needed. */
export interface Node {
	tagName: string;
	textContent: string;
	children: Iterable<Node>;
	getAttribute(name: string): string | null;
}

interface JsonFeed {
	version?: string;
	title?: string;
	home_page_url?: string;
	feed_url?: string;
	next_url?: string;
	items: { id: string; url?: string; date_published?: string; date_modified?: string; content_html?: string; attachments?: { url: string; mime_type: string }[] }[];
}
