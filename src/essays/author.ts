import * as z from 'zod';

/** `content/authors/<id>.yaml`: who writes. */
export const authorSchema = z
	.strictObject({
		name: z.string().trim().min(1).describe('The name as it stands in the byline.'),
		about: z.string().trim().optional().describe('A sentence or two about the author, shown under the essay.'),
		url: z.url({ protocol: /^https?$/, error: 'is not an address that begins with https://' }).optional().describe('The address of the author’s own page.'),
	})
	.describe('An author of an Octavo publication.');

export interface Author extends Readonly<z.infer<typeof authorSchema>> {
	id: string;
	/** The page that lists the author's essays. */
	permalink: string;
}
