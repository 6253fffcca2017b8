import { writtenDay } from '../written-day.ts';
import { record } from './front-matter.ts';
import type { Entry, Generator, Site } from './generator.ts';
import { foldersOf, nameOf, slugged } from './names.ts';
import { addressBy, daysFor } from './pattern.ts';
import { asText, isYes, valueAt } from './values.ts';

/** Hugo: texts in `content`, alone or as bundles with their pictures. https://gohugo.io/content-management/urls/ */
export const hugo: Generator = {
	flavour: 'hugo',
	tagKeys: ['tags', 'tag', 'categories', 'category', 'topics', 'keywords', 'taxonomies.tags', 'taxonomies.categories'],
	skips(file, data, site) {
		if (/(?:^|\/)(?:layouts|archetypes|themes|i18n|data|assets|static|resources|public)\//.test(file) && !/(?:^|\/)content\//.test(file)) return 'it is part of the design of the site';
		if (/(?:^|\/)_index\.[^/]+$/.test(file)) return 'it is the top of a list of texts, which Octavo makes itself';
		if (isYes(data['headless'])) return 'it is headless: no page of its own, but parts for others';
		if (['never', 'link', 'false'].includes(String(valueAt(data, '_build.render') ?? valueAt(data, 'build.render')))) return 'Hugo was told to make no page of it';
		const bundle = foldersOf(file).map((_, index, all) => all.slice(0, index + 1).join('/')).find((folder) => site.bundles.has(folder));
		return bundle && !/\/index(?:\.\w{2,3}(?:-\w+)?)?\.\w+$/.test(file) ? `it is a part of the text in ${bundle}` : undefined;
	},
	place(entry) {
		const { file, data, fields, site } = entry;
		const { path, lang } = pathIn(file, site);
		const section = path.slice(0, -1);
		const { day, name, rest } = nameOf(path.at(-1) ?? '');
		const opened = writtenDay(asText(data['publishDate']) ?? '');
		const shown = writtenDay(asText(data['date']) ?? '') ?? day;
		// What waited for a later day was not public on the day it shows.
		const published = [shown, opened].filter((date) => date !== undefined && date !== 'ambiguous').sort().at(-1);
		const prefix = lang && (lang !== defaultOf(site) || isYes(site.settings['defaultContentLanguageInSubdir'])) ? `/${lang}` : '';
		const own = asText(data['url'])?.replace(/^(?!\/)/, '/');
		return {
			kind: section.length === 0 && published === undefined ? 'page' : 'essay',
			addresses: own ? [own] : addressOf(entry, section, name, shown === 'ambiguous' ? undefined : shown).map((address) => prefix + address),
			slug: fields.slug ?? rest,
			...(published && { published }),
			...(lang && { lang }),
			...(data['expiryDate'] !== undefined && { losses: [{ rule: 'expiry', message: `Hugo withdraws this text on ${asText(data['expiryDate'])}; Octavo withdraws nothing by itself`, became: 'nothing', todo: 'Set `draft: true` or `gone` when its day is over.' }] }),
		};
	},
};

function addressOf({ fields, site }: Entry, section: string[], name: string, day: string | undefined): string[] {
	const permalinks = record(site.settings['permalinks']);
	const pattern = asText(record(permalinks['page'])[section[0] ?? '']) ?? asText(permalinks[section[0] ?? '']);
	const slug = fields.slug ?? slugged(fields.title ?? name);
	const values = { ...daysFor(day), section: section[0] ?? '', sections: section.join('/'), title: slugged(fields.title ?? name), slug, filename: name, contentbasename: name, slugorfilename: fields.slug ?? name, slugorcontentbasename: fields.slug ?? name };
	const address = pattern ? addressBy(pattern, values) : `/${[...section, fields.slug ?? name].join('/')}/`.toLowerCase().replaceAll(' ', '-');
	if (!address) return [];
	return [isYes(site.settings['uglyURLs']) || isYes(site.settings['uglyurls']) ? address.replace(/\/$/, '.html') : address];
}

/** The path below `content`, a bundle by the name of its folder, and the language that the path or the ending names. */
function pathIn(file: string, site: Site): { path: string[]; lang?: string } {
	const languages = new Set(Object.keys(record(site.settings['languages'])));
	const parts = file.replace(/^(?:.*\/)?content\//, '').split('/');
	const ending = /\.(\w{2,3}(?:-\w+)?)\.\w+$/.exec(parts.at(-1) ?? '')?.[1];
	const byName = ending !== undefined && languages.has(ending) ? ending : undefined;
	const byFolder = languages.has(parts[0] ?? '') ? parts.shift() : undefined;
	const name = (parts.pop() ?? '').replace(/\.\w+$/, '').replace(byName ? `.${byName}` : /$^/, '');
	const lang = byName ?? byFolder;
	return { path: name === 'index' && parts.length > 0 ? parts : [...parts, name], ...(lang && { lang }) };
}

function defaultOf(site: Site): string {
	return asText(site.settings['defaultContentLanguage']) ?? 'en';
}
