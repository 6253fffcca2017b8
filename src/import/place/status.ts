import { isDate } from '../../essays/date.ts';
import type { Post } from '../post.ts';

/**
 * What a text is here: only what everybody could read is published, and nothing without the day on which it was.
 *
 * @param day today, `YYYY-MM-DD`
 */
export function statusOf({ status, published = '', kind }: Pick<Post, 'status' | 'kind'> & { published: string | undefined }, day: string): Status {
	if (status !== 'published' && status !== 'scheduled') return 'draft';
	// Plain pages carry no day.
	if (kind === 'page') return status === 'published' ? 'published' : 'draft';
	if (!isDate(published)) return 'draft';
	return published > day ? 'scheduled' : 'published';
}

/**
 * Whether one text may link to another: on every day on which readers see the first, they must see the second.
 */
export function maySee(from: Seen, to: Seen): boolean {
	if (to.status === 'published' || from.status === 'draft') return true;
	return to.status === 'scheduled' && from.status === 'scheduled' && to.published <= from.published;
}

export type Status = 'published' | 'scheduled' | 'draft';

interface Seen {
	status: Status;
	published: string;
}
