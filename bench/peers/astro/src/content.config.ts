import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
	essays: defineCollection({
		loader: glob({ pattern: '*.md', base: 'src/content/essays' }),
		schema: z.object({ title: z.string(), description: z.string(), date: z.coerce.date(), tags: z.array(z.string()) }),
	}),
};
