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
	 */
	markdown(addresses: ReadonlyMap<string, string>): string;
}
