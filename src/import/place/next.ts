import { idFor } from '../../essays/id.ts';
import type { Post } from '../post.ts';
import type { Placed } from './plan.ts';
import type { Publication } from './publication.ts';
import { maySee } from './status.ts';

/**
 * Finds the essay that a text names as its next, by title or id, among those that are imported and those that are there.
 *
 * @returns a function that gives the id, or nothing if there is no such essay, or readers could not see it
 */
export function nextFinder(placed: readonly Placed[], { essays }: Publication): (post: Post, from: Placed) => string | undefined {
	const fresh = placed.filter(({ kind, here }) => kind === 'essay' && !here).map(({ id, entry, status, published }) => ({ id, title: entry.title ?? '', slug: entry.slug ?? '', status, published }));
	const old = essays.flatMap(({ id, matter, status }) => (status === 'gone' ? [] : [{ id, title: matter.title, slug: id, status, published: matter.published }]));
	return ({ next }, from) => {
		const wanted = idFor(next ?? '');
		if (wanted === '') return undefined;
		return [...fresh, ...old].find((essay) => essay.id !== from.id && maySee(from, essay) && [essay.id, idFor(essay.title), idFor(essay.slug)].includes(wanted))?.id;
	};
}
