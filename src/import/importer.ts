import type { Readable } from 'node:stream';
import type { Loss } from './loss.ts';
import type { Place, Post } from './post.ts';

/** One kind of export that can be read. */
export interface Importer {
	kind: Kind;
	/** For messages: `a WordPress export`. */
	name: string;
	/** Whether this is what it looks like; asks for no more than a file's first bytes. */
	recognizes(source: Source): Promise<boolean>;
	/**
	 * Its texts, one after another, so that an export of any size needs the memory of one text.
	 *
	 * @throws {Unreadable} if there is nothing to be read in it at all
	 */
	read(source: Source): AsyncIterable<Post | Skipped>;
}

export type Kind = 'text' | 'markdown' | 'html' | 'wxr' | 'substack' | 'medium' | 'ghost' | 'docx';

/** A thing in an export that is no text to publish, or could not be read: never passed over in silence. */
export interface Skipped {
	source: Place;
	/** What it is, in words: its title, its type. */
	skipped: string;
	/** Why, in one sentence without a final stop. */
	reason: string;
	/** Whether it is a text that should have come over and could not: the import then ends with 1. */
	isFailure?: boolean;
	/** What was lost of the export's own, not of one text. */
	losses?: Loss[];
}

/** What is imported: a file, a folder or a zip file, which look the same from here. */
export interface Source {
	/** As the writer typed it. */
	name: string;
	/** Names of all files in it, with `/` between folders, sorted; a single file is a source of one. */
	files: readonly string[];
	/** Its bytes, a piece at a time. */
	stream(file: string): Promise<Readable>;
	/** The first `count` bytes, for recognition. */
	head(file: string, count: number): Promise<Uint8Array>;
	/** All of it as bytes; throws {@link Unreadable} beyond 256 MB. */
	bytes(file: string): Promise<Uint8Array>;
	/** All of it as text, decoded by its byte order mark, by what it says of itself, as UTF-8, or as Windows-1252. */
	text(file: string): Promise<string>;
}

/** Said to the writer as it is: a sentence that says what is wrong, and one that says what to do. */
export class Unreadable extends Error {
	readonly remedy: string;
	readonly place: Place | undefined;

	constructor(message: string, remedy: string, place?: Place) {
		super(message);
		this.remedy = remedy;
		this.place = place;
	}
}
