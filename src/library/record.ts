import type { Change } from '../essays/changes.ts';
import type { FrontMatter } from '../essays/front-matter.ts';
import type { Reason } from '../essays/reason.ts';
import type { OutlineItem } from '../essays/outline.ts';
import type { Picture } from '../essays/essay.ts';
import type { MediaFile } from '../markdown/context.ts';
import type { Sheet } from '../essays/sheet.ts';

/**
 * What is held of an essay while the site is built: all but its text, which stays in the cache under `key`, and but its
 * neighbours, which are named by id. Small, because all of them lie in memory at once.
 */
export interface StoredEssay extends StoredText {
	published: string;
	updated?: string | undefined;
	authors: string[];
	tags: string[];
	series?: FrontMatter['series'];
	status: 'published' | 'scheduled' | 'draft';
	words: number;
	minutes: number;
	counts: { notes: number; code: number; tables: number };
	outline: OutlineItem[];
	notes: { id: string; mark: string }[];
	pictures: string[];
	changes: Change[];
	basedOn?: FrontMatter['basedOn'];
	canonical?: string | undefined;
	aliases: string[];
	/** By what subscribers' readers know it. */
	feedIdentity: string;
	cover?: Picture | undefined;
	next?: StoredOnward | undefined;
	related: StoredOnward[];
}

/** What is held of a plain page. */
export interface StoredText {
	id: string;
	/** The Markdown file, from the project's root. */
	file: string;
	permalink: string;
	title: string;
	plainTitle: string;
	description: string;
	lang: string;
	/** Where the cache keeps the HTML. */
	key: string;
	/** Other texts' files that it links to, from the content folder: their permalinks are put in when a page asks for it. */
	linked: string[];
	media: MediaFile[];
	/** Style sheets that the text needs. */
	sheets: Sheet[];
}

export interface StoredOnward {
	id: string;
	reason: Reason;
}

/** What was, and where it leads. */
export type StoredPast = StoredMove | StoredGone | StoredFeed;

/** An earlier address; its id. */
export interface StoredMove {
	id: string;
	kind: 'moved';
	/** Path from the site's base, or a full address. */
	to: string;
	title: string;
}

/** The address of something withdrawn; its id. */
export interface StoredGone {
	id: string;
	kind: 'gone';
	title?: string;
	reason: string;
	lang: string;
}

/** The identity of the publication's feed. */
export interface StoredFeed {
	id: string;
	kind: 'feed';
}
