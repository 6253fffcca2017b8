import { isDate } from '../../essays/date.ts';
import type { Loss } from '../loss.ts';
import { naturalId } from '../place/already.ts';
import type { Placed } from '../place/plan.ts';
import type { Post } from '../post.ts';

/** What the place of a text in the publication makes the writer's business. */
export function lossesOfPlace(post: Post, placed: Placed, tags: readonly string[]): Loss[] {
	const { source, status, published, title, series } = post;
	const { id, entry, lost, permalink } = placed;
	const losses: Loss[] = [];
	const lose = (rule: string, message: string, became: Loss['became'], todo?: string) => void losses.push({ ...source, rule, message, became, ...(todo === undefined ? {} : { todo }) });
	if (!title?.trim()) lose('title', 'It has no title', 'text', 'Give it one.');
	// Importers that know for whom it was have said so.
	if (status === 'private' && !post.losses.some(({ rule }) => rule === 'audience')) lose('private', 'It was not for everybody, and came over as a draft', 'converted', 'Take out the line `draft: true` if everybody may read it.');
	if (status === 'protected') lose('private', 'It was protected by a password, and came over as a draft', 'converted', 'Take out the line `draft: true` if everybody may read it.');
	if (post.kind === 'page' && placed.kind === 'essay') lose('page', 'It was a plain page that nobody could see, and came over as the draft of an essay', 'converted', 'Move it to the folder `pages` when it is to be public, and leave only title and description on top.');
	else if (post.kind === 'essay' && !isDate(published ?? '') && (published !== undefined || status !== 'draft')) lose('date', published ? `Its day, ${published}, is none of the calendar` : 'It has no day of publication', 'text', 'Write the right day as `published`, and take out the line `draft: true` when it is ready.');
	if (post.slug && id !== naturalId(entry)) lose('id', `Another text has its name, so its address ends in ${id}`, 'converted');
	if (series && placed.series && series.part !== undefined && series.part !== placed.series.part) lose('series', `Part ${series.part} of “${series.name}” is another text already, so it became part ${placed.series.part}`, 'converted', 'See whether the parts are in the right order.');
	for (const tag of tags) lose('tag', `The tag “${tag}” has no letter or digit to make an address from`, 'nothing');
	for (const { address, reason } of lost) lose('address', `The old address ${address} cannot be kept: ${reason}`, 'nothing', `Let your host lead it to ${permalink} if it can.`);
	return losses;
}
