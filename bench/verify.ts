import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contestant } from './contestant.ts';

/**
 * Makes sure that a build did the job before its time counts: a page an essay with outline, neighbours and three related
 * essays, the newest in the feed in full, all of them in the sitemap, and the word that was last written.
 *
 * @param ids all essays, the newest last
 * @param edited the essay that was edited, and a word of it
 * @throws if anything is missing
 */
export function verify({ name, out, feed, page }: Contestant, ids: readonly string[], edited?: { id: string; word: string }): void {
	const wrong = (what: string) => new Error(`${name} did not do the job: ${what}`);
	const missing = ids.find((id) => !existsSync(join(out, page(id))));
	if (missing) throw wrong(`there is no page of ${missing}`);
	const some = readFileSync(join(out, page(ids[Math.floor(ids.length / 2)] ?? '')), 'utf8');
	if (!/<nav[^>]*(?:outline|contents)/i.test(some)) throw wrong('an essay has no outline');
	// Octavo leads on to a next essay, and not back to one before.
	if (linksIn(some, ids) < Math.min(name === 'octavo' ? 4 : 5, ids.length - 1)) throw wrong('an essay has no neighbours or related essays');
	const text = readFileSync(join(out, feed), 'utf8');
	const items = text.split('<item>').slice(1);
	// Octavo's newest twenty are in one document, the others in its archive.
	const asked = Math.min(name === 'octavo' ? 20 : 50, ids.length);
	if (items.length !== asked) throw wrong(`${items.length} items in the feed instead of ${asked}`);
	if (items.some((item) => item.length < 10_000)) throw wrong('the feed has not the whole text');
	const listed = readFileSync(join(out, 'sitemap.xml'), 'utf8').split('<loc>').length - 1;
	if (listed < ids.length) throw wrong(`${listed} of ${ids.length} essays in the sitemap`);
	if (edited && !readFileSync(join(out, page(edited.id)), 'utf8').includes(edited.word)) throw wrong(`the page of ${edited.id} is the old one`);
}

/** How many different essays a page links to. */
function linksIn(html: string, ids: readonly string[]): number {
	const known = new Set(ids);
	return new Set([...html.matchAll(/href="?[^"> ]*?([\w-]+)\/?["> ]/g)].map(([, id = '']) => id).filter((id) => known.has(id))).size;
}
