import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { DOMParser } from 'linkedom';
import type { Site } from '../build.ts';
import { children, type Node } from '../feeds/valid.ts';
import { filesOf } from './pages.ts';

/** Every document of every feed of a site, the main ones first. */
export function feedsOf(site: Pick<Site, 'dist' | 'settings'>): Feed[] {
	const main = ['rss.xml', 'atom.xml', 'feed.json'];
	const others = filesOf(site).filter((file) => !main.includes(file) && (/^feeds\//.test(file) || /\/rss\.xml$/.test(file)));
	return [...main, ...others].map((file) => {
		const text = readFileSync(join(site.dist, file), 'utf8');
		return { file, text, location: site.settings.origin + site.settings.base + file, items: text.startsWith('{') ? jsonItems(text) : xmlItems(text) };
	});
}

function jsonItems(text: string): Item[] {
	const { items } = JSON.parse(text) as { items: JsonItem[] };
	return items.map((item) => itemFrom(item.id, item.url, item.title, item.summary, item.date_published, item.authors.map(({ name }) => name), item.tags, item.content_html));
}

function xmlItems(text: string): Item[] {
	const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as { querySelectorAll(selector: string): Iterable<Node> };
	return [...document.querySelectorAll('item, entry')].map((item) => {
		// The invisible mark that keeps signs from being taken for markup is no part of the words.
		const values = (name: string) => children(item, name).map(({ textContent }) => textContent.replaceAll('\u2060', ''));
		const [value, attribute] = [(name: string) => values(name)[0] ?? '', (name: string, of: string) => children(item, name).map((one) => resolved(one.getAttribute(of) ?? ''))];
		if (item.tagName === 'item') return itemFrom(value('guid'), value('link'), value('title'), value('description'), value('pubDate'), values('dc:creator'), values('category'), value('content:encoded'));
		const authors = children(item, 'author').flatMap((author) => children(author, 'name').map(({ textContent }) => textContent.replaceAll('\u2060', '')));
		return itemFrom(value('id'), attribute('link', 'href')[0] ?? '', value('title'), value('summary'), value('published'), authors, attribute('category', 'term'), value('content'));
	});
}

/** linkedom leaves references in attributes as they are. */
function resolved(attribute: string): string {
	return attribute.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

function itemFrom(id: string, url: string, title: string, summary: string, published: string, authors: string[], tags: string[], html: string): Item {
	return { id, url, title, summary, published: new Date(published).toISOString(), authors, tags, html, tree: fromHtml(html, { fragment: true }) };
}

/**
 * The words that somebody reads, on a page or in a feed, with a space wherever one block ends and another begins. A
 * formula is read as its characters and then its TeX, a task's box as a sign, a rule as three stars; players are left out.
 */
export function wordsOf(tree: Nodes | undefined): string {
	return tree ? read(tree).replaceAll(/\s+/g, ' ').trim() : '';
}

function read(node: Nodes): string {
	if (node.type === 'text') return node.value;
	if (!('children' in node)) return '';
	if (node.type === 'element') {
		const { tagName, properties } = node;
		if (['audio', 'video', 'rp'].includes(tagName) || isPlayerLink(node)) return '';
		// A chart comes as a picture; its numbers are in the table.
		if (tagName === 'svg') return '';
		if (tagName === 'annotation') return ` ${toString(node).trim()} `;
		if (tagName === 'input') return properties['checked'] ? '☑' : '☐';
		if (tagName === 'hr') return ' * * * ';
		if (blocks.has(tagName)) return ` ${node.children.map(read).join('')} `;
	}
	return node.children.map(read).join('');
}

/** Whether an element is the link that stands in a feed for a player. */
export function isPlayerLink(node: Nodes): boolean {
	return node.type === 'element' && node.tagName === 'a' && toString(node).startsWith('▶ ');
}

const blocks = new Set('aside blockquote br caption dd details div dl dt figcaption figure h2 h3 h4 h5 h6 li ol p pre section summary table td th tr ul'.split(' '));

export interface Feed {
	/** Path of the file in the site's folder. */
	file: string;
	text: string;
	/** Full address. */
	location: string;
	items: Item[];
}

/** An essay as a feed has it, whatever the form of the feed. */
export interface Item {
	id: string;
	url: string;
	title: string;
	summary: string;
	published: string;
	authors: string[];
	tags: string[];
	html: string;
	tree: Root;
}

interface JsonItem {
	id: string;
	url: string;
	title: string;
	summary: string;
	date_published: string;
	content_html: string;
	authors: { name: string }[];
	tags: string[];
}
