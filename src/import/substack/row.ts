import { decoded } from '../../site/address.ts';
import type { Skipped } from '../importer.ts';
import type { Loss } from '../loss.ts';
import type { Place, Post } from '../post.ts';
import { dayIn } from '../exports/day.ts';
import { withRecording } from '../exports/markup.ts';
import { oneLine } from '../exports/plain.ts';

/**
 * A row of `posts.csv` and its words as a text. The day is that of UTC, in which Substack writes: the zone of the writer
 * is not in the export, and that of the machine must not matter.
 *
 * @param text its file, if the export has it
 * @param row where the row stands
 */
export function postOf({ post_id: id = '', title, subtitle, type = 'newsletter', audience = 'everyone', ...row }: Row, text: { file: string; html: string } | undefined, place: Place): Post | Skipped {
	const slug = decoded(id.replace(/^\d+\.?/, ''));
	const called = oneLine(title) ? `“${oneLine(title)}”` : slug || `number ${id}`;
	if (!kinds.has(type)) return { source: place, skipped: called, reason: `It is of type “${type}”, not a text` };
	const html = withRecording(text?.html ?? '', row.podcast_url || undefined);
	if (!html.trim()) return { source: place, skipped: called, reason: text ? 'It has no text' : `It has no text in the export (posts/${id}.html is missing)`, ...(!text && { isFailure: true }) };

	const file = text?.file ?? place.file;
	const losses: Loss[] = [];
	const isPublished = /^(?:true|1)$/i.test(row.is_published ?? '');
	const forAll = ['everyone', ''].includes(audience) && type !== 'adhoc_email';
	if (isPublished && !forAll) losses.push({ rule: 'audience', file, message: `It was for subscribers only (${type}, ${audience}); it comes over as a draft`, became: 'text', todo: 'Publish it if everybody may read it.' });
	const published = dayIn(row.post_date);
	return {
		source: text ? { file } : place,
		kind: type === 'page' ? 'page' : 'essay',
		status: isPublished ? (forAll ? 'published' : 'private') : 'draft',
		...(oneLine(title) && { title: oneLine(title) as string }),
		...(oneLine(subtitle) && { subtitle: oneLine(subtitle) as string }),
		...(slug && { slug }),
		// Pages stand at the root: https://<name>.substack.com/about.
		addresses: slug ? [`${type === 'page' ? '' : '/p'}/${encodeURI(slug)}`] : [],
		...(published && { published }),
		authors: [],
		tags: [],
		lists: [{ address: '/feed' }],
		body: { html, line: 0 },
		losses,
	};
}

/** Types that are texts; threads, restacks and notes are not. */
const kinds: ReadonlySet<string> = new Set(['newsletter', 'podcast', 'video', 'page', 'adhoc_email', '']);

/** The columns of `posts.csv`, as the exports of 2019 to 2025 have them; none is certain to be there. */
export interface Row {
	/** A number, a full stop and the slug. */
	post_id?: string;
	/** ISO 8601, in UTC. */
	post_date?: string;
	/** `true` or `TRUE`. */
	is_published?: string;
	type?: string;
	/** `everyone`, `only_free`, `only_paid` or `founding`. */
	audience?: string;
	title?: string;
	subtitle?: string;
	podcast_url?: string;
}
