import { record } from './front-matter.ts';
import type { Entry, Generator, Placed } from './generator.ts';
import { foldersOf, nameOf, slugged } from './names.ts';
import { addressBy, daysFor } from './pattern.ts';
import { asList, asText } from './values.ts';

/** Jekyll: posts in `_posts` with the day in their names, categories in the path. https://jekyllrb.com/docs/permalinks/ */
export const jekyll: Generator = {
	flavour: 'jekyll',
	tagKeys: ['categories', 'category', 'tags', 'tag'],
	skips: (file) => (/(?:^|\/)(?:_layouts|_includes|_sass|_plugins|_site|_data)\//.test(file) ? 'it is part of the design of the site' : undefined),
	place(entry) {
		const folders = foldersOf(entry.file);
		const at = folders.findIndex((folder) => folder === '_posts' || folder === '_drafts');
		return at === -1 ? pageAt(entry) : postAt(entry, folders.slice(0, at).filter((folder) => !folder.startsWith('_')), folders[at] === '_drafts');
	},
};

function postAt({ file, data, fields, site }: Entry, path: string[], draft: boolean): Placed {
	const { day, rest } = nameOf(file);
	const published = fields.published ?? day;
	const categories = [...new Set([...path, ...listed(data['categories'] ?? data['category'])])];
	const pattern = asText(data['permalink']) ?? patternOf(site.settings);
	const places = [published, dayIn(fields.date, asText(site.settings['timezone']))].map((date) =>
		addressBy(styles[pattern] ?? pattern, { ...daysFor(date), title: fields.slug ?? rest, slug: slugged(fields.slug ?? rest), categories: categories.map((category) => category.toLowerCase()).join('/'), slugified_categories: categories.map(slugged).join('/'), output_ext: '.html' }),
	);
	const known = [...new Set(places)].filter((address) => address !== undefined);
	return {
		kind: 'essay',
		addresses: draft ? [] : known,
		slug: fields.slug ?? rest,
		...(published && { published }),
		...(draft && { draft }),
		tags: path,
		...(known.length === 0 && !draft && { losses: [{ rule: 'address', message: `The pattern of addresses "${pattern}" asks for what the file does not say, so its old address is not known`, became: 'nothing', todo: 'Add its old address to `aliases`.' }] }),
	};
}

/** A page is served at its path, or by the pattern of pages if that ends with a slash. */
function pageAt({ file, data, site }: Entry): Placed {
	const path = file.replace(/\.\w+$/, '').replace(/(?:^|\/)index$/, '/').replace(/^\/?/, '/').replace(/\/_(?=[^/]+\/)/, '/');
	const pretty = /^pretty$|\/$/.test(patternOf(site.settings));
	const address = asText(data['permalink'])?.replace(/^(?!\/)/, '/') ?? (path.endsWith('/') ? path : path + (pretty ? '/' : '.html'));
	return { kind: foldersOf(file).some((folder) => folder.startsWith('_')) ? 'essay' : 'page', addresses: [address], slug: nameOf(file).rest };
}

/** The defaults of https://jekyllrb.com/docs/permalinks/#built-in-formats */
const styles: Record<string, string> = {
	date: '/:categories/:year/:month/:day/:title:output_ext',
	pretty: '/:categories/:year/:month/:day/:title/',
	ordinal: '/:categories/:year/:y_day/:title:output_ext',
	weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
	none: '/:categories/:title:output_ext',
};

function patternOf(settings: Record<string, unknown>): string {
	const defaults = (Array.isArray(settings['defaults']) ? settings['defaults'] : []).map((entry) => asText(record(record(entry)['values'])['permalink']));
	return asText(settings['permalink']) ?? defaults.find((pattern) => pattern !== undefined) ?? 'date';
}

function listed(value: unknown): string[] {
	return typeof value === 'string' ? value.split(value.includes(',') ? /\s*,\s*/ : /\s+/).filter((name) => name !== '') : asList(value);
}

/** The day of a moment in the zone of the site, by which Jekyll made addresses; `undefined` if hour or zone is not said. */
function dayIn(date: string | undefined, timeZone: string | undefined): string | undefined {
	const [, day, time, zone] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)? ?(Z|[+-]\d\d:?\d\d)$/.exec(date ?? '') ?? [];
	const moment = new Date(`${day}T${time}${zone?.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2')}`);
	if (!timeZone || Number.isNaN(moment.getTime())) return undefined;
	try {
		return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);
	} catch {
		return undefined;
	}
}
