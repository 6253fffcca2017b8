import type { OutlineItem } from '../essays/outline.ts';
import type { Rendered } from '../markdown/render.ts';
import type { Terms } from '../relations/terms.ts';
import type { Memories } from './memories.ts';
import type { Titles } from './titles.ts';

/**
 * Notes that a text has nothing new for the record, nor the record for it: while both stay as they are, the next build
 * need not know of its places, nor of its words.
 */
export function settle({ terms: _terms, places: _places, passages: _passages, excerpt: _excerpt, ...known }: RenderedText, texts: Memories['texts']): void {
	texts.set(known.asked, known);
}

/** Whether all is at hand that is known of a text. */
export function isWhole(text: KnownText): text is RenderedText {
	return text.terms !== undefined;
}

/** Neither a word nor a picture, recording or formula. */
export function isEmpty({ text, counts, sources }: Pick<Rendered, 'text' | 'counts' | 'sources'>): boolean {
	return text.trim() === '' && counts.code + counts.tables === 0 && Object.keys(sources).length === 0;
}

/** What there is to know of a text that has been rendered, but for what was made of it. */
export interface RenderedText extends Omit<Rendered, 'html' | 'markdown' | 'headings' | 'text'> {
	outline: OutlineItem[];
	/** Under which `readHtml` finds the HTML. */
	key: string;
	/** Under which what is known of it lies: another key if only the record has changed, and the HTML has not. */
	asked: string;
	/** Hash of all that it depends on but the record. */
	base: string;
	titles: Titles;
	terms: Terms;
	/** Hash of the terms. */
	about: string;
	/** Other texts' files that it links to, from the content folder. */
	linked: string[];
	/** Neither a word nor a picture. */
	isEmpty: boolean;
}

/** What is known of a text without a look at its places and words. */
export type KnownText = Omit<RenderedText, 'terms' | 'places' | 'passages' | 'excerpt'> & Partial<Pick<RenderedText, 'terms' | 'places' | 'passages'>>;
