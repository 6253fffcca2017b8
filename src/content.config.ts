import { defineCollection } from 'astro:content';
import * as z from 'zod';
import type { Author } from './essays/author.ts';
import { loaderOf } from './library/loader.ts';
import type { StoredEssay, StoredPast, StoredText } from './library/record.ts';

// The schemas that check what writers type are in src/essays/ and src/site/; by the time a record comes here it has
// passed them, and these lines only give it its type.
export const collections = {
	/** content/essays/: `<id>.md` or `<id>/index.md` */
	essays: defineCollection({ loader: loaderOf('essays'), schema: z.custom<StoredEssay>() }),
	/** content/pages/: `<id>.md` */
	pages: defineCollection({ loader: loaderOf('pages'), schema: z.custom<StoredText>() }),
	/** content/authors/: `<id>.yaml` */
	authors: defineCollection({ loader: loaderOf('authors'), schema: z.custom<Author>() }),
	/** What was, and where it leads: from content/permalinks.lock, front matter and content/site.yaml. */
	past: defineCollection({ loader: loaderOf('past'), schema: z.custom<StoredPast>() }),
};
