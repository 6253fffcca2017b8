import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedSource } from '../feeds/document.ts';
import { feedHtml, type FeedText } from '../feeds/feed-html.ts';
import { isFile, mediaFolder } from '../markdown/media.ts';
import { absolute, decoded } from '../site/address.ts';
import type { Paths } from '../site/paths.ts';
import type { Settings } from '../site/settings.ts';
import { writeWhole } from './cache.ts';
import { drawnFrom } from './icons.ts';
import { factsOf, typeOf, type MediaFile } from './media.ts';

/**
 * What feeds take from disk. An essay stands in a dozen documents (three forms, the archive, its tags, its authors), and
 * making its text takes milliseconds, so the text is kept in the cache until the page's own or our sources change.
 */
export function feedSource({ paths, settings, identity, media, revision }: Disk): FeedSource {
	const publicFolder = join(paths.root, 'public');
	return {
		settings,
		identity,
		hasIcon: isFile(drawnFrom(paths)),
		textOf: ({ id, permalink, html }) => {
			const address = absolute(permalink, settings);
			const key = createHash('sha256').update(JSON.stringify([revision, address, id])).update(html).digest('hex').slice(0, 32);
			const path = join(paths.cache, 'feeds', `${key}.json`);
			if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as FeedText;
			const text = feedHtml(html, address, `${id}-`);
			writeWhole(path, JSON.stringify(text));
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

export interface Disk {
	paths: Paths;
	settings: Settings;
	identity: string;
	/** Files served under /media/, by name. */
	media: ReadonlyMap<string, MediaFile>;
	/** Identity of what makes the texts. */
	revision: string;
}
