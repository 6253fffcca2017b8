import * as z from 'zod';
import { languageTag } from '../site/language.ts';
import { earlierNames } from './earlier-names.ts';

/** The front matter of a plain page in `content/pages/`. */
export const pageSchema = z
	.strictObject({
		title: z.string().trim().min(1, 'is empty').describe('The title, as it should be read.'),
		description: z.string().trim().optional().describe('One or two sentences for shared links and search results.'),
		lang: languageTag().optional().describe('The language of the page, if it is not that of the publication.'),
		anchors: earlierNames(),
	})
	.describe('The front matter of a plain page.');
