import type { Skipped } from '../importer.ts';
import type { Loss } from '../loss.ts';
import type { Post } from '../post.ts';
import { withRecording } from '../exports/markup.ts';
import { plain } from '../exports/plain.ts';
import { slugOf } from '../exports/slug.ts';
import { addressesOf } from './addresses.ts';
import type { Attachment } from './attachment.ts';
import type { Channel } from './channel.ts';
import { customFieldsOf } from './custom-fields.ts';
import { changedOn, publishedOn } from './dates.ts';
import { textOf, type XmlElement } from './element.ts';
import { withFootnotes } from './footnotes.ts';
import { withGalleries } from './galleries.ts';
import { listsOf } from './lists.ts';
import { unmangled } from './mend.ts';
import { authorsOf } from './people.ts';
import { termsOf } from './terms.ts';

/** An item of type post or page as a text; what is in the trash or has no words is skipped. */
export function postOf(item: XmlElement, channel: Channel, file: string, losses: Loss[]): Post | Skipped {
	const source = { file, line: item.line };
	const content = item.children.find(({ name }) => name === 'content:encoded');
	const addresses = addressesOf(item, channel.origin);
	const raw = { title: textOf(item, 'title') ?? '', html: content?.text ?? '', excerpt: textOf(item, 'excerpt:encoded') ?? '' };
	const title = plain(unmangled(raw.title));
	const status = textOf(item, 'wp:status') ?? 'missing';
	const called = title ? `“${title}”` : (addresses[0] ?? 'a text without a title');
	if (status === 'trash') return { source, skipped: called, reason: 'It was in the trash' };
	const { recording, cover, canonical, subtitle, description } = customFieldsOf(item);
	const told = withFootnotes(withRecording(unmangled(raw.html), recording), item);
	if (!told.trim()) return { source, skipped: called, reason: `It has no text${addresses[0] && title ? `; it stood at ${addresses[0]}` : ''}`, losses };
	if ([raw.title, raw.html, raw.excerpt].some((text) => unmangled(text) !== text)) losses.push({ rule: 'encoding', ...source, message: 'Letters beyond ASCII were encoded twice and are mended', became: 'text', todo: 'Look for strange letters.' });

	const line = content?.line ?? item.line;
	const galleries = withGalleries(told, textOf(item, 'wp:post_id') ?? '', channel.attachments, file, line);
	const terms = termsOf(item, channel, file);
	const people = authorsOf(item, channel, file);
	const published = publishedOn(item, channel.offset);
	const known: Post['status'] | undefined = textOf(item, 'wp:post_password') && status !== 'draft' ? 'protected' : statuses[status];
	const picture = coverOf(cover, channel.attachments, source);
	if (!known) losses.push({ rule: 'status', ...source, message: `Its status is “${status}”, which says nothing of who may read it; it comes over as a draft`, became: 'text', todo: 'Publish it if everybody may read it.' });
	const changed = known === 'published' ? changedOn(item, published) : undefined;
	const excerpt = plain(unmangled(raw.excerpt)) ?? description;
	const slug = slugOf(textOf(item, 'wp:post_name') ?? '');
	const lang = terms.lang ?? channel.lang;
	return {
		source,
		kind: textOf(item, 'wp:post_type') === 'page' ? 'page' : 'essay',
		status: known ?? 'draft',
		...(title && { title }),
		...(subtitle && { subtitle }),
		...(slug && { slug }),
		addresses,
		...(published && { published }),
		...(changed && { updated: changed }),
		authors: people.authors,
		tags: terms.tags,
		lists: listsOf(item, channel.origin, terms.subjects),
		...(terms.series && { series: terms.series }),
		...(picture.cover && { cover: picture.cover }),
		...(excerpt && { excerpt }),
		...(lang && { lang }),
		...(canonical && !addresses.some((address) => bare(address) === bare(canonical)) && { canonical }),
		body: { html: galleries.html, line: line - 1, ...(addresses[0] && { base: addresses[0] }) },
		losses: [...losses, ...people.losses, ...terms.losses, ...picture.losses, ...galleries.losses],
	};
}

/** An address without what does not tell it from others. */
function bare(address: string): string {
	return address.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
}

function coverOf(id: string | undefined, attachments: ReadonlyMap<string, Attachment>, place: { file: string; line: number }): { cover?: NonNullable<Post['cover']>; losses: Loss[] } {
	const attachment = attachments.get(id ?? '');
	if (attachment?.address) return { cover: { address: attachment.address, ...(attachment.alt && { alt: attachment.alt }) }, losses: [] };
	const missing = id && id !== '0' && id !== '-1';
	return { losses: missing ? [{ rule: 'cover', ...place, message: `Its cover is picture ${id} of the library, which the export does not have`, became: 'nothing', todo: 'Export the media library too, or name the cover in the front matter.' }] : [] };
}

const statuses: Record<string, Post['status'] | undefined> = { publish: 'published', future: 'scheduled', draft: 'draft', 'auto-draft': 'draft', pending: 'draft', private: 'private' };
