import * as z from 'zod';

/** `content/authors/<id>.yaml`: who writes. */
export const authorSchema = z
	.strictObject({
		name: z.string().trim().min(1).describe('The name as it stands in the byline.'),
		family: z.string().trim().min(1).optional().describe('The part of the name by which bibliographies sort, `Woolf`; without it the name is cited whole.'),
		about: z.string().trim().optional().describe('A sentence or two about the author, shown under the essay.'),
		url: z.url({ protocol: /^https?$/, error: 'is not an address that begins with https://' }).optional().describe('The address of the author’s own page.'),
		profiles: z
			.array(z.url({ protocol: /^https$/, hostname: /\./, error: 'is not an address that begins with https://' }))
			.refine((profiles) => new Set(profiles).size === profiles.length, 'names the same twice')
			.optional()
			.describe('Addresses of the author’s pages elsewhere, as a list; each can check that this publication is the author’s.'),
		fediverse: z
			.string()
			.regex(/^@[\w.-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u, 'is not a name with its server, such as @ada@example.social')
			.optional()
			.describe('The name in the fediverse with its server, `"@ada@example.social"`, which Mastodon shows beside links to essays.'),
	})
	.refine(({ name, family }) => family === undefined || name.includes(family), { path: ['family'], error: 'is no part of the name' })
	.describe('An author of an Octavo publication.');

export interface Author extends Readonly<z.infer<typeof authorSchema>> {
	id: string;
	/** The page that lists the author's essays. */
	permalink: string;
}
