import type { Loss } from './loss.ts';

/** A post's text on its way to Markdown: what it shows and links to is known, and can be given other addresses. */
export interface Converted {
	/** The pictures it shows, in their order, each address once, as the source writes it. */
	pictures: { address: string; alt: string }[];
	/** Addresses it links to, each once, as the source writes them; none of pictures. */
	links: string[];
	losses: Loss[];
	/**
	 * The Markdown, in a form that builds.
	 *
	 * @param addresses from an address as in `pictures` or `links` to the one that should stand there; others stay
	 * @param fateOf what becomes of a link or picture, by the address that stands there now, if it cannot stay one
	 */
	markdown(addresses: ReadonlyMap<string, string>, fateOf?: FateOf): string;
}

export type FateOf = (address: string) => Fate | undefined;

/** What becomes of a link, which is its words, or of a picture. */
export interface Fate {
	/** The address that a picture's place links to; without it, words are all that is left. */
	link?: string | undefined;
	/** The words for a picture that says nothing of itself. */
	name: string;
}
