import type { Author } from './author.ts';
import type { Change } from './changes.ts';
import type { FrontMatter } from './front-matter.ts';
import type { OutlineItem } from './outline.ts';
import type { Reason } from './reason.ts';
import type { Sheet } from './sheet.ts';

/** What a list, a link or a feed says of an essay. */
export interface EssayCard {
	id: string;
	/** Path from the site's base, with a slash at both ends. */
	permalink: string;
	/** Plain text with typographic quotes and dashes; the same without non-breaking spaces is `plainTitle`. */
	title: string;
	plainTitle: string;
	description: string;
	authors: readonly Author[];
	/** `YYYY-MM-DD`, a calendar date. */
	published: string;
	updated: string | undefined;
	lang: string;
	dir: 'ltr' | 'rtl';
	/** Words of prose; notes, code and tables are counted apart. */
	words: number;
	/** Whole minutes of reading, at least 1. */
	minutes: number;
	tags: readonly Term[];
	series: SeriesPlace | undefined;
	status: 'published' | 'scheduled' | 'draft';
}

/** Everything a feed, or a file beside the page, may want to know of one essay. Frozen; templates read it and compute nothing. */
export interface Essay extends EssayCard {
	counts: { notes: number; code: number; tables: number };
	outline: readonly OutlineItem[];
	/** Ids of the notes in order, each with that of the first mark that refers to it. */
	notes: readonly { id: string; mark: string }[];
	/** Style sheets that the text needs. */
	sheets: readonly Sheet[];
	/** Pictures of the text in their main size, as paths from the site's base. */
	pictures: readonly string[];
	/** The rendered text with its notes, ready for the page. */
	html: string;
	/** The text as the writer typed it, but with the full address of everything it points at, so that it can stand alone. */
	markdown: string;
	/** What has been changed since publication, the newest first. */
	changes: readonly Change[];
	basedOn: FrontMatter['basedOn'];
	canonical: string | undefined;
	aliases: readonly string[];
	/** By what subscribers' readers know it; the same for good. */
	feedIdentity: string;
	cover: Picture | undefined;
}

/** An essay and those that it leads on to, as its own page shows them; nothing else does. */
export interface LinkedEssay extends Essay {
	next: Onward | undefined;
	related: readonly Onward[];
}

/** Another essay, and why it is offered. */
export interface Onward {
	essay: EssayCard;
	reason: Reason;
}

/** A tag, as its page needs it. */
export interface Term {
	name: string;
	permalink: string;
}

export interface SeriesPlace extends Term {
	part: number;
}

export interface Picture {
	/** Path from the site's base. */
	src: string;
	width: number;
	height: number;
	alt: string;
}
