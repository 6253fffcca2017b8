import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beside } from '../../sharing/beside.ts';
import { securityPath } from '../../sharing/security.ts';
import { fault, warning, type Finding } from '../../site/finding.ts';
import type { Settings } from '../../site/settings.ts';
import { entriesOf } from '../files.ts';
import type { EssayFile, PageFile } from '../text.ts';

/**
 * Every address of the site has one owner: no two texts share a permalink or alias, and none takes a path that Octavo
 * or `public/` already serves, that of a file beside an essay's page, or one that the record or `site.yaml` has given away.
 *
 * @param past addresses that lead elsewhere now or are withdrawn, by what gives them away; `before` the texts or after
 *   them, so that the complaint is made where it can be mended
 */
export function checkAddresses(texts: readonly (EssayFile | PageFile)[], publicFolder: string, past: { before?: readonly Claim[]; after?: readonly Claim[] } = {}): Finding[] {
	const owners = new Map<string, Claim>();
	/** As a disk has them that does not tell capitals. */
	const small = new Map<string, string>();
	const inPublic = new Set(entriesOf(publicFolder).map((name) => name.toLowerCase()));
	const take = (claim: Claim): Finding[] => {
		const { path, file, what } = claim;
		const place = placeOf(path);
		const key = keyOf(place);
		const at = (message: string, remedy: string) => [fault(file, claim.line?.(), message, remedy)];
		const owner = owners.get(key);
		if (owner !== undefined) return at(`The ${what} ${path} is taken by ${nameOf(owner)}`, 'Every address needs one owner: change one of the two.');
		owners.set(key, claim);
		const like = small.get(key.toLowerCase());
		const alike = like === undefined || what === 'file' ? [] : [warning(file, claim.line?.(), `The ${what} ${path} differs from ${like} only in capitals: on macOS and Windows the two are one file, and one of them would be lost`, 'Change one of the two; if both are published, build on Linux.')];
		small.set(key.toLowerCase(), path);
		// Whatever is wrong with the address of a page has been said of that; and a list that is no more may lead elsewhere.
		if (what !== 'address' && what !== 'alias') return alike;
		if (isReserved(place)) return at(`The ${what} ${path} is reserved: Octavo serves a page of its own there`, 'Choose another; the manual lists the reserved addresses.');
		if (place !== '/' && inPublic.has(place.split('/', 2)[1]?.toLowerCase() ?? '') && existsSync(join(publicFolder, place))) return at(`The ${what} ${path} is taken by public${place}`, 'Rename that file or folder, or choose another address.');
		return alike;
	};
	const ofText = (text: EssayFile | PageFile): Claim[] => {
		const { name: file, permalink } = text;
		if (text.kind === 'page') return [{ path: permalink, file, what: 'address' }];
		const line = text.matter.permalink === undefined ? undefined : () => text.lineOf('permalink');
		// Where two texts share an address, that is all there is to say.
		const files = owners.has(keyOf(placeOf(permalink))) || text.status === 'gone' ? [] : Object.values(beside).map((name): Claim => ({ path: permalink + name, file, line, what: 'file' }));
		return [{ path: permalink, file, line, what: 'address' }, ...files, ...text.matter.aliases.flatMap((path, index): Claim[] => (path === permalink ? [] : [{ path, file, line: () => text.lineOf('aliases', index), what: 'alias' }]))];
	};
	const before = (past.before ?? []).flatMap(take);
	return [...before, ...texts.flatMap((text) => ofText(text).flatMap(take)), ...(past.after ?? []).flatMap(take)];
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
function keyOf(place: string): string {
	return place.endsWith('/') ? place.slice(0, -1) : place;
}

function nameOf({ file, line, by }: Claim): string {
	return by?.() ?? (line === undefined ? file : `${file}:${line()}`);
}

/** Whether a path belongs to Octavo's own pages. */
export function isReserved(place: string): boolean {
	const [, first = ''] = place.split('/');
	return first === '' || reserved.includes(first);
}

/** Something that wants an address for itself. */
export interface Claim {
	path: string;
	file: string;
	/** Asked for where something is to be said, which is hardly ever. */
	line?: (() => number | undefined) | undefined;
	what: 'address' | 'alias' | 'file' | 'earlier address' | 'redirect' | 'withdrawn address';
	/** Who it is, for others that want the same; else the file and line. */
	by?: () => string;
}
