import type { Loss } from '../loss.ts';
import type { PostAuthor } from '../post.ts';
import { plain } from '../exports/plain.ts';
import type { Channel } from './channel.ts';
import { metaOf, textOf, type XmlElement } from './element.ts';

/** A member of the site (`wp:author`), by the name shown or the one given; none if only an address of mail is known. */
export function memberOf(element: XmlElement): PostAuthor | undefined {
	const given = [textOf(element, 'wp:author_first_name'), textOf(element, 'wp:author_last_name')].filter(Boolean).join(' ');
	return named([textOf(element, 'wp:author_display_name'), given, textOf(element, 'wp:author_login')]);
}

/** A guest author of the plugin Co-Authors Plus, which keeps each as an item of the export. */
export function guestOf(item: XmlElement): PostAuthor | undefined {
	const meta = metaOf(item);
	const author = named([meta.get('cap-display_name'), textOf(item, 'title')]);
	const about = plain(meta.get('cap-description'));
	const url = meta.get('cap-website');
	return author && { ...author, ...(about && { about }), ...(url && { url }) };
}

/** Who wrote an item: its co-authors (terms of the taxonomy `author`, named `cap-` and a login), else its creator. */
export function authorsOf(item: XmlElement, channel: Channel, file: string): { authors: PostAuthor[]; losses: Loss[] } {
	const together = item.children.filter(({ name, attributes }) => name === 'category' && attributes['domain'] === 'author').map(({ attributes, text }) => (attributes['nicename'] ?? text).replace(/^cap-/, ''));
	const creator = textOf(item, 'dc:creator');
	const logins = together.length ? together : creator ? [creator] : [];
	const found = logins.map((login) => channel.authors.get(login) ?? named([login]));
	const nameless = found.includes(undefined);
	const message = 'Its author is known by an address of mail only, which does not come over';
	return {
		authors: found.filter((author) => author !== undefined),
		losses: nameless ? [{ rule: 'author', file, line: item.line, message, became: 'nothing', todo: 'Name the author in the front matter.' }] : [],
	};
}

function named(names: (string | undefined)[]): PostAuthor | undefined {
	const name = names.map(plain).find((candidate) => candidate && !/^\S+@\S+$/.test(candidate));
	return name ? { name } : undefined;
}
