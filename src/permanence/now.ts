import type { Places } from '../essays/places.ts';
import type { Where } from './complaints.ts';
import type { PublishedEssay, PublishedPassage, PublishedPlaces, PublishedSite } from './lock.ts';

/** The site as it would be published. */
export interface Now {
	site: PublishedSite;
	/** All of the content folder. */
	essays: readonly EssayNow[];
	/** What they were published as, by the id they have now. */
	known: ReadonlyMap<string, PublishedEssay>;
	/** All plain pages. */
	texts: readonly TextNow[];
	/** Addresses of lists and plain pages. */
	pages: readonly string[];
	/** Addresses that site.yaml redirects, each with the one it leads to. */
	redirects: ReadonlyMap<string, string>;
	/** Addresses of which site.yaml says why they are gone. */
	gone: ReadonlyMap<string, string>;
	/** What texts owe to the record, by the id of an essay or the address of a page. */
	owed: ReadonlyMap<string, PublishedPlaces>;
	/** What has become part of another text: both by the id of an essay or the address of a page. */
	heirs: ReadonlyMap<string, string>;
	acceptMoves: boolean;
	where: Where;
}

/** A text that has places. */
export interface TextNow {
	/** How findings name it. */
	file: string;
	/** Line of a field of its front matter. */
	lineOf(...path: PropertyKey[]): number;
	permalink: string;
	/** Left out if they are known to be those that it owes. */
	places?: Places;
	/** What the writer says of places that are gone. */
	anchors: Readonly<Record<string, string>>;
	/** Its passages and those it has lost; as they were if this is left out. */
	passages?: PublishedPassage[];
}

export interface EssayNow extends TextNow {
	id: string;
	title: string;
	published: string;
	status: 'published' | 'scheduled' | 'draft' | 'gone';
	hasOwnPermalink: boolean;
	aliases: readonly string[];
	/** Addresses of the tags and the series it is in. */
	lists: readonly string[];
	/** What its identity in feeds is if it has none yet. */
	feed: string;
}
