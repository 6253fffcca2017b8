import type { Loss } from './loss.ts';

/**
 * One text as it comes out of an export, whatever the export is. Nothing in it has been decided for the publication: what
 * its id is, where its pictures go and which file it becomes is the same question for every kind of export.
 */
export interface Post {
	/** Where it stands in what is imported. */
	source: Place;
	kind: 'essay' | 'page';
	/** Only what was public is published; `private` and `protected` (by a password) come over as drafts and are told of. */
	status: 'published' | 'scheduled' | 'draft' | 'private' | 'protected';
	/** As it should be read: entities resolved, marks of HTML taken out. */
	title?: string;
	subtitle?: string;
	/** Its name in its old address, percent signs decoded. */
	slug?: string;
	/** Every address it was found at, whole or from the host's root, the best one first. */
	addresses: string[];
	/** Calendar days in the writer's own time zone, `YYYY-MM-DD`. */
	published?: string;
	updated?: string;
	authors: PostAuthor[];
	tags: string[];
	series?: { name: string; part?: number };
	/** `address` as in the text's pictures. */
	cover?: { address: string; alt?: string };
	excerpt?: string;
	lang?: string;
	/** The address of the original, if this was a copy. */
	canonical?: string;
	/** Old addresses of the lists that it stood in: of a tag, or, without one, the feed of all. */
	lists?: { address: string; tag?: string }[];
	/** The title (or id) of the text that should be read next. */
	next?: string;
	body: Body;
	/** Pictures that the export holds inside of the text itself, by the address the text uses for them. */
	files?: ReadonlyMap<string, Uint8Array>;
	losses: Loss[];
}

/** A file of what is imported, by its name in there, and a 1-based line of it. */
export interface Place {
	file: string;
	line?: number;
}

/** Who wrote it; addresses of mail never come over. */
export interface PostAuthor {
	name: string;
	about?: string;
	url?: string;
}

/**
 * The text itself. `base` is what its relative addresses are relative to: an address, or the file in the export. `line` is
 * the line of `source.file` on which the text begins, less one.
 */
export type Body = { html: string; base?: string; line?: number } | { markdown: string; flavour: Flavour; base?: string; line?: number };

export type Flavour = 'plain' | 'jekyll' | 'hugo' | 'eleventy' | 'astro';
