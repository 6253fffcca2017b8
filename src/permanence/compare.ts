import { closest } from 'fastest-levenshtein';
import type { Finding } from '../site/finding.ts';
import { compareAnswers } from './compare-answers.ts';
import { comparePlaces, type Compared } from './compare-places.ts';
import { complaints } from './complaints.ts';
import { dayOf } from './identify.ts';
import { emptyLock, printHead, printPlaces, type Lock, type PublishedEssay, type PublishedPlaces, type PublishedSite } from './lock.ts';
import { moveSite, siteMove } from './moves.ts';
import type { EssayNow, Now } from './now.ts';
import { swappedIn } from './swapped.ts';

/**
 * Compares the site as it would be published with what has been published before.
 *
 * @returns what is new and what was followed, in words; what is gone, as errors that say how to mend it; and the record
 *   that is true once this site is published, in which nothing that was in the old one is missing
 */
export function compare(old: Lock, now: Now): Comparison {
	const { site, essays, known, owed, heirs } = now;
	const gone: Finding[] = [];
	const news: string[] = [];
	const followed: string[] = [];
	const settled = new Set<string>();
	const say = complaints(now.where);
	const move = siteMove(old.site, site);
	if (move && !now.acceptMoves) gone.push(say.siteMoved(old, site, move));
	if (move && now.acceptMoves) followed.push(say.siteLeads(old.site as PublishedSite, site, move));
	const lock = move && now.acceptMoves ? moveSite(old, site) : old;
	const next: Lock = { ...emptyLock(), site: { ...site, feed: lock.site?.feed ?? site.feed, was: lock.site?.was ?? [] }, moved: new Map(lock.moved) };

	const published = essays.filter(({ status }) => status === 'published');
	const entryOf = ({ id }: EssayNow) => lock.essays.get(known.get(id)?.id ?? '');
	const owners = new Map([...known].map(([id, { id: before }]) => [before, id]));
	const byId = new Map(essays.map((essay) => [essay.id, essay]));
	const aliases = new Set(published.flatMap((essay) => essay.aliases));

	const texts = essays.filter(({ status }) => status === 'published' || status === 'gone');
	const standing = [...now.pages, ...aliases, ...texts.flatMap((essay) => [essay.permalink, ...(entryOf(essay)?.was ?? [])])];
	const answers = compareAnswers(lock, now, standing, say);
	gone.push(...answers.missing);
	news.push(...answers.news);
	next.redirects = answers.redirects;
	next.gone = answers.gone;

	for (const entry of lock.essays.values()) {
		const essay = byId.get(owners.get(entry.id) ?? '');
		if (essay?.status === 'published') continue;
		const heir = essay ? undefined : byId.get(heirs.get(entry.id) ?? '');
		const { into, ...alone } = essay?.status === 'gone' ? movedTo(essay, entry) : entry;
		const stays = heir && !now.redirects.has(entry.at);
		next.essays.set(alone.id, stays ? { ...alone, into: heir.id } : alone);
		if (stays && (into === undefined || owners.get(into) !== heir.id)) followed.push(`${entry.at} is part of ${heir.file} now; its address leads there.`);
		if (essay ? isWithdrawn(essay, entry) : heir || next.redirects.has(entry.at) || next.gone.has(entry.at) || now.pages.includes(entry.at)) continue;
		gone.push(essay ? say.hidden(essay, entry) : say.essayGone(entry, published.filter(({ id }) => !known.has(id))));
	}
	// An address stands in the record once, with the essay that has or had it.
	const others = new Set([...next.essays.values()].flatMap(({ at, was }) => [at, ...was]));

	const swapped = swappedIn(published, lock.essays, known);
	const misplaced = new Set(swapped.flatMap(({ essay, other }) => [essay, other]));
	gone.push(...swapped.map(say.swapped));
	const moved: EssayNow[] = [];
	for (const essay of published) {
		const entry = entryOf(essay);
		if (!entry) news.push(`${essay.file} at ${essay.permalink}`);
		else if (entry.id !== essay.id) followed.push(`${essay.file} was ${entry.id} before; its identity in feeds stays.`);
		if (entry && entry.at !== essay.permalink) moved.push(essay);
		const compared = comparePlaces(essay, entry?.id ?? essay.id, owed.get(essay.id), say);
		if (!misplaced.has(essay)) gone.push(...compared.gone);
		followed.push(...compared.followed);
		news.push(...compared.news);
		const was = new Set([...(entry ? [...entry.was, entry.at] : []), ...essay.aliases].filter((address) => address !== essay.permalink && !others.has(address)));
		const head = { id: essay.id, title: essay.title, feed: entry?.feed ?? essay.feed, at: essay.permalink, was: [...was], lists: [...essay.lists] };
		next.essays.set(essay.id, entry === compared.places && printHead(entry) === printHead(head) ? entry : { ...head, ...placesOf(compared.places) });
		if (isSettled(compared, entry, owed.get(essay.id))) settled.add(essay.id);
	}
	const byPattern = moved.filter(({ hasOwnPermalink }) => !hasOwnPermalink && lock.site !== undefined && lock.site.permalinks !== site.permalinks);
	if (byPattern.length > 0 && !now.acceptMoves) gone.push(say.patternChanged(byPattern.length, lock.site as PublishedSite));
	else for (const { file, id, permalink } of moved) followed.push(`${file} has moved from ${known.get(id)?.at} to ${permalink}; the old address leads there.`);

	const waiting = essays.flatMap((essay) => (essay.status === 'scheduled' ? (entryOf(essay)?.lists ?? []) : []));
	const found = new Set([...now.pages, ...aliases, ...waiting, ...next.redirects.keys(), ...next.gone.keys(), ...[...next.essays.values()].map(({ at }) => at)]);
	for (const page of lock.pages) if (!found.has(page)) gone.push(say.pageGone(page, likest(page, now, published.filter((essay) => entryOf(essay)?.lists?.includes(page)))));
	const owned = new Set([...next.essays.values()].flatMap(({ at, was }) => [at, ...was]));
	news.push(...now.pages.filter((page) => !lock.pages.has(page) && !owned.has(page)));
	for (const page of [...lock.pages, ...now.pages]) if (!owned.has(page)) next.pages.add(page);

	for (const [page, places] of lock.texts) if (next.pages.has(page)) next.texts.set(page, places);
	for (const text of now.texts) {
		const compared = comparePlaces(text, text.permalink, owed.get(text.permalink), say);
		gone.push(...compared.gone);
		followed.push(...compared.followed);
		news.push(...compared.news);
		if (next.pages.has(text.permalink)) next.texts.set(text.permalink, compared.places);
		if (isSettled(compared, lock.texts.get(text.permalink), owed.get(text.permalink))) settled.add(text.permalink);
	}
	return { news, gone, followed, settled, next };
}

