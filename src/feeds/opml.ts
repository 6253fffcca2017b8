import { generateOpml } from 'feedsmith';
import { absolute } from '../site/address.ts';
import { feedForms, feedOf } from '../site/feed-addresses.ts';
import { phrasesFor } from '../site/phrases.ts';
import type { Settings } from '../site/settings.ts';
import { allowed } from '../site/characters.ts';
import { changesOf, type FedList } from './document.ts';
import { lastChange, rfc822 } from './entry.ts';
import { listsOf, type Listed } from './lists.ts';

/**
 * All feeds of the publication in one file, as feed readers take in: the whole, then its parts in folders.
 *
 * @see http://opml.org/spec2.opml
 */
export function opml(site: Listed, settings: Settings): string {
	const phrases = phrasesFor(settings.language);
	const lists = listsOf(site);
	const outline = (text: string, path: string, page: string) => ({ text, title: text, type: 'rss', xmlUrl: absolute(path, settings), htmlUrl: absolute(page, settings) });
	const folder = (text: string, parts: readonly FedList[]) => (parts.length === 0 ? [] : [{ text, outlines: parts.map(({ name, permalink }) => outline(name, feedOf(permalink), permalink)) }]);
	const changed = lastChange(site.essays);
	const whole = outline(settings.title, feedForms[0].path, '/');
	const changes = changesOf(site.essays, settings).map(({ path, page }) => outline(phrases.changes, path, page));
	const outlines = [whole, ...changes, ...folder(phrases.tags, lists.tags), ...folder(phrases.series, lists.series), ...folder(phrases.authors, lists.authors)];
	const written = generateOpml({ head: { title: settings.title, ...(changed && { dateModified: rfc822(changed) }) }, body: { outlines } });
	// Room around marked-up text would be part of it.
	return allowed(written.replaceAll(/>\s+(<!\[CDATA\[[^]*?\]\]>)\s+</g, '>$1<'));
}
