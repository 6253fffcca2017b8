import { defineCollection } from 'astro:content';
import { createRequire } from 'node:module';
import * as z from 'zod';

// Node reads the loader itself, with all that it needs: two hundred files that Vite would take apart one by one.
const { publicationLoader } = createRequire(import.meta.url)('./library/loader.ts') as typeof import('./library/loader.ts');

// The schemas that check what writers type are in src/essays/ and src/site/. Astro decides when the content folder is
// read, and keeps nothing of it: it would write all records to a file with every build, and compile them into the site.
export const collections = {
	/** All of content/; src/library.ts has it. */
	publication: defineCollection({ loader: publicationLoader(), schema: z.object({}) }),
};
