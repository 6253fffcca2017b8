import * as z from 'zod';
import { languageTag } from '../site/language.ts';
import { pagePath, sitePath } from '../site/site-path.ts';
import { changeKinds } from './changes.ts';
import { isDate } from './date.ts';
import { earlierNames } from './earlier-names.ts';

const date = () => z.string().refine(isDate, 'is not a day of the calendar written as YYYY-MM-DD');
const once = <T extends z.ZodType<string>>(word: T) => z.array(word).refine((words) => new Set(words).size === words.length, 'names the same twice');
const address = () => z.url({ protocol: /^https?$/, error: 'is not an address that begins with https://' });

/**
 * The front matter of an essay. Each sentence here is the field's only documentation: the build's messages, the
 * editor's help (`essay.schema.json`) and the README's table all repeat it.
 */
export const frontMatterSchema = z
	.strictObject({
		title: z.string().trim().min(1, 'is empty').describe('The title, as it should be read.'),
		description: z.string().trim().optional().describe('One or two sentences for lists, feeds and shared links; without it the first sentences of the text are used.'),
		published: date().describe('The day of publication, `2026-04-12`; an essay of a future day waits for it.'),
		updated: date().optional().describe('The day of the last change that readers should know of; without it, that of the newest correction or update in `changes`.'),
		changes: z
			.array(z.strictObject({ date: date(), kind: z.enum(changeKinds), text: z.string().trim().min(1, 'is empty') }))
			.default([])
			.describe('What has been changed since publication, as a list, each with its `date`, its `kind` (correction, update or clarification) and a sentence as `text`.'),
		authors: once(z.string()).min(1).optional().describe('Who wrote it: names of files in `content/authors/`, without `.yaml`.'),
		tags: once(z.string().trim().min(1)).default([]).describe('What it is about, as a list of words; each gets a page.'),
		series: z
			.strictObject({ name: z.string().trim().min(1), part: z.int().min(1) })
			.optional()
			.describe('The series it belongs to, with the `name` and the number of the `part`.'),
		next: z.string().optional().describe('The essay to read next, by its id; without it Octavo finds one.'),
		lang: languageTag().optional().describe('The language of the essay, if it is not that of the publication.'),
		draft: z.boolean().default(false).describe('`true` keeps the essay out of everything but `npm run dev`.'),
		permalink: sitePath().regex(/\/$/, 'must end with a slash').optional().describe('The address of this essay alone, instead of the pattern in `site.yaml`.'),
		aliases: once(pagePath()).default([]).describe('Earlier addresses that should lead here.'),
		anchors: earlierNames(),
		gone: z.string().trim().min(1).optional().describe('Why the essay is withdrawn: a page at its address says so, and it is in no list and no feed.'),
		basedOn: z
			.strictObject({ work: z.string().min(1), author: z.string().optional(), url: address().optional(), about: z.string().optional() })
			.optional()
			.describe('The work this essay is drawn from: `work` in words, and `author`, `url` and a sentence `about` the author if known.'),
		cover: z
			.strictObject({ image: z.string().min(1), alt: z.string().trim().min(1, 'is empty') })
			.optional()
			.describe('A picture that stands for the essay: the `image` file beside it, and `alt`, what it shows.'),
		archived: z.record(address(), address()).default({}).describe('Archived copies of pages that are gone: the address as the text has it, a colon, and the address of the copy.'),
		canonical: address().optional().describe('The address of the original, if the essay was first published elsewhere.'),
	})
	.describe('The front matter of an essay.');

export type FrontMatter = z.infer<typeof frontMatterSchema>;
