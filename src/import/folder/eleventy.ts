import type { Entry, Generator, Placed } from './generator.ts';
import { foldersOf, nameOf, slugged } from './names.ts';
import { asText, isNo, isYes } from './values.ts';

/** Eleventy: texts anywhere, served at their paths or at a `permalink`. https://www.11ty.dev/docs/permalinks/ */
export const eleventy: Generator = {
	flavour: 'eleventy',
	tagKeys: ['tags', 'categories', 'category'],
	skips: (file) => (/(?:^|\/)(?:_includes|_layouts|_data|_site)\//.test(file) ? 'it is part of the design of the site' : undefined),
	place({ file, data, fields, site }) {
		const { day, rest } = nameOf(file);
		const folders = foldersOf(file).slice(asText(site.settings['input']) === foldersOf(file)[0] ? 1 : 0);
		const slug = rest === 'index' ? (folders.at(-1) ?? rest) : rest;
		const permalink = asText(data['permalink']);
		const address = permalink === undefined ? `/${[...folders, ...(rest === 'index' ? [] : [rest])].join('/')}/`.replace('//', '/') : filled(permalink, { 'page.fileSlug': slug, 'page.filePathStem': `/${[...folders, rest].join('/')}`, title: fields.title, slug: fields.slug }, fields.published ?? day);
		const losses = [...clockOf(asText(data['date'])), ...(address === undefined ? [{ rule: 'address', message: `The address "${permalink}" is worked out by a program, so the old address is not known`, became: 'nothing' as const, todo: 'Add its old address to `aliases`.' }] : [])];
		const unseen = isNo(data['permalink']);
		if (unseen) losses.push({ rule: 'address', message: 'Eleventy made no page of this text, so it is a draft', became: 'converted', todo: 'Delete `draft` if it should be published.' });
		const published = fields.published ?? day;
		return {
			kind: isYes(data['eleventyExcludeFromCollections']) ? 'page' : 'essay',
			addresses: unseen || address === undefined ? [] : [address],
			slug,
			...(published && { published }),
			...(unseen && { draft: true }),
			...(losses.length > 0 && { losses }),
		};
	},
};

/** The expressions that nearly every permalink is made of; any other makes it `undefined`. */
function filled(permalink: string, values: Record<string, string | undefined>, day: string | undefined): string | undefined {
	let known = true;
	const address = permalink.replaceAll(/\{\{\s*([\w.]+)\s*(?:\|\s*(\w+)(?::?\s*\(?\s*["']([^"']*)["']\s*\)?)?\s*)?\}\}/g, (_, name: string, filter: string | undefined, format: string | undefined) => {
		const value = /^(?:page\.)?date$/.test(name) && filter !== undefined ? dated(day, format) : filter === undefined || /^slug(?:ify)?$/.test(filter) ? values[name] : undefined;
		known &&= value !== undefined;
		return filter?.startsWith('slug') ? slugged(value ?? '') : (value ?? '');
	});
	return known && !/\{[{%]/.test(address) ? `/${address}`.replaceAll(/\/{2,}/g, '/').replace(/\/index\.html$/, '/') : undefined;
}

function dated(day: string | undefined, format: string | undefined): string | undefined {
	const [year, month, date] = day?.split('-') ?? [];
	const text = format?.replaceAll(/%Y|yyyy|YYYY/g, year ?? '').replaceAll(/%m|MM|LL/g, month ?? '').replaceAll(/%d|dd|DD/g, date ?? '');
	return day === undefined || text === undefined || /[A-Za-z%]/.test(text) ? undefined : text;
}

/** Days that Eleventy asks the disk or the history for, which an import cannot know. */
function clockOf(date: string | undefined): NonNullable<Placed['losses']> {
	if (date === undefined || !/^(?:git )?(?:last modified|created)$/i.test(date)) return [];
	return [{ rule: 'date', message: `The day of this text was "${date}", which its file does not say`, became: 'nothing', todo: 'Write the day as `published` in the front matter.' }];
}

/** Tags by which Eleventy collects texts, and which are about nothing. */
export function isPlumbing(tag: string): boolean {
	return /^(?:posts?|all|nav|pages?|blog|articles?)$/i.test(tag);
}

/** Files of keys for all texts of a folder, by which folder, the outermost first: `posts/posts.json`, `posts/posts.11tydata.json`. */
export function dataFilesFor(entry: Pick<Entry, 'file'>, files: readonly string[]): string[] {
	return foldersOf(entry.file)
		.map((folder, index, all) => `${all.slice(0, index + 1).join('/')}/${folder}`)
		.flatMap((stem) => [`${stem}.json`, `${stem}.11tydata.json`])
		.filter((file) => files.includes(file));
}
