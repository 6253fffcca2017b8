import type { Comparison } from '../permanence/compare.ts';
import type { Lock } from '../permanence/lock.ts';
import { flatten, placeOf } from '../permanence/moved-addresses.ts';
import { fault, type Finding } from '../site/finding.ts';
import type { SettingsFile } from '../site/settings.ts';
import type { Claim } from './checks/addresses.ts';
import { wrongWith } from './checks/links.ts';
import { feedBeside, feedMoves, ownMoves } from './own-addresses.ts';
import type { Past } from './published.ts';
import type { StoredGone, StoredMove } from './record.ts';
import type { EssayFile, PageFile } from './text.ts';

/**
 * Every address that something had before, with the newest it has: from front matter, from `site.yaml` and from the record.
 *
 * @param essays those that readers can come to, withdrawn ones included
 * @param served every path at which something stands
 */
export function movesTo({ site, essays, pages, next, served, publicFolder }: Addressed): { moves: StoredMove[]; findings: Finding[] } {
	const { redirects } = site.settings;
	const owned = essays.flatMap((essay) => earlierOf(essay, next).map((from) => [from, essay.permalink] as const));
	const ids = new Set(essays.map(({ id }) => id));
	const addressOf = new Map([...(next?.essays.values() ?? []), ...essays.map(({ id, permalink }) => ({ id, at: permalink }))].map(({ id, at }) => [id, at]));
	const orphans = [...(next?.essays.values() ?? [])].filter(({ id }) => !ids.has(id)).flatMap(({ at, was, into = '' }) => [...was.map((from) => [from, at] as const), ...(addressOf.has(into) ? [[at, addressOf.get(into) as string] as const] : [])]);
	const all = new Map([...(next?.moved ?? []), ...orphans, ...owned, ...Object.entries(redirects)]);
	const own = next?.site ? ownMoves(next.site, served) : [];
	const { moves, circles } = flatten(new Map([...own, ...feedMoves(all, next?.moved ?? new Map()), ...all]));
	const titles = new Map([['/', site.settings.title], ...[...essays, ...pages].map(({ permalink, matter }) => [permalink, matter.title] as const)]);
	const line = (from: string) => site.lineOf('redirects', from);
	const asked = Object.keys(redirects);
	const wrong = asked.flatMap((from) => {
		if (circles.includes(from)) return [fault(site.file, line(from), `The redirect from ${from} to ${redirects[from]} leads round in a circle`, 'Let one of them lead to a page.')];
		const to = moves.get(from) ?? '';
		const [message] = to.startsWith('/') ? (wrongWith(to, served, publicFolder) ?? []) : [];
		return message === undefined ? [] : [fault(site.file, line(from), message.replace('The link', `The redirect from ${from}`), 'Name a page that exists.')];
	});
	return { moves: [...moves].map(([from, to]) => ({ id: from, kind: 'moved', to, title: titles.get(to) ?? to })), findings: wrong };
}

/** Earlier addresses of an essay: those it names itself, and those the record remembers. */
function earlierOf(essay: EssayFile, next: Lock | undefined): string[] {
	const entry = next?.essays.get(essay.id);
	return [...new Set([...essay.matter.aliases, ...(entry ? [...entry.was, entry.at] : [])])].filter((address) => address !== essay.permalink);
}

/** The earlier addresses that the record remembers and that must stay free, and those that `site.yaml` gives away. */
export function claimsOf({ lock, known, file, lineOf }: Past, essays: readonly EssayFile[], pages: readonly string[], site: SettingsFile): { before: Claim[]; after: Claim[] } {
	const before = essays.flatMap((essay) => {
		const own = new Set([essay.permalink, ...essay.matter.aliases].map(placeOf));
		const { was = [], at } = known.get(essay.id) ?? {};
		const left = [...was, ...(at === undefined ? [] : [at])].filter((address) => address.startsWith('/') && !own.has(placeOf(address)));
		return left.map((path): Claim => ({ path, file, line: lineOf(path), what: 'earlier address', by: `${essay.name}, which was published there (${file}:${lineOf(path)})` }));
	});
	const { redirects, gone } = site.settings;
	const named = new Set([...essays.flatMap(({ matter }) => matter.aliases), ...Object.keys(redirects), ...Object.keys(gone)].map(placeOf));
	const owners = new Set(known.values());
	// What became of an essay without a file is its own affair, but nobody else can have been where it was.
	const orphans = [...lock.essays.values()].filter((entry) => !owners.has(entry)).flatMap(({ id, at, was, into }) => {
		const free = [...was, ...(into === undefined ? [] : [at])].filter((address) => address.startsWith('/') && !named.has(placeOf(address)));
		return free.map((path): Claim => ({ path, file, line: lineOf(path), what: 'earlier address', by: `the essay "${id}", which was published there (${file}:${lineOf(path)})` }));
	});
	const claim = (key: 'redirects' | 'gone', what: Claim['what']) => (path: string): Claim => ({ path, file: site.file, line: site.lineOf(key, path), what });
	const lists = pages.map((path): Claim => ({ path, file, what: 'file', by: 'a page that is there' })).filter(({ path }) => path in redirects || path in gone);
	return { before: [...before, ...orphans, ...lists.filter(({ path }) => !lock.moved.has(path))], after: [...Object.keys(redirects).map(claim('redirects', 'redirect')), ...Object.keys(gone).map(claim('gone', 'withdrawn address'))] };
}

/** What is withdrawn, each at its address, and the feeds of lists with them. */
export function goneFrom(essays: readonly EssayFile[], { settings }: SettingsFile): StoredGone[] {
	const withdrawn = essays.filter(({ status }) => status === 'gone').map(({ permalink, lang, matter }): StoredGone => ({ id: permalink, kind: 'gone', title: matter.title, reason: matter.gone ?? '', lang }));
	const said = Object.entries(settings.gone).flatMap(([id, reason]) => [id, ...feedBeside(id)].map((address): StoredGone => ({ id: address, kind: 'gone', reason, lang: settings.language })));
	return [...withdrawn, ...said];
}

interface Addressed {
	site: SettingsFile;
	essays: readonly EssayFile[];
	pages: readonly PageFile[];
	/** The record as it will be. */
	next: Comparison['next'] | undefined;
	served: ReadonlySet<string>;
	publicFolder: string;
}
