import type { PostAuthor } from '../post.ts';
import { namesIn } from '../text/name.ts';
import { record } from './front-matter.ts';
import { asList, asText, firstText } from './values.ts';

/**
 * Who wrote a text by its front matter. A key of the site's list of authors stands for whom it describes; several names in
 * one text are several people.
 *
 * @param known the list of authors in the site's data, by their keys
 */
export function authorsIn(data: Record<string, unknown>, known: Record<string, unknown>): PostAuthor[] {
	const values = [data['authors'] ?? data['author']].flat();
	return values.flatMap((value) => (typeof value === 'string' && known[value] === undefined ? (namesIn(value) ?? [value]) : [value])).map((value) => person(value, known)).filter((author) => author !== undefined);
}

function person(value: unknown, known: Record<string, unknown>): PostAuthor | undefined {
	const key = asText(value);
	const about = record(key === undefined ? value : known[key]);
	const name = firstText(about, ['name', 'display_name', 'title']) ?? asList(known[key ?? ''])[0] ?? key;
	// Addresses of mail never come over, neither beside a name nor instead of one.
	const bare = name?.replace(/\s*[<(]?[^\s<(]+@[^\s>)]+[>)]?/, '').trim();
	if (!bare) return undefined;
	const words = firstText(about, ['bio', 'about', 'description']);
	const url = firstText(about, ['url', 'web', 'website', 'uri', 'link', 'homepage']);
	return { name: bare, ...(words && { about: words }), ...(url && /^https?:/.test(url) && { url }) };
}
