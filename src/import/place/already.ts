import { idFor } from '../../essays/id.ts';
import type { EssayFile, PageFile } from '../../library/text.ts';
import { aliasFor, placeOf } from './old-address.ts';
import type { Publication } from './publication.ts';
import type { Entry } from './survey.ts';

/**
 * Finds the texts of an export that are in the publication already, so that importing again changes nothing. A text is
 * known by an old address that leads to it, of a plain page in `redirects` or as its own; else by the id it was given, with its title or day if it had any.
 */
export function alreadyHere({ essays, pages, site }: Publication): (entry: Entry) => EssayFile | PageFile | undefined {
	const byAlias = new Map<string, EssayFile | PageFile>(essays.flatMap((essay) => essay.matter.aliases.map((alias) => [placeOf(alias), essay] as const)));
	for (const [from, to] of Object.entries(site.settings.redirects)) for (const page of pages) if (page.permalink === to) byAlias.set(placeOf(from), page);
	const byId = Map.groupBy([...essays, ...pages], ({ id }) => id.replace(/-\d+$/, ''));
	const found = new Set<EssayFile | PageFile>();
	return (entry) => {
		const addresses = entry.addresses.flatMap((address) => {
			const alias = aliasFor(address, site.settings);
			return 'alias' in alias ? [alias.alias] : [];
		});
		const natural = naturalId(entry);
		const sameId = (byId.get(natural.replace(/-\d+$/, '')) ?? []).filter((text) => !found.has(text) && (text.id === natural || text.id.replace(/-\d+$/, '') === natural) && isSame(entry, text));
		const here = addresses.map((alias) => byAlias.get(placeOf(alias))).find(Boolean) ?? (entry.kind === 'page' ? pages.find(({ permalink }) => addresses.some((address) => placeOf(address) === placeOf(permalink))) : undefined) ?? sameId.find(({ matter }) => idFor(matter.title) === idFor(entry.title ?? '')) ?? sameId.toSorted((a, b) => a.id.length - b.id.length)[0];
		if (here) found.add(here);
		return here;
	};
}

/** The id that a text has if nobody else wants it. */
export function naturalId({ slug, title, published }: Pick<Entry, 'slug' | 'title' | 'published'>): string {
	return idFor(slug ?? '') || idFor(title ?? '') || published || 'untitled';
}

function isSame({ title, published }: Entry, { matter }: EssayFile | PageFile): boolean {
	const day = 'published' in matter ? matter.published : undefined;
	// Plain pages keep no day, so that their titles alone tell them apart.
	if (title === undefined) return day === undefined || published === undefined || published === day;
	return idFor(title) === idFor(matter.title) || (day !== undefined && (published === undefined || published === day));
}