function placesOf({ headings, notes, figures, passages }: PublishedPlaces): PublishedPlaces {
	return { headings, notes, figures, passages };
}

/** Whether the next build has nothing to compare, if neither the text nor what is recorded of it changes. */
function isSettled({ gone, places }: Compared, recorded: PublishedPlaces | undefined, owed: PublishedPlaces | undefined): boolean {
	return recorded !== undefined && recorded === owed && gone.length === 0 && printPlaces(places) === printPlaces(recorded);
}

/** What is withdrawn may have another name or address since: whoever comes to the old one is told of it, too. */
function movedTo({ id, permalink }: EssayNow, entry: PublishedEssay): PublishedEssay {
	return { ...entry, id, at: permalink, was: [...entry.was, entry.at].filter((address) => address !== permalink) };
}

/** Whether an essay that is not shown need not be: it says why it is gone, or the build is as of an earlier day. */
function isWithdrawn({ status, published }: EssayNow, entry: PublishedEssay): boolean {
	return status === 'gone' || (status === 'scheduled' && published === dayOf(entry));
}

/** What may stand for a page that is no more: the list of its kind that has most of its essays, or is most like it in name. */
function likest(page: string, { pages }: Now, essays: readonly EssayNow[]): string {
	const alike = pages.filter((other) => other.startsWith(page.slice(0, page.indexOf('/', 1) + 1)));
	const shared = new Map(alike.map((other) => [other, essays.filter(({ lists }) => lists.includes(other)).length]));
	const most = Math.max(...shared.values());
	return alike.length > 0 ? closest(page, alike.filter((other) => shared.get(other) === most)) : '/archive/';
}

export type { Now, EssayNow };

export interface Comparison {
	news: string[];
	gone: Finding[];
	followed: string[];
	/** Texts that have nothing new for the record, nor it for them, by id or by address. */
	settled: Set<string>;
	next: Lock;
}
