import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Essay } from '../essays/essay.ts';
import type { FeedSource } from '../feeds/document.ts';
import { feedHtml, type FeedText } from '../feeds/feed-html.ts';
import { isFile, mediaFolder } from '../markdown/media.ts';
import { absolute, decoded } from '../site/address.ts';
import type { Paths } from '../site/paths.ts';
import type { Settings } from '../site/settings.ts';
import { writeWhole } from './cache.ts';
import { drawnFrom } from './icons.ts';
import { factsOf, typeOf, type MediaFile } from './media.ts';

/** What feeds take from disk. */
export function feedSource(disk: Disk): FeedSource {
	const { paths, settings, identity, media } = disk;
	const publicFolder = join(paths.root, 'public');
	const atHand = new Map<Essay, FeedText>();
	return {
		settings,
		identity,
		hasIcon: isFile(drawnFrom(paths)),
		textOf: (essay) => {
			const text = atHand.get(essay) ?? textOf(essay, disk);
			if (atHand.size >= most) atHand.clear();
			atHand.set(essay, text);
			return text;
		},
		fileOf: async (path) => {
			const file = path.startsWith(`/${mediaFolder}`) ? media.get(path.slice(mediaFolder.length + 1)) : undefined;
			if (file) return factsOf(file, paths.cache);
			const own = join(publicFolder, decoded(path));
			return isFile(own) ? { type: typeOf(own), size: statSync(own).size } : undefined;
		},
	};
}

/** How many texts are kept in memory, of some 40 KB each, from one document to the next. */
const most = 500;

/**
 * An essay stands in a dozen documents (three forms, the archive, its tags, its authors), and making its text takes
 * milliseconds, so the text is kept in the cache until the page's own or our sources change.
 */
function textOf({ id, permalink, html }: Essay, { paths, settings, revision }: Disk): FeedText {
	const address = absolute(permalink, settings);
	const key = hash('sha256', JSON.stringify([revision, address, id]) + html).slice(0, 32);
	const path = join(paths.cache, 'feeds', `${key}.json`);
	const known = read(path);
	if (known) return known;
	const text = feedHtml(html, address, `${id}-`);
	writeWhole(path, JSON.stringify(text));
	return text;
}

function read(path: string): FeedText | undefined {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as FeedText;
	} catch {
		// Absent or spoilt: it is made anew.
		return undefined;
	}
}

export interface Disk {
	paths: Paths;
	settings: Settings;
	identity: string;
	/** Files served under /media/, by name. */
	media: ReadonlyMap<string, MediaFile>;
	/** Identity of what makes the texts. */
	revision: string;
}
