import type { Loss } from '../loss.ts';
import { plain } from '../exports/plain.ts';
import type { Channel } from './channel.ts';
import { metaOf, type XmlElement } from './element.ts';
import type { Term } from './lists.ts';

/**
 * What an item is filed under: categories and tags are tags; a term of a plugin for series (Organize Series, Publish Press
 * Series: `series`) is its series; one of Polylang's `language` its language. WordPress's own word for “nothing” is dropped.
 */
export function termsOf(item: XmlElement, channel: Channel, file: string): Terms {
	const terms: Terms = { tags: [], subjects: [], losses: [] };
	for (const { name, attributes, text, line } of item.children) {
		if (name !== 'category') continue;
		const { domain = 'category', nicename = '' } = attributes;
		const title = plain(text) ?? channel.terms.get(`${domain}:${nicename}`);
		if (!title || silent.has(domain)) continue;
		if (subjects.has(domain)) {
			if (nothing.test(nicename || title)) continue;
			terms.subjects.push({ domain, nicename, title });
			if (!terms.tags.some((tag) => tag.toLowerCase() === title.toLowerCase())) terms.tags.push(title);
		} else if (/^(?:organize_)?series$/.test(domain) && !terms.series) terms.series = { name: title, ...partOf(item) };
		else if (domain === 'language') terms.lang = nicename || title;
		else terms.losses.push({ rule: 'taxonomy', file, line, message: `It was filed under “${title}” (${domain}), which has no place in Octavo`, became: 'nothing' });
	}
	return terms;
}

function partOf(item: XmlElement): { part?: number } {
	const [, part] = [...metaOf(item)].find(([key]) => /^_series_part(?:_\d+)?$/.test(key)) ?? [];
	return Number.isInteger(Number(part)) && Number(part) > 0 ? { part: Number(part) } : {};
}

const subjects: ReadonlySet<string> = new Set(['category', 'post_tag', 'tag']);
/** Said elsewhere (authors), or of the look of a theme only. */
const silent: ReadonlySet<string> = new Set(['author', 'post_format', 'nav_menu', 'post_translations', 'wp_theme']);
/** The category WordPress gives to what has none, in the languages it speaks. */
const nothing = /^(?:un-?categori[sz]ed|sin-categor[ií]a|non-class[eé]|senza-categoria|sem-categoria|unkategorisiert|nicht-kategorisiert|geen-categorie|ongecategoriseerd|ikke-kategoriseret|ukategorisert|okategoriserad[e]?|bez-kategorii|nezarazene|без-рубрики|%d0%b1%d0%b5%d0%b7-%d1%80%d1%83%d0%b1%d1%80%d0%b8%d0%ba%d0%b8)(?:-[a-z]{2})?$/i;

export interface Terms {
	tags: string[];
	/** The terms that the tags are from. */
	subjects: Term[];
	series?: { name: string; part?: number };
	lang?: string;
	losses: Loss[];
}
