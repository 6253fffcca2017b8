import type { Essay, EssayCard } from '../essays/essay.ts';
import { absolute } from '../site/address.ts';
import { escapeMarkup } from '../site/markup.ts';
import type { Settings } from '../site/settings.ts';

/**
 * The sitemap: every page once, with the day of its last change where one is known. A list changes when the newest
 * essay on it does; a plain page has no date, and none is invented. With an essay go its pictures.
 *
 * @see https://www.sitemaps.org/protocol.html and developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */
export function sitemap(site: SitePages, settings: Settings): string {
	const lists = [
		{ permalink: '/', essays: site.essays },
		{ permalink: '/archive/', essays: site.essays },
		...site.tags,
		...site.series,
		...site.authors.map(({ id, permalink }) => ({ permalink, essays: site.essays.filter(({ authors }) => authors.some((author) => author.id === id)) })),
	];
	const urls = [
		...site.essays.filter(({ canonical }) => canonical === undefined).map((essay) => ({ permalink: essay.permalink, changed: changeOf(essay), pictures: picturesOf(essay) })),
		...site.pages.map(({ permalink }) => ({ permalink, changed: undefined, pictures: [] })),
		...lists.map(({ permalink, essays }) => ({ permalink, changed: essays.map(changeOf).sort().at(-1), pictures: [] })),
	];
	const rows = urls.map(({ permalink, changed, pictures }) => {
		const images = pictures.map((path) => `<image:image><image:loc>${escapeMarkup(absolute(path, settings))}</image:loc></image:image>`);
		return `<url><loc>${escapeMarkup(absolute(permalink, settings))}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}${images.join('')}</url>`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n${rows.join('\n')}\n</urlset>\n`;
}

function changeOf({ published, updated }: Dated): string {
	return updated ?? published;
}

/** Its cover and the pictures of its text, each once and in its main size. */
function picturesOf({ pictures, cover }: Pictured): string[] {
	return [...new Set([...(cover ? [cover.src] : []), ...pictures])];
}

type Dated = Pick<EssayCard, 'published' | 'updated'>;

type Pictured = Pick<Essay, 'pictures' | 'cover'>;

interface Listed {
	permalink: string;
	essays: readonly Dated[];
}

export interface SitePages {
	essays: readonly (Dated & Pictured & { permalink: string; canonical: string | undefined; authors: readonly { id: string }[] })[];
	pages: readonly { permalink: string }[];
	tags: readonly Listed[];
	series: readonly Listed[];
	authors: readonly { id: string; permalink: string }[];
}
