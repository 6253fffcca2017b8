import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { publicationLoader } from './library/loader.ts';

// The schemas that check what writers type are in src/essays/ and src/site/. Astro decides when the content folder is
// read, and keeps nothing of it: it would write all records to a file with every build, and compile them into the site.
export const collections = {
	/** All of content/; src/library.ts has it. */
	publication: defineCollection({ loader: publicationLoader(), schema: z.object({}) }),
};
