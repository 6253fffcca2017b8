import type { Places } from '../essays/places.ts';
import type { Finding } from '../site/finding.ts';
import { followAnchors, type KnownPlaces } from './anchors.ts';
import { complaints, type Where } from './complaints.ts';
import { dayOf } from './identify.ts';
import { emptyLock, type Lock, type PublishedEssay, type PublishedPassage, type PublishedSite } from './lock.ts';
import { moveSite, siteMove } from './moves.ts';

/**
 * Compares the site as it would be published with what has been published before.
 *
 * @returns what is new and what was followed, in words; what is gone, as errors that say how to mend it; and the record
 *   that is true once this site is published, in which nothing that was in the old one is missing
 */
export function compare(old: Lock, now: Now): Comparison {
	const { site, essays, known, where } = now;
	const gone: Finding[] = [];
	const news: string[] = [];
	const followed: string[] = [];
	const say = complaints(where);
	const move = siteMove(old.site, site);
	if (move && !now.acceptMoves) gone.push(say.siteMoved(old, site, move));
	if (move && now.acceptMoves) followed.push(say.siteLeads(old.site as PublishedSite, site, move));
	const lock = move && now.acceptMoves ? moveSite(old, site) : old;
	const next: Lock = { ...emptyLock(), site: { ...site, feed: lock.site?.feed ?? site.feed, was: lock.site?.was ?? [] }, moved: new Map(lock.moved) };

	const heirs = new Map(essays.flatMap((essay) => (essay.status === 'published' ? essay.aliases.map((alias) => [alias, essay] as const) : [])));
	const owners = new Map([...known].map(([id, { id: before }]) => [before, id]));
	const byId = new Map(essays.map((essay) => [essay.id, essay]));
	const moved: EssayNow[] = [];
	/** Addresses of essays that became part of another, by its id. */
	const absorbed = new Map<string, string[]>();
	for (const entry of lock.essays.values()) {
		const essay = byId.get(owners.get(entry.id) ?? '');
		if (essay?.status === 'published') continue;
		const heir = heirs.get(entry.at);
		if (!essay && heir) absorbed.set(heir.id, [...(absorbed.get(heir.id) ?? []), entry.at, ...entry.was]);
		if (!essay && heir) followed.push(`${entry.at} is part of ${heir.file} now; its address leads there.`);
		else next.essays.set(entry.id, entry);
		if (essay ? isWithdrawn(essay, entry) : heir || now.answered.has(entry.at) || now.pages.includes(entry.at)) continue;
		gone.push(essay ? say.hidden(essay, entry) : say.essayGone(entry, essays.filter(({ id, status }) => status === 'published' && !known.has(id))));
	}
	for (const essay of essays.filter(({ status }) => status === 'published')) {
		const entry = known.get(essay.id) && lock.essays.get((known.get(essay.id) as PublishedEssay).id);
		if (!entry) news.push(`${essay.file} at ${essay.permalink}`);
		else if (entry.id !== essay.id) followed.push(`${essay.file} was ${entry.id} before; its identity in feeds stays.`);
		if (entry && entry.at !== essay.permalink) moved.push(essay);
		const places = followAnchors(essay.places, entry, essay.anchors);
		gone.push(...places.gone.map((place) => say.placeGone(essay, entry as PublishedEssay, place)));
		for (const [from, to] of places.leads) followed.push(`#${from} in ${essay.file} is #${to} now; the old name leads there.`);
		const before = new Set([...(entry ? namesIn(entry) : []), ...places.leads.values()]);
		const fresh = entry ? namesIn(places).filter((id) => !before.has(id)) : [];
		if (fresh.length > 0) news.push(`${fresh.map((id) => `#${id}`).join(', ')} in ${essay.file}`);
		const { headings, notes, figures } = places;
		const was = new Set([...(entry ? [...entry.was, entry.at] : []), ...essay.aliases, ...(absorbed.get(essay.id) ?? [])]);
		was.delete(essay.permalink);
		next.essays.set(essay.id, { id: essay.id, title: essay.title, feed: entry?.feed ?? essay.feed, at: essay.permalink, was: [...was], headings, notes, figures, passages: essay.passages ?? entry?.passages ?? [] });
	}
	const byPattern = moved.filter(({ hasOwnPermalink }) => !hasOwnPermalink && lock.site !== undefined && lock.site.permalinks !== site.permalinks);
	if (byPattern.length > 0 && !now.acceptMoves) gone.push(say.patternChanged(byPattern.length, lock.site as PublishedSite));
	else for (const { file, id, permalink } of moved) followed.push(`${file} has moved from ${known.get(id)?.at} to ${permalink}; the old address leads there.`);

	const standing = new Set([...now.pages, ...now.answered, ...heirs.keys(), ...[...next.essays.values()].map(({ at }) => at)]);
	for (const page of lock.pages) if (!standing.has(page)) gone.push(say.pageGone(page, now.pages));
	// An address stands in the record once, with the essay that has or had it.
	const owned = new Set([...next.essays.values()].flatMap(({ at, was }) => [at, ...was]));
	news.push(...now.pages.filter((page) => !lock.pages.has(page) && !owned.has(page)));
	for (const page of [...lock.pages, ...now.pages]) if (!owned.has(page)) next.pages.add(page);
	return { news, gone, followed, next };
}

function namesIn({ headings, notes, figures }: KnownPlaces): string[] {
	return [...headings, ...notes, ...figures].map(({ id }) => id);
}

/** Whether an essay that is not shown need not be: it says why it is gone, or the build is as of an earlier day. */
function isWithdrawn({ status, published }: EssayNow, entry: PublishedEssay): boolean {
	return status === 'gone' || (status === 'scheduled' && published === dayOf(entry));
}

export interface Now {
	site: PublishedSite;
	/** All of the content folder. */
	essays: EssayNow[];
	/** What they were published as, by the id they have now. */
	known: ReadonlyMap<string, PublishedEssay>;
	/** Addresses of lists and plain pages. */
	pages: readonly string[];
	/** Addresses for which site.yaml answers: it redirects them, or says why they are gone. */
	answered: ReadonlySet<string>;
	acceptMoves: boolean;
	where: Where;
}

export interface EssayNow {
	id: string;
	/** How findings name it. */
	file: string;
	/** Line of a field of its front matter. */
	lineOf(...path: PropertyKey[]): number;
	title: string;
	published: string;
	status: 'published' | 'scheduled' | 'draft' | 'gone';
	permalink: string;
	hasOwnPermalink: boolean;
	aliases: readonly string[];
	/** What its identity in feeds is if it has none yet. */
	feed: string;
	places: Places;
	/** What the writer says of places that are gone. */
	anchors: Readonly<Record<string, string>>;
	/** Its passages and those it has lost; as they were if this is left out. */
	passages?: PublishedPassage[];
}

export interface Comparison {
	news: string[];
	gone: Finding[];
	followed: string[];
	next: Lock;
}
