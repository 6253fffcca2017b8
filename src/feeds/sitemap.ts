import type { EssayCard } from '../essays/essay.ts';
import { absolute } from '../site/address.ts';
import { escapeMarkup } from '../site/markup.ts';
import type { Settings } from '../site/settings.ts';

/**
 * The sitemap: every page once, with the day of its last change where one is known. A list changes when the newest
 * essay on it does; a plain page has no date, and none is invented.
 *
 * @see https://www.sitemaps.org/protocol.html
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
		...site.essays.filter(({ canonical }) => canonical === undefined).map((essay) => ({ permalink: essay.permalink, changed: changeOf(essay) })),
		...site.pages.map(({ permalink }) => ({ permalink, changed: undefined })),
		...lists.map(({ permalink, essays }) => ({ permalink, changed: essays.map(changeOf).sort().at(-1) })),
	];
	const rows = urls.map(({ permalink, changed }) => `<url><loc>${escapeMarkup(absolute(permalink, settings))}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`);
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`;
}

function changeOf({ published, updated }: Dated): string {
	return updated ?? published;
}

type Dated = Pick<EssayCard, 'published' | 'updated'>;

interface Listed {
	permalink: string;
	essays: readonly Dated[];
}

export interface SitePages {
	essays: readonly (Dated & { permalink: string; canonical: string | undefined; authors: readonly { id: string }[] })[];
	pages: readonly { permalink: string }[];
	tags: readonly Listed[];
	series: readonly Listed[];
	authors: readonly { id: string; permalink: string }[];
}
