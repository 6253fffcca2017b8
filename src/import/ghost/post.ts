import type { Skipped } from '../importer.ts';
import type { Loss } from '../loss.ts';
import type { Post, PostAuthor } from '../post.ts';
import { dayIn } from '../exports/day.ts';
import { oneLine } from '../exports/plain.ts';
import { addressOf } from './address.ts';
import { textIn, type Database, type Row } from './database.ts';
import { textOf } from './text.ts';

/** A row of `posts` as a text. Titles, names and excerpts are plain text in Ghost, `&` and `<` being just that. Days are those of the time zone in the settings. */
export function postOf(row: Row, database: Database, file: string): Post | Skipped {
	const id = String(row['id']);
	const zone = textIn({ zone: database.settings.get('timezone') ?? database.settings.get('active_timezone') ?? database.settings.get('activeTimezone') }, 'zone');
	const title = oneLine(textIn(row, 'title'));
	const slug = textIn(row, 'slug');
	const losses: Loss[] = [];
	const lost = (rule: string, message: string, todo?: string, became: Loss['became'] = 'nothing') => losses.push({ rule, file, message, became, ...(todo && { todo }) });
	const html = textOf(row, lost);
	if (!html) return { source: { file }, skipped: title ? `“${title}”` : (slug ?? `post ${id}`), reason: losses.length > 0 ? 'Its text could not be read' : 'It has no text', losses, ...(losses.length > 0 && { isFailure: true }) };

	const status = statusOf(row, lost);
	const published = dayIn(row['published_at'], zone) ?? dayIn(row['created_at'], zone);
	const updated = status === 'published' ? dayIn(row['updated_at'], zone) : undefined;
	const isPage = row['type'] === 'page' || row['page'] === 1 || row['page'] === true;
	const terms = (database.tags.get(id) ?? []).filter((tag) => tag['visibility'] !== 'internal' && !textIn(tag, 'name')?.startsWith('#')).flatMap((tag) => { const name = oneLine(textIn(tag, 'name')); return name ? [{ name, slug: textIn(tag, 'slug') }] : []; });
	// Until 3.0 these stood in the post's own row.
	const meta = { ...row, ...definedIn(database.meta.get(id)) };
	const excerpt = oneLine(textIn(meta, 'custom_excerpt') ?? textIn(meta, 'meta_description'));
	const cover = textIn(row, 'feature_image') ?? textIn(row, 'image');
	const alt = oneLine(textIn(meta, 'feature_image_alt'));
	const address = slug && addressOf(slug, published, isPage, textIn({ pattern: database.settings.get('permalinks') }, 'pattern'));
	const canonical = textIn(meta, 'canonical_url');
	const lang = textIn(row, 'locale') ?? textIn(row, 'language') ?? textIn({ lang: database.settings.get('locale') ?? database.settings.get('default_locale') ?? database.settings.get('lang') }, 'lang');
	if (textIn(row, 'codeinjection_head') ?? textIn(row, 'codeinjection_foot')) lost('code-injection', 'Code was injected into its page; it was left out');
	return {
		source: { file },
		kind: isPage ? 'page' : 'essay',
		status,
		...(title && { title }),
		...(slug && { slug }),
		addresses: address ? [address] : [],
		...(published && { published }),
		...(updated && published && updated > published && { updated }),
		authors: authorsOf(id, row, database),
		tags: [...new Set(terms.map(({ name }) => name))],
		lists: [{ address: '/rss/' }, ...terms.flatMap(({ name, slug: short }) => (short ? [{ tag: name, address: `/tag/${short}/` }] : []))],
		...(cover && { cover: { address: onSite(cover), ...(alt && { alt }) } }),
		...(excerpt && { excerpt }),
		...(lang && { lang }),
		...(canonical && onSite(canonical) !== address && { canonical: onSite(canonical) }),
		body: { html: onSite(html), ...(address && { base: address }) },
		losses,
	};
}

function statusOf(row: Row, lost: (rule: string, message: string, todo?: string, became?: Loss['became']) => void): Post['status'] {
	const status = textIn(row, 'status') ?? 'draft';
	const visibility = textIn(row, 'visibility') ?? 'public';
	if (status === 'sent') lost('status', 'It was sent as a letter only and stood on no page; it comes over as a draft', 'Publish it if everybody may read it.', 'text');
	if (status !== 'draft' && visibility !== 'public') lost('audience', `It was for ${visibility} only; it comes over as a draft`, 'Publish it if everybody may read it.', 'text');
	if (status === 'draft' || (status !== 'sent' && status !== 'scheduled' && status !== 'published')) return 'draft';
	return status === 'sent' || visibility !== 'public' ? 'private' : status;
}

function authorsOf(id: string, row: Row, { authors, users }: Database): PostAuthor[] {
	const single = users.get(String(row['author_id']));
	return (authors.get(id) ?? (single ? [single] : [])).flatMap((user) => {
		const name = oneLine(textIn(user, 'name'));
		const about = oneLine(textIn(user, 'bio'));
		const url = textIn(user, 'website');
		return name ? [{ name, ...(about && { about }), ...(url && { url }) }] : [];
	});
}

function definedIn(row: Row = {}): Row {
	return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));
}

/** Ghost writes this for its own address, which the export does not know. */
function onSite(text: string): string {
	return text.replaceAll('__GHOST_URL__', '');
}
