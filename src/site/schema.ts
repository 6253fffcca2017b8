import * as z from 'zod';
import { languageTag } from './language.ts';
import { pagePath } from './site-path.ts';

const notAnAddress = 'is not an address such as https://example.org/essays/';

/** `content/site.yaml`: what the publication is called, where it lives and how it is laid out. */
export const siteSchema = z
	.strictObject({
		title: z.string().trim().min(1).describe('The name of the publication.'),
		url: z
			.url({ protocol: /^https?$/, hostname: /./, error: notAnAddress, abort: true })
			.regex(/^[^?#]*$/, notAnAddress)
			.describe('The public address, with the folder it is served from if it is not the top: `https://example.org/essays/`.'),
		description: z.string().trim().default('').describe('One or two sentences that say what the publication is.'),
		language: languageTag().default('en').describe('The language of the publication as a tag: `en`, `de`, `fr`, `pt-BR`.'),
		permalinks: z
			.string()
			.regex(/^(?!.*\/\.{0,2}\/)\/(?:[a-z0-9._/-]|:id|:year|:month|:day)*:id(?:[a-z0-9._/-]|:year|:month|:day)*\/$/, 'must begin and end with a slash, contain :id, and hold no capitals, spaces, // or ..')
			.default('/:id/')
			.describe('The pattern of essay addresses, from `:id`, `:year`, `:month` and `:day`; it begins and ends with a slash.'),
		author: z.string().optional().describe('The author of essays that name none: the name of a file in `content/authors/`, without `.yaml`.'),
		navigation: z
			.array(z.strictObject({ label: z.string().min(1), link: z.string().min(1) }))
			.default([])
			.describe('Links at the top of every page, each with a `label` and a `link` such as `/about/`.'),
		lead: z.string().optional().describe('The essay that opens the home page, by its id; without it the newest does.'),
		homeEssays: z.int().min(1).max(100).default(10).describe('How many essays the home page lists, from 1 to 100.'),
		share: z
			.array(z.strictObject({ label: z.string().min(1), link: z.url({ protocol: /^https$/, error: 'is not an address that begins with https://' }).regex(/\{url\}/, 'must contain {url}, where the address of the essay goes') }))
			.default([])
			.describe('Networks to share an essay on, each with a `label` and a `link` in which `{url}` and `{title}` stand for the essay.'),
		redirects: z
			.record(pagePath(), z.string().regex(/^(?:\/[^\s?#%"<>\\]*|https?:\/\/[^\s"<>]+)$/, 'is neither a path such as /about/ nor an address that begins with https://'))
			.default({})
			.describe('Earlier addresses of pages and lists, each with the one that it leads to, such as `/tags/sea/: /tags/ocean/`.'),
		gone: z.record(pagePath(), z.string().trim().min(1)).default({}).describe('Addresses of what is withdrawn, each with the reason, which a page there says.'),
		licence: z
			.strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https?$/, error: 'is not an address that begins with https://' }) })
			.optional()
			.describe('The licence of the texts, with its `name` and `url`.'),
		robots: z
			.array(z.string().regex(/^[\w.-]+$/, 'is not the name of a crawler such as GPTBot'))
			.default([])
			.describe('Crawlers that should stay away, as a list of the names they answer to in robots.txt.'),
		security: z
			.strictObject({
				contact: z.string().regex(/^(?:https:\/\/|mailto:|tel:)[^\s]+$/, 'is not an address that begins with https://, mailto: or tel:'),
				expires: z.iso.date('is not a day of the calendar written as YYYY-MM-DD'),
			})
			.optional()
			.describe('Whom to tell of a weakness in the site: the `contact`, such as `mailto:me@example.org`, and the day on which that `expires`.'),
		hub: z
			.url({ protocol: /^https?$/, error: 'is not an address that begins with https://' })
			.optional()
			.describe('The WebSub hub that tells subscribers at once; it has to be told after each publication.'),
		check: z
			.record(z.string(), z.enum(['off', 'warning', 'error']))
			.default({})
			.describe('What `npm run check` makes of its rules, by their names: `off`, `warning` or `error`.'),
	})
	.describe('The settings of an Octavo publication.');

export type SiteFile = z.infer<typeof siteSchema>;
