import type { Source } from '../importer.ts';
import type { PostAuthor } from '../post.ts';
import { instantOf } from '../exports/day.ts';
import { plain } from '../exports/plain.ts';
import { attachmentOf, type Attachment } from './attachment.ts';
import { decode } from './decode.ts';
import { metaOf, textOf, type XmlElement } from './element.ts';
import { guestOf, memberOf } from './people.ts';
import { readElement } from './read-element.ts';
import { stretches } from './stretches.ts';

/**
 * What an export says of itself before its texts can be understood: who writes, what its terms are called, which files
 * its library has. A first way through all files, which keeps these and nothing else; an export of half a million pictures
 * needs some 100 MB for them.
 */
export async function readChannel(source: Source, files: readonly string[]): Promise<Channel> {
	const channel: Channel = { authors: new Map(), terms: new Map(), attachments: new Map() };
	for (const file of files) {
		for await (const stretch of stretches(decode(await source.stream(file), () => {}))) {
			if (stretch.kind === 'head') addHead(channel, readElement(stretch, file).element);
			if (stretch.kind !== 'item') continue;
			channel.offset ??= offsetOf(stretch.text);
			const type = /<wp:post_type>\s*(?:<!\[CDATA\[)?\s*(attachment|guest-author)\b/.exec(stretch.text)?.[1];
			if (type) addItem(channel, readElement(stretch, file).element, type);
		}
	}
	return channel;
}

function addHead(channel: Channel, rss: XmlElement): void {
	const head = rss.children.find(({ name }) => name === 'channel') ?? rss;
	channel.origin ??= [textOf(head, 'wp:base_blog_url'), textOf(head, 'link'), textOf(head, 'wp:base_site_url')].find((address) => address && URL.canParse(address));
	channel.lang ??= textOf(head, 'language');
	for (const element of head.children) {
		if (element.name === 'wp:author') {
			const login = textOf(element, 'wp:author_login');
			const author = memberOf(element);
			if (login && author) channel.authors.set(login, author);
		}
		const [kind, key, title] = termTags[element.name] ?? [];
		const name = plain(textOf(element, title ?? ''));
		if (name) channel.terms.set(`${kind ?? textOf(element, 'wp:term_taxonomy')}:${textOf(element, key ?? '')}`, name);
	}
}

function addItem(channel: Channel, item: XmlElement, type: string): void {
	// Copied: a piece of a string keeps the whole string in memory, which would be the whole file in the end.
	if (type === 'attachment') channel.attachments.set(...(JSON.parse(JSON.stringify([textOf(item, 'wp:post_id') ?? '', attachmentOf(item)])) as [string, Attachment]));
	const login = metaOf(item).get('cap-user_login');
	const guest = guestOf(item);
	if (type === 'guest-author' && login && guest) channel.authors.set(login, guest);
}

/** How far the writer's clock was ahead of UTC, from the first text that says its time in both. */
function offsetOf(item: string): number | undefined {
	const [local, utc] = ['post_date', 'post_date_gmt'].map((tag) => instantOf(new RegExp(`<wp:${tag}>\\s*(?:<!\\[CDATA\\[)?([^<\\]]+)`).exec(item)?.[1]));
	return local === undefined || utc === undefined || Math.abs(local - utc) > 14 * 3_600_000 ? undefined : local - utc;
}

/** By tag: the taxonomy, where it is not said, and which elements hold the term's short name and its name. */
const termTags: Record<string, [string | undefined, string, string]> = {
	'wp:category': ['category', 'wp:category_nicename', 'wp:cat_name'],
	'wp:tag': ['post_tag', 'wp:tag_slug', 'wp:tag_name'],
	'wp:term': [undefined, 'wp:term_slug', 'wp:term_name'],
};

export interface Channel {
	/** The site's address. */
	origin?: string | undefined;
	lang?: string | undefined;
	/** By the name with which they log in. */
	authors: Map<string, PostAuthor>;
	/** Names of categories, tags and other terms by `taxonomy:short-name`. */
	terms: Map<string, string>;
	/** By their number. */
	attachments: Map<string, Attachment>;
	/** How many milliseconds the writer's clock is ahead of UTC, as far as one text tells it (summer time is not known). */
	offset?: number | undefined;
}
