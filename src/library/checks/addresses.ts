import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fault, type Finding } from '../../site/finding.ts';
import type { EssayFile, PageFile } from '../text.ts';

/**
 * Every address of the site has one owner: no two texts share a permalink or alias, and none takes a path that Octavo
 * or `public/` already serves.
 */
export function checkAddresses(texts: readonly (EssayFile | PageFile)[], publicFolder: string): Finding[] {
	const owners = new Map<string, string>();
	return texts.flatMap((text) => {
		const line = text.kind === 'essay' && text.matter.permalink !== undefined ? text.lineOf('permalink') : undefined;
		const own = { path: text.permalink, line, what: 'address' };
		const aliases = text.kind === 'essay' ? text.matter.aliases.map((path, index) => ({ path, line: text.lineOf('aliases', index), what: 'alias' })) : [];
		return [own, ...aliases].flatMap(({ path, line, what }) => {
			const place = placeOf(path);
			const owner = owners.get(place);
			if (owner !== undefined) return fault(text.name, line, `The ${what} ${path} is taken by ${owner}`, 'Every address needs one owner: change one of the two.');
			owners.set(place, line === undefined ? text.name : `${text.name}:${line}`);
			if (isReserved(place)) return fault(text.name, line, `The ${what} ${path} is reserved: Octavo serves a page of its own there`, 'Choose another; the manual lists the reserved addresses.');
			if (existsSync(join(publicFolder, place)) && place !== '/') return fault(text.name, line, `The ${what} ${path} is taken by public${place}`, 'Rename that file or folder, or choose another address.');
			return [];
		});
	});
}

/** First folders of addresses that belong to Octavo's own pages, and files of its own. */
export const reserved = [
	...['404', '_astro', 'archive', 'authors', 'feeds', 'media', 'series', 'subscribe', 'tags'],
	...['404.html', 'apple-touch-icon.png', 'atom.xml', 'feed-icon.png', 'feed.css', 'feed.json', 'feeds.opml', 'icon.png', 'index.html', 'robots.txt', 'rss.xml', 'sitemap.xml'],
];

/** `/old` and `/old/` and `/old/index.html` are one place: a host serves the same file for all of them. */
function placeOf(path: string): string {
	return path.replace(/\/index\.html$/, '/').replace(/([^/])$/, (end) => (/\.[a-z0-9]+$/i.test(path) ? end : `${end}/`));
}

function isReserved(place: string): boolean {
	const [, first = ''] = place.split('/');
	return first === '' || reserved.includes(first);
}
