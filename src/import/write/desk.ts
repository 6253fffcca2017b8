import type { Source } from '../importer.ts';
import type { Resolve } from '../links/resolve.ts';
import type { Fetch } from '../pictures/fetcher.ts';
import type { People } from '../place/people.ts';
import type { Placed } from '../place/plan.ts';
import type { Publication } from '../place/publication.ts';
import type { Post } from '../post.ts';

/** What is at hand while texts are written. */
export interface Desk {
	publication: Publication;
	source: Source;
	/** A folder that stands for the content folder until all is well. */
	stage: string;
	resolve: Resolve;
	/** Nothing is fetched without it. */
	fetch: Fetch | undefined;
	people: People;
	/** Tags as this publication spells them, and those that cannot be any. */
	tagsOf(tags: readonly string[]): { tags: string[]; lost: string[] };
	/** The id of the essay to read next, if it is there and may be named. */
	nextOf(post: Post, placed: Placed): string | undefined;
}
