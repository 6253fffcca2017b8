import type { Loss } from '../loss.ts';
import type { Post, PostAuthor } from '../post.ts';
import { namesIn } from '../text/name.ts';
import { writtenDay } from '../written-day.ts';
import { articleData, textAt } from './json-ld.ts';

/** What a page says of itself in its head, in JSON-LD, and in `<time>`: standards first, then habits. */
export function factsOf(document: Document, html: string): Facts {
	const data = articleData(document);
	const meta = (...names: string[]) => names.map((name) => document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)?.getAttribute('content')?.trim()).find((text) => text);
	const whole = (address: string | null | undefined) => (address && /^https?:\/\//.test(address) && URL.canParse(address) ? address : undefined);
	const canonical = whole(document.querySelector('link[rel~="canonical"]')?.getAttribute('href'));
	// Browsers write where a page was saved from into its second line.
	const found = [whole(/<!-- saved from url=\(\d+\)(\S+) -->/.exec(html)?.[1]), whole(meta('og:url'))].filter((address) => address !== undefined);
	const foreign = canonical !== undefined && found.length > 0 && found.every((address) => new URL(address).host !== new URL(canonical).host);
	const date = textAt(data, 'datePublished') ?? meta('article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date', 'citation_publication_date') ?? timeIn(document);
	const day = writtenDay(date ?? '');
	const updated = writtenDay(textAt(data, 'dateModified') ?? meta('article:modified_time', 'dateModified') ?? '');
	const image = meta('og:image', 'twitter:image') ?? textAt(data, 'image');
	const alt = meta('og:image:alt', 'twitter:image:alt');
	const lang = document.documentElement.getAttribute('lang') ?? textAt(data, 'inLanguage') ?? meta('og:locale');
	const excerpt = meta('description', 'og:description') ?? textAt(data, 'description');
	const title = textAt(data, 'headline') ?? meta('og:title');
	return {
		...(title && { title: siteless(title, meta('og:site_name') ?? textAt(data, 'publisher')) }),
		...(foreign && canonical && { canonical }),
		addresses: [...new Set([...(canonical && !foreign ? [canonical] : []), ...found])],
		...(day && day !== 'ambiguous' && { published: day }),
		...(updated && updated !== 'ambiguous' && day && updated > day && { updated }),
		authors: authorsIn(data, meta('author', 'article:author', 'dc.creator')),
		tags: [...new Set([...document.querySelectorAll('meta[property="article:tag"]')].flatMap((tag) => (tag.getAttribute('content') ?? '').split(',')).map((tag) => tag.trim()).filter((tag) => tag !== ''))],
		...(image && { cover: { address: image, ...(alt && { alt }) } }),
		...(excerpt && { excerpt }),
		...(lang && { lang: lang.replace('_', '-') }),
		losses: day === 'ambiguous' ? [{ rule: 'date', message: `"${date}" may be a day in either of two months`, became: 'nothing', todo: 'Write the day as `published` in the front matter.' }] : [],
	};
}

/** The first time that stands in the article, or is marked as that of publication. */
function timeIn(document: Document): string | undefined {
	const time = document.querySelector('time[itemprop="datePublished"], time.dt-published, time[pubdate], article time, main time, header time');
	return time?.getAttribute('datetime') ?? time?.textContent?.trim();
}

function authorsIn(data: Record<string, unknown>, meta: string | undefined): PostAuthor[] {
	const people = [data['author'] ?? []].flat();
	const names = people.map((person) => (typeof person === 'string' ? { name: person } : { name: textAt(person, 'name'), url: textAt(person, 'url'), about: textAt(person, 'description') })).flatMap(({ name, ...others }) => (name ? [{ name, ...clean(others) }] : []));
	if (names.length > 0 || meta === undefined || /^https?:/.test(meta)) return names;
	// Addresses of mail never come over.
	const plain = meta.replace(/^by\s+/i, '').replace(/\s*[<(]?[^\s<(]+@[^\s>)]+[>)]?/, '').trim();
	if (plain === '') return [];
	return (namesIn(plain) ?? [plain]).map((name) => ({ name }));
}

function clean(about: { url?: string | undefined; about?: string | undefined }): Pick<PostAuthor, 'about' | 'url'> {
	return { ...(about.about && { about: about.about }), ...(about.url && /^https?:/.test(about.url) && { url: about.url }) };
}

/** A title without the name of the site that many pages put behind it. */
function siteless(title: string, site: string | undefined): string {
	const ending = /\s+[|·–—:-]\s+([^|]+)$/.exec(title);
	return site !== undefined && ending?.[1]?.trim().toLowerCase() === site.toLowerCase() ? title.slice(0, ending.index) : title;
}

export interface Facts extends Pick<Post, 'title' | 'addresses' | 'published' | 'updated' | 'authors' | 'tags' | 'cover' | 'excerpt' | 'lang' | 'canonical'> {
	losses: Omit<Loss, 'file' | 'line'>[];
}
