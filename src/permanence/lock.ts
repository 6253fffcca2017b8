export { parseLock, type ParsedLock } from './parse-lock.ts';
import type { PublishedPassage } from '../essays/passage.ts';
import { escaped } from './lock-words.ts';

/** The file in the content folder that remembers what has been published. */
export const lockName = 'permalinks.lock';

/** The form of the file. A later one raises it, so that an older Octavo refuses what it cannot read; earlier ones are read. */
export const lockVersion = 2;

/** A record in which nothing stands. */
export function emptyLock(): Lock {
	return { essays: new Map(), pages: new Set(), texts: new Map(), moved: new Map(), redirects: new Map(), gone: new Map() };
}

/**
 * Writes the record as text: sorted, one published thing a line, so that git shows what has changed and merges what two
 * people have published. The last line tells a whole file from one that was cut off.
 */
export function printLock({ site, essays, pages, texts, moved, redirects, gone }: Lock): string {
	const blocks = [
		...(site ? [printSite(site)] : []),
		...[...essays.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(printEssay),
		[...pages].sort().map((page) => printPage(page, texts.get(page))).join(''),
		...Object.entries({ moved, redirect: redirects, gone }).map(([kind, lines]) => [...lines].sort().map(([from, to]) => `${kind} ${from} ${to.replaceAll(/\s+/g, ' ')}\n`).join('')),
	];
	return `# What has been published, so that it stays. Octavo writes this file; commit it with your essays.\noctavo-lock ${lockVersion}\n\n${blocks.filter(Boolean).join('\n')}\nend\n`;
}

/** The lines of one essay, as they stand in the record. */
function printEssay({ id, title, feed, at, into, was, lists = [], ...places }: PublishedEssay): string {
	const lines = [
		...(title === undefined ? [] : [`title ${title.replaceAll(/\s+/g, ' ')}`]),
		`feed ${feed}`,
		`at ${at}`,
		...(into === undefined ? [] : [`into ${into}`]),
		...was.toSorted().map((address) => `was ${address}`),
		...(lists.length === 0 ? [] : [`in ${lists.toSorted().join(' ')}`]),
	];
	return `essay ${id}\n${lines.map((line) => `\t${line}\n`).join('')}${printPlaces(places)}`;
}

/** The lines of the places in a text. */
export function printPlaces({ headings, notes, figures, passages }: PublishedPlaces): string {
	return [
		...headings.map(({ level = 2, ...anchor }) => `heading ${level} ${printAnchor(anchor)}`),
		...notes.map((anchor) => `note ${printAnchor(anchor)}`),
		...figures.map((anchor) => `figure ${printAnchor(anchor)}`),
		...passages.map(({ key, sketch, goneBefore, earlier }) => `passage ${key} ${sketch}${goneBefore === undefined ? '' : ` gone before ${escaped(goneBefore)}`}${printEarlier(earlier)}`),
	].map((line) => `\t${line}\n`).join('');
}

function printPage(page: string, places: PublishedPlaces | undefined): string {
	return `page ${page}\n${places ? printPlaces(places) : ''}`;
}

function printSite({ at, was, feed, permalinks }: PublishedSite): string {
	return [`site ${at}`, `\tpermalinks ${permalinks}`, `\tfeed ${feed}`, ...was.toSorted().map((address) => `\twas ${address}`), ''].join('\n');
}

function printAnchor({ id, beside, earlier }: Anchor): string {
	return escaped(id) + (beside === undefined ? '' : ` with ${beside}`) + printEarlier(earlier);
}

function printEarlier(earlier: readonly string[]): string {
	return earlier.length === 0 ? '' : ` <- ${earlier.toSorted().map(escaped).join(', ')}`;
}

/** What has been published. */
export interface Lock {
	site?: PublishedSite;
	/** By id. */
	essays: Map<string, PublishedEssay>;
	/** Addresses of lists and plain pages, from the site's base. */
	pages: Set<string>;
	/** Places in plain pages, by address. */
	texts: Map<string, PublishedPlaces>;
	/** Addresses that such pages had before the whole publication moved, each with the one it has now. */
	moved: Map<string, string>;
	/** Addresses that site.yaml redirects, each with the one it leads to. */
	redirects: Map<string, string>;
	/** Addresses of which site.yaml says that they are gone, each with the reason. */
	gone: Map<string, string>;
}

export interface PublishedSite {
	/** `https://example.org/essays/` */
	at: string;
	/** Where it was before. */
	was: string[];
	/** Identity of its feed. */
	feed: string;
	/** Pattern of essay addresses. */
	permalinks: string;
}

export interface PublishedEssay extends PublishedPlaces {
	id: string;
	/** Its title when last built: how a renamed file is known again. */
	title?: string;
	/** Identity in feeds. */
	feed: string;
	/** Its permalink, from the site's base. */
	at: string;
	/** If it has become part of another essay: the id of that. */
	into?: string;
	/** Earlier permalinks; in full (`https://…`) where they lie outside of the site's base. */
	was: string[];
	/** Addresses of the tags and the series it is in. */
	lists?: string[];
}

/** The places in a text that can be linked to. */
export interface PublishedPlaces {
	headings: Anchor[];
	notes: Anchor[];
	/** Every other place that has a name. */
	figures: Anchor[];
	passages: PublishedPassage[];
}

/** A place in a text that can be linked to, and the names it had before. */
export interface Anchor {
	id: string;
	earlier: string[];
	/** Of a heading; 1 is the title, whose address is `top`. */
	level?: number;
	/** What stood there: see `Place`. Records of version 1 do not know. */
	beside?: string;
}

export type { PublishedPassage };
