import type { Kind, Skipped } from './importer.ts';
import type { Loss } from './loss.ts';
import type { Place } from './post.ts';

/** What an import did, or would do. */
export interface Report {
	/** As the writer typed it. */
	source: string;
	kind: Kind;
	isDryRun: boolean;
	imported: Imported[];
	/** Texts that were there already, and were left as they are. */
	already: { file: string; from: Place; title: string }[];
	skipped: Skipped[];
	/** Files of authors that were made. */
	authors: string[];
	losses: TextLoss[];
	/** Lines for `redirects` in site.yaml. */
	redirects: Record<string, string>;
	/** Addresses of pictures that are on the web still. */
	remote: string[];
}

export interface Imported {
	/** From the project's root. */
	file: string;
	from: Place;
	title: string;
	status: 'published' | 'scheduled' | 'draft';
	permalink: string;
	/** Old addresses that lead to it. */
	addresses: string[];
}

/** A loss, and the text that it is in now. */
export interface TextLoss extends Loss {
	text?: string;
}
