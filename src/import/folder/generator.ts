import type { Flavour, Post } from '../post.ts';
import type { Loss } from '../loss.ts';
import type { Fields } from './fields.ts';

/** What one generator of sites does with the files of a folder. */
export interface Generator {
	flavour: Flavour;
	/** Keys of front matter that hold tags. */
	tagKeys: readonly string[];
	/** Why a file is no text of the site, in a sentence that follows "because". */
	skips?(file: string, data: Record<string, unknown>, site: Site): string | undefined;
	/** What the place of a file and the keys that only this generator knows say. */
	place(entry: Entry): Placed;
}

/** The settings of a site as they lie in its folder. */
export interface Site {
	generator: Generator;
	settings: Record<string, unknown>;
	/** The address of the site's root without a final slash, or an empty text if nobody says. */
	root: string;
	/** Authors by key. */
	authors: Record<string, unknown>;
	files: readonly string[];
	/** Folders that are one text, with an `index` in them. */
	bundles: ReadonlySet<string>;
}

export interface Entry {
	file: string;
	data: Record<string, unknown>;
	fields: Fields;
	site: Site;
}

export interface Placed {
	kind: Post['kind'];
	/** From the root of the site, without the folder it is served from; the best one first. */
	addresses: string[];
	slug?: string;
	/** `YYYY-MM-DD`, if the file's name or a key of the generator says more than the keys that all share. */
	published?: string;
	updated?: string;
	draft?: boolean;
	lang?: string;
	tags?: string[];
	losses?: Pick<Loss, 'rule' | 'message' | 'todo' | 'became'>[];
}
