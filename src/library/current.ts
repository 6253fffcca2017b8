import type { Publication } from './publication.ts';

/**
 * Hands what the loader has read to the library. The two are in different copies of this module: Node loads the one
 * (src/content.config.ts), Vite the other with the pages, and they meet in the process.
 */
export function setCurrent({ authors, essays, pages, past }: Current): void {
	shared[place] = { authors, essays, pages, past };
}

/**
 * What was read last: another object after each reading.
 *
 * @throws if nothing has been read yet, which Astro sees to before it asks for a page
 */
export function current(): Current {
	const publication = shared[place];
	if (!publication) throw new Error('The content has not been read yet');
	return publication;
}

const place = Symbol.for('octavo.publication');
const shared = globalThis as { [place]?: Current };

export type Current = Pick<Publication, 'authors' | 'essays' | 'pages' | 'past'>;
