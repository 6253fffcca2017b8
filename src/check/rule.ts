import type { EssayFile } from '../library/text.ts';
import type { Links } from '../permanence/links-lock.ts';
import type { Edit } from '../site/edit.ts';
import type { Settings } from '../site/settings.ts';
import type { Known } from './spelling/known-words.ts';
import type { Text } from './text.ts';

/** What a copy editor looks for. One rule a file in `rules/`; `rules.ts` is the list of them. */
export interface Rule {
	/** By what findings and switches name it. */
	id: string;
	/** Why it is there, in one sentence. */
	why: string;
	/** Whose advice it is: a style guide, a standard, a study. */
	source: string;
	/** Whether `--fix` can mend what it finds, always or now and then. */
	fixes?: true;
	/** Reads one text. */
	text?(text: Text, around: Around): Iterable<Found> | Promise<Iterable<Found>>;
	/** Reads the front matter of all essays beside each other. */
	essays?(essays: readonly EssayFile[], around: Around): Iterable<Found & { file: EssayFile }>;
}

/** One thing that a rule has found. */
export interface Found {
	/** Offsets in the source of the text; or, of something in the front matter, its line. */
	at: { start: number; end: number } | { line: number };
	/** What is wrong, in one sentence without a final stop. */
	message: string;
	/** What to do about it, in one sentence. */
	remedy: string;
	/** What may be written there instead without asking anybody, and where, if not in the very place. */
	fix?: Edit;
}

/** What a text is read beside. */
export interface Around {
	settings: Settings;
	/** What other sites answered to `npm run check:links`. */
	links: Links;
	/** Words that are right without being in a dictionary: those of `words.txt`, and what the publication calls by name. */
	words: Known;
	/** Today, `YYYY-MM-DD`. */
	day: string;
}
