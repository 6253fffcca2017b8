import { unified } from 'unified';
import remarkParse from 'remark-parse';
import { toString } from 'mdast-util-to-string';
import type { Importer, Skipped, Source } from '../importer.ts';
import type { Loss } from '../loss.ts';
import type { Body, Post } from '../post.ts';
import { dataFilesFor, isPlumbing } from './eleventy.ts';
import { fieldsOf, optional, type Fields } from './fields.ts';
import { settingsIn, takeApart, type Parts } from './front-matter.ts';
import type { Placed, Site } from './generator.ts';
import { nameOf } from './names.ts';
import { authorsIn } from './people.ts';
import { siteIn } from './site.ts';
import { notText } from './not-text.ts';
import { linked } from './wiki.ts';
import { asList, asText } from './values.ts';

/** Folders of Markdown: Jekyll, Hugo, Eleventy, Astro, Obsidian, or none of them. */
export const markdown: Importer = {
	kind: 'markdown',
	name: 'a folder of Markdown',
	recognizes: async ({ files }) => files.some((file) => isMarkdown.test(file) && (files.length === 1 || notText(file) === undefined)),
	async *read(source) {
		const site = await siteIn(source);
		for (const file of source.files) {
			const found = isMarkdown.test(file) || /^(?:.*\/)?(?:_posts|_drafts|content)\/.*\.html?$/.test(file) ? await postIn(source, site, file) : otherIn(file);
			if (found) yield found;
		}
	},
};

const isMarkdown = /\.(?:md|markdown|mdown|mkd|mdx)$/i;
const foreign = /\.(?:textile|rst|adoc|asciidoc|org)$/i;

/** What is no text in Markdown and is worth a word: a text in another syntax, and a program that had a part in texts. */
function otherIn(file: string): Skipped | undefined {
	if (foreign.test(file)) return notText(file) === undefined ? { ...skip(file, 'it is not in Markdown; save it as Markdown, with Pandoc for example'), isFailure: true } : skip(file, notText(file) as string);
	return /\.11tydata\.[cm]?js$/.test(file) ? skip(file, 'it is a program, which an import does not run: look whether it gave tags, authors or addresses to the texts beside it') : undefined;
}

async function postIn(source: Source, site: Site, file: string): Promise<Post | Skipped> {
	const { generator } = site;
	// Whoever names one file means that file.
	const other = source.files.length === 1 ? undefined : notText(file);
	if (other !== undefined) return skip(file, other);
	const parts = takeApart(await source.text(file));
	const html = !isMarkdown.test(file);
	if ('fault' in parts) return { ...skip(file, parts.fault), source: { file, line: parts.line }, isFailure: true };
	const shared = generator.flavour === 'eleventy' ? await Promise.all(dataFilesFor({ file }, source.files).map(async (one) => settingsIn(await source.text(one), one))) : [];
	const tags = [...shared, parts.data].flatMap((data) => asList(data['tags']));
	const data = { ...(Object.assign({}, ...shared) as Record<string, unknown>), ...parts.data, ...(shared.length > 0 && { tags }) };
	const reason = generator.skips?.(file, data, site);
	if (reason !== undefined) return skip(file, reason);
	if (parts.body.trim() === '') return skip(file, 'there is no text in it');
	const fields = fieldsOf(data, generator.tagKeys, generator.flavour === 'jekyll');
	return post(source, file, parts, { ...fields, tags: generator.flavour === 'eleventy' ? fields.tags.filter((tag) => !isPlumbing(tag)) : fields.tags }, generator.place({ file, data, fields, site }), site, data, html);
}

function post(source: Source, file: string, parts: Parts, fields: Fields, placed: Placed, site: Site, data: Record<string, unknown>, html: boolean): Post {
	const title = fields.title ?? (html ? undefined : headingIn(parts.body)) ?? nameOf(file).rest.replaceAll(/[-_]+/g, ' ');
	const authors = authorsIn(data, site.authors);
	const published = placed.published ?? fields.published;
	const wiki = site.generator.flavour === 'plain' && !html ? linked(parts.body, file, source.files, parts.line) : { markdown: parts.body, losses: [] };
	return {
		source: { file },
		kind: placed.kind,
		status: placed.draft || fields.draft ? 'draft' : 'published',
		title,
		...optional('subtitle', fields.subtitle),
		...optional('slug', placed.slug),
		addresses: [...new Set([...placed.addresses.map((address) => wholeAt(address, site)), ...fields.aliases.map((alias) => aliasAt(alias, placed, site)).filter((alias) => alias !== undefined)])],
		...optional('published', published),
		...optional('updated', placed.updated ?? fields.updated),
		authors: authors.length > 0 ? authors : authorsIn({ author: site.settings['author'] }, site.authors),
		tags: [...new Set([...(placed.tags ?? []), ...fields.tags])],
		...optional('series', fields.series),
		...optional('cover', fields.cover),
		...optional('excerpt', fields.excerpt),
		...optional('lang', fields.lang ?? placed.lang),
		...optional('canonical', fields.canonical),
		body: bodyOf(html, wiki.markdown, file, parts.line, site),
		losses: [...lossesOf(file, parts, fields, placed, published), ...wiki.losses],
	};
}

function bodyOf(html: boolean, text: string, base: string, line: number, site: Site): Body {
	return html ? { html: text, base, line } : { markdown: text, flavour: site.generator.flavour, base, line };
}

function lossesOf(file: string, parts: Parts, fields: Fields, placed: Placed, published: string | undefined): Loss[] {
	const losses: Loss[] = [...parts.notes.map((note): Loss => ({ file, line: note.line, rule: 'front-matter', message: note.message, became: 'text' })), ...(placed.losses ?? []).map((loss) => ({ file, line: 1, ...loss }))];
	if (fields.date && !published && !losses.some(({ rule }) => rule === 'date'))
		losses.push({ file, line: 1, rule: 'date', message: `"${fields.date}" cannot be read as one day`, became: 'nothing', todo: 'Write the day as `published: YYYY-MM-DD` in the front matter.' });
	return losses;
}

function wholeAt(address: string, { root }: Site): string {
	return /^https?:/.test(address) ? address : root + address;
}

/** Hugo reads an alias without a slash from the folder of its text; in Obsidian an alias is another title, not an address. */
function aliasAt(alias: string, placed: Placed, site: Site): string | undefined {
	if (/^https?:/.test(alias)) return alias;
	if (alias.startsWith('/')) return site.root + alias;
	if (site.generator.flavour === 'plain') return undefined;
	const folder = site.generator.flavour === 'hugo' ? (placed.addresses[0] ?? '/').replace(/[^/]+\/?$/, '') : '/';
	const whole = URL.parse(alias, `https://site.invalid${folder}`);
	return whole ? site.root + whole.pathname : undefined;
}

function headingIn(text: string): string | undefined {
	if (!/^ {0,3}(?:#|=+\s*$|-+\s*$)/m.test(text)) return undefined;
	const heading = unified().use(remarkParse).parse(text).children.find((node) => node.type === 'heading');
	return heading && asText(toString(heading));
}

function skip(file: string, reason: string): Skipped {
	return { source: { file }, skipped: file, reason };
}
