import type { VFile } from 'vfile';
import type { Heading } from '../essays/outline.ts';
import type { Places } from '../essays/places.ts';
import type { Follow, PublishedPassage } from '../essays/passage.ts';
import type { Sheet } from '../essays/sheet.ts';
import type { Request } from './chart/request.ts';

/** What the plugins of one document share, hung on its file: where it stands, and what they find in it. */
export interface Context extends Place, Found {
	/** Charts to be drawn, by the id of their figure. */
	charts: Map<string, Request>;
}

/** Gives a file its context. */
export function setContext(file: VFile, place: Place): void {
	const found: Found = { destinations: [], links: [], media: [], pictures: [], sources: {}, anchors: [], passages: [], places: { headings: [], notes: [], figures: [], passages: [] }, notes: [], headings: [], sheets: [], counts: { prose: 0, notes: 0, code: 0, tables: 0 }, text: '', excerpt: '' };
	file.data['octavo'] = { ...place, ...found, charts: new Map() } satisfies Context;
}

export function contextOf(file: VFile): Context {
	return file.data['octavo'] as Context;
}

export interface Place {
	/** Absolute path of the Markdown file. */
	path: string;
	/** Absolute path of the content folder. */
	contentFolder: string;
	/** Absolute path of the folder of files served as they are. */
	publicFolder: string;
	lang: string;
	/** `https://example.org` */
	origin: string;
	/** `/` or `/folder/` */
	base: string;
	/** Gives passages the keys they were published under; without it, each has the key of its words. */
	follow?: Follow;
	/** From addresses of pages that are gone to those of copies. */
	archived?: Readonly<Record<string, string>>;
	/** What has been published of this text, as the record has it: part of what the HTML depends on. */
	published?: string;
	/** The earlier names of places in the text, by the name they have now; `top` is the beginning. */
	earlier?: (found: Places) => ReadonlyMap<string, readonly string[]>;
}

export interface Found {
	destinations: Destination[];
	links: LinkUse[];
	media: MediaFile[];
	/** Pictures of the text in their main size, as paths from the site's base. */
	pictures: string[];
	/** Files the HTML depends on beside its own, each with the SHA-256 of its content: if one changes, the HTML is stale. */
	sources: Record<string, string>;
	/** Every id in the text, in order. */
	anchors: string[];
	/** Passages as they are published now, and those that are gone; nothing where nobody follows them. */
	passages: PublishedPassage[];
	/** Those of them that are addresses, by kind. */
	places: Places;
	/** Ids of the notes in order, each with that of the first mark that refers to it. */
	notes: { id: string; mark: string }[];
	headings: Heading[];
	/** Style sheets that the text needs, in the order of the alphabet. */
	sheets: Sheet[];
	/** Words, by where they stand. */
	counts: { prose: number; notes: number; code: number; tables: number };
	/** The prose as plain text, a line a block. */
	text: string;
	/** The first sentences, where no description is given. */
	excerpt: string;
}

/** Something in the Markdown that reads differently when the text stands alone. */
export interface Destination {
	/** Offsets in the body. */
	start: number;
	end: number;
	/** What stands there instead. */
	instead?: string;
	/** Or the address that stands there, with its escapes resolved. */
	address?: string;
	/** Whether it is that of a picture, not of a link. */
	picture?: boolean;
	/** Whether it stands in an attribute of HTML. */
	quoted?: boolean;
}

/** A link that stays inside the site. */
export interface LinkUse {
	/** `here`: only a hash; `path`: `/a/path/`; `file`: a Markdown file, from the content folder. */
	kind: 'here' | 'path' | 'file';
	path: string;
	/** With its `#`, or empty. */
	hash: string;
	line?: number | undefined;
}

/** A file that the site must serve under `/media/`. */
export interface MediaFile {
	/** Name under `/media/`, with a hash of the content: it never changes its meaning. */
	name: string;
	/** Absolute path of the original; absent where the pipeline made the file. */
	source?: string;
	/** What the pipeline made, until it lies in the cache. */
	content?: string;
	/** Pixels, if a smaller WebP is wanted; absent for a plain copy. */
	width?: number;
}
