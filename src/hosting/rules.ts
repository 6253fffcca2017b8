/** What answers carry for which no rule says otherwise. Netlify and Cloudflare send just this by themselves. */
export const revalidated = 'public, max-age=0, must-revalidate';

/** For files whose names hold a hash of their content: what changes gets another name. */
const unchanging = 'public, max-age=31536000, immutable';

/** Feed readers may come again after a quarter of an hour; most come less often. */
const fresh = 'public, max-age=900';

const xml = { 'Content-Type': 'application/xml; charset=utf-8' };

/** Other sites may show it and read it: web feed readers, and pages that embed pictures and essays. */
const shown = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
const read = { ...shown, 'Access-Control-Allow-Origin': '*' };

/**
 * Which addresses carry which headers beside those of all: the one list from which the files for all hosts are written.
 *
 * Cloudflare joins what several rules say of one header, Netlify may take either, and nginx knows one rule for an
 * address, the first: so no two rules say something of the same header of the same address. Cloudflare reads 100 paths,
 * each with one star.
 */
export const rules: readonly Rule[] = [
	{ paths: ['/_astro/*'], headers: { 'Cache-Control': unchanging } },
	{ paths: ['/media/*'], headers: { 'Cache-Control': unchanging, ...shown } },
	{ paths: ['/cards/*', '/icon.png', '/feed-icon.png'], headers: shown },
	// Not application/rss+xml: browsers style what is XML by its type.
	{ paths: ['/*rss.xml', '/*atom.xml', '/feeds/rss-*', '/feeds/atom-*'], headers: { ...xml, 'Cache-Control': fresh, ...read } },
	{ paths: ['/*feed.json', '/feeds/json-*'], headers: { 'Content-Type': 'application/feed+json; charset=utf-8', 'Cache-Control': fresh, ...read } },
	{ paths: ['/sitemap.xml'], headers: xml },
	{ paths: ['/*.opml'], headers: { 'Content-Type': 'text/x-opml; charset=utf-8' } },
	{ paths: ['/*oembed.json'], headers: { 'Content-Type': 'application/json; charset=utf-8', ...read } },
	// The same words as on the essay's page, which is what search engines shall find.
	{ paths: ['/*.md'], headers: { 'Content-Type': 'text/markdown; charset=utf-8', 'X-Robots-Tag': 'noindex' } },
	{ paths: ['/*.bib'], headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' } },
	{ paths: ['/*.ris'], headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' } },
	{ paths: ['/*.txt'], headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
];

/** The type that a rule gives, without its character set. */
export function typeOf({ headers }: Rule): string | undefined {
	return headers['Content-Type']?.replace(/;.*/, '');
}

/** Everything that is text, beside HTML: it is UTF-8 and worth compressing. */
export const texts: readonly string[] = [
	...new Set(['text/css', 'text/csv', 'text/javascript', 'text/vtt', 'application/javascript', 'application/json', 'image/svg+xml', ...rules.flatMap((rule) => typeOf(rule) ?? [])]),
];

/** What lies in the site for hosts and is not for readers. */
export const hidden: readonly string[] = ['/_headers', '/_redirects', '/hosting/*'];

export interface Rule {
	/** From the site's base; one `*`, if any, stands for whatever is there, slashes included. */
	paths: readonly string[];
	headers: Readonly<Record<string, string>>;
}
