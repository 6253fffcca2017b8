import type { Change } from '../essays/changes.ts';
import type { FrontMatter } from '../essays/front-matter.ts';
import type { Reason } from '../essays/reason.ts';
import type { OutlineItem } from '../essays/outline.ts';
import type { Picture } from '../essays/essay.ts';
import type { MediaFile } from '../markdown/context.ts';
import type { Sheet } from '../essays/sheet.ts';

/**
 * What Astro's data store keeps of an essay: all but its HTML, which stays in the cache under `key`, and but its
 * neighbours, which are named by id. Small, because Astro compiles the whole store with every build.
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
	cover?: Picture | undefined;
	next?: StoredOnward | undefined;
	related: StoredOnward[];
}

/** What the store keeps of a plain page. */
export interface StoredText {
	/** Astro's store wants records open to any key. */
	[key: string]: unknown;
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
	media: MediaFile[];
	/** Style sheets that the text needs. */
	sheets: Sheet[];
}

export interface StoredOnward {
	id: string;
	reason: Reason;
}
