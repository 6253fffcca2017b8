import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beside } from '../../sharing/beside.ts';
import { securityPath } from '../../sharing/security.ts';
import { fault, type Finding } from '../../site/finding.ts';
import type { Settings } from '../../site/settings.ts';
import type { EssayFile, PageFile } from '../text.ts';

/**
 * Every address of the site has one owner: no two texts share a permalink or alias, and none takes a path that Octavo
 * or `public/` already serves, or that of a file beside an essay's page.
 */
export function checkAddresses(texts: readonly (EssayFile | PageFile)[], publicFolder: string): Finding[] {
	const owners = new Map<string, string>();
	return texts.flatMap((text) => {
		const line = text.kind === 'essay' && text.matter.permalink !== undefined ? text.lineOf('permalink') : undefined;
		const own = { path: text.permalink, line, what: 'address' };
		const aliases = text.kind === 'essay' ? text.matter.aliases.map((path, index) => ({ path, line: text.lineOf('aliases', index), what: 'alias' })) : [];
		// Where two texts share an address, that is all there is to say.
		const files = text.kind === 'essay' && !owners.has(keyOf(text.permalink)) ? Object.values(beside).map((name) => ({ path: text.permalink + name, line, what: 'file' })) : [];
		return [own, ...files, ...aliases].flatMap(({ path, line, what }) => {
			const place = placeOf(path);
			const owner = owners.get(keyOf(path));
			if (owner !== undefined) return fault(text.name, line, `The ${what} ${path} is taken by ${owner}`, 'Every address needs one owner: change one of the two.');
			owners.set(keyOf(path), line === undefined ? text.name : `${text.name}:${line}`);
			// Whatever is wrong with the address of a page has been said of that.
			if (what === 'file') return [];
			if (isReserved(place)) return fault(text.name, line, `The ${what} ${path} is reserved: Octavo serves a page of its own there`, 'Choose another; the manual lists the reserved addresses.');
			if (existsSync(join(publicFolder, place)) && place !== '/') return fault(text.name, line, `The ${what} ${path} is taken by public${place}`, 'Rename that file or folder, or choose another address.');
			return [];
		});
	});
}

/** Files that Octavo writes itself may not lie in `public/` as well: one of the two would be lost without a word. */
export function checkPublicFiles(publicFolder: string, { security }: Pick<Settings, 'security'>, name: (path: string) => string): Finding[] {
	// Icons are drawn only where there are none.
	const ours = [...reserved.filter((path) => path.includes('.', 1) && !path.endsWith('icon.png')), ...(security ? [securityPath] : [])];
	return ours.filter((path) => existsSync(join(publicFolder, path))).map((path) => fault(name(join(publicFolder, path)), undefined, 'Octavo writes this file itself, and one of the two would be lost', 'Delete it.'));
}

/** First folders of addresses that belong to Octavo's own pages, and files of its own. */
export const reserved = [
	...['404', '.well-known', '_astro', 'archive', 'authors', 'cards', 'feeds', 'hosting', 'media', 'series', 'subscribe', 'tags'],
	...['_headers', '_redirects', '404.html', '404.json', 'apple-touch-icon.png', 'atom.xml', 'corrections.xml', 'feed-icon.png', 'feed.css', 'feed.json', 'feeds.opml', 'icon.png', 'index.html', 'llms.txt', 'robots.txt', 'rss.xml', 'sitemap.xml'],
];

/** `/old` and `/old/` and `/old/index.html` are one place: a host serves the same file for all of them. */
function placeOf(path: string): string {
	return path.replace(/\/index\.html$/, '/').replace(/([^/])$/, (end) => (/\.[a-z0-9]+$/i.test(path) ? end : `${end}/`));
}

/** A file and a folder of one name are one place too. */
function keyOf(path: string): string {
	return placeOf(path).replace(/\/$/, '');
}

function isReserved(place: string): boolean {
	const [, first = ''] = place.split('/');
	return first === '' || reserved.includes(first);
}
