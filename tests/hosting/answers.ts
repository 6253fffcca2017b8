import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hostFiles } from '../../src/hosting/files.ts';
import { settingsWith } from '../feeds/record.ts';

const year = 'public, max-age=31536000, immutable';
const quarter = 'public, max-age=900';
const now = 'public, max-age=0, must-revalidate';
const feed = { 'cache-control': quarter, 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/**
 * What a host answers for a file of every kind, by its path from the base. `null`: no such header. Of what carries no
 * type here, the host knows the type.
 */
export const answers: Record<string, Record<string, string | null>> = {
	'about/index.html': { 'cache-control': now, 'access-control-allow-origin': null, 'x-robots-tag': null },
	'_astro/aids.Ch1_v8u.js': { 'cache-control': year, 'access-control-allow-origin': null },
	'media/harbour.1f2e3d4c-480.webp': { 'cache-control': year, 'cross-origin-resource-policy': 'cross-origin' },
	'cards/tides.png': { 'cache-control': now, 'cross-origin-resource-policy': 'cross-origin' },
	'rss.xml': { 'content-type': 'application/xml; charset=utf-8', ...feed },
	'atom.xml': { 'content-type': 'application/xml; charset=utf-8', ...feed },
	'tags/sea/rss.xml': { 'content-type': 'application/xml; charset=utf-8', ...feed },
	'feeds/rss-1.xml': { 'content-type': 'application/xml; charset=utf-8', ...feed },
	'feeds/atom-12.xml': { 'content-type': 'application/xml; charset=utf-8', ...feed },
	'feed.json': { 'content-type': 'application/feed+json; charset=utf-8', ...feed },
	'authors/ada/feed.json': { 'content-type': 'application/feed+json; charset=utf-8', ...feed },
	'feeds/json-1.json': { 'content-type': 'application/feed+json; charset=utf-8', ...feed },
	'sitemap.xml': { 'content-type': 'application/xml; charset=utf-8', 'cache-control': now },
	'feed-icon.png': { 'cache-control': now, 'cross-origin-resource-policy': 'cross-origin' },
	'feeds.opml': { 'content-type': 'text/x-opml; charset=utf-8' },
	'tides/oembed.json': { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*', 'cache-control': now },
	'tides/index.md': { 'content-type': 'text/markdown; charset=utf-8', 'x-robots-tag': 'noindex', 'cache-control': now },
	'tides/tides.bib': { 'content-type': 'application/x-bibtex; charset=utf-8' },
	'tides/tides.ris': { 'content-type': 'application/x-research-info-systems; charset=utf-8' },
	'llms.txt': { 'content-type': 'text/plain; charset=utf-8' },
	'.well-known/security.txt': { 'content-type': 'text/plain; charset=utf-8' },
};

/** Essays that moved: a folder, a file, an address in letters beyond ASCII, and one with signs that hosts read as theirs. */
export const moves = [
	{ id: '/old/', to: '/new/' },
	{ id: '/2019/old.html', to: '/new/' },
	{ id: '/größe/旧い/', to: '/größe/新/' },
	{ id: "/it's; (a+b)/", to: '/$1/' },
	{ id: '/*/:name/', to: '/new/' },
	{ id: '/tags/moon/rss.xml', to: '/tags/sea/rss.xml' },
	{ id: 'https://example.org/outside/atom.xml', to: '/atom.xml' },
	{ id: '/sold', to: 'https://elsewhere.example/?a=$1' },
	{ id: 'https://example.org/outside/', to: '/new/' },
	{ id: 'https://another.example/out-of-reach/', to: '/new/' },
];

/** Essays that are withdrawn. */
export const gone = [{ id: '/withdrawn/' }, { id: '/größe/weg/' }, { id: '/withdrawn.html' }, { id: '/tags/wind/rss.xml' }];

export const filesUnder = (base: string, origin = 'https://example.org') => hostFiles(moves, gone, settingsWith({ base, origin })) as Record<'_headers' | '_redirects' | 'hosting/Caddyfile' | 'hosting/nginx.conf', string>;

/**
 * Publishes a file of every kind, the host's files among them, as the README says: what belongs under `/essays/` in the
 * folder `essays`.
 *
 * @returns the folder that a server shows, and how to clear it away
 */
export function publish(base: string): { root: string; site: string; clear(): void } {
	const root = mkdtempSync(join(tmpdir(), 'octavo-'));
	const site = join(root, decodeURIComponent(base));
	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(site, path)), { recursive: true });
		writeFileSync(join(site, path), text);
	};
	for (const path of Object.keys(answers)) write(path, `The file ${path}. ${'Words that can be pressed. '.repeat(100)}`);
	for (const [path, text] of Object.entries(filesUnder(base))) write(path, text);
	write('index.html', '<h1>Home</h1>');
	write('404.html', '<h1>Not here</h1>');
	write('old/index.html', '<h1>Moved</h1>');
	write('withdrawn/index.html', '<h1>Withdrawn</h1>');
	write('größe/weg/index.html', '<h1>Withdrawn</h1>');
	return { root, site, clear: () => rmSync(root, { recursive: true, force: true }) };
}
