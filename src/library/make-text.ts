import type { MediaFile, Place } from '../markdown/context.ts';
import { render, type Rendered } from '../markdown/render.ts';
import { followAnchors } from '../permanence/anchors.ts';
import { followPassages } from '../permanence/follow.ts';
import type { PublishedPlaces } from '../permanence/lock.ts';
import { termsOf, type Terms } from '../relations/terms.ts';
import { mediaPath, textPath, writeWhole } from './cache.ts';
import { filesLinkedIn } from './resolve-links.ts';

/**
 * Renders a text, puts its HTML and its Markdown into the cache, and says what is known of it. All that it takes and
 * gives is plain data, so that another thread can do it (src/library/text-worker.ts).
 */
export async function makeText({ body, name, key, cache, title, description, tags, places, anchors, ...place }: TextToMake): Promise<MadeText> {
	const follow: Place['follow'] = (found, taken) => followPassages(found, places?.passages ?? [], taken);
	const earlier: Place['earlier'] = (found) => followAnchors(found, places, anchors).earlier;
	const { html, markdown, text, media, ...rendered } = await render(body, { ...place, follow, earlier }, name);
	const headings = rendered.headings.map((heading) => heading.text);
	const terms = termsOf({ title, description: description || rendered.excerpt, headings, tags, text, lang: place.lang });
	writeWhole(textPath(cache, key, 'html'), html);
	writeWhole(textPath(cache, key, 'md'), markdown);
	return { ...rendered, media: media.map((file) => putAway(file, cache)), linked: filesLinkedIn(html, markdown), terms, isEmpty: isEmpty({ ...rendered, text }) };
}

/** What the pipeline made goes where scaled pictures go, so that records stay small. */
function putAway({ content, ...file }: MediaFile, cache: string): MediaFile {
	if (content !== undefined) writeWhole(mediaPath(cache, file), content);
	return file;
}

/** Neither a word nor a picture, recording or formula. */
function isEmpty({ text, counts, sources }: Pick<Rendered, 'text' | 'counts' | 'sources'>): boolean {
	return text.trim() === '' && counts.code + counts.tables === 0 && Object.keys(sources).length === 0;
}

/** All that the HTML and the terms of a text depend on. */
export interface TextSource extends Omit<Place, 'follow' | 'earlier'> {
	/** How findings name its file. */
	name: string;
	title: string;
	description: string;
	tags: readonly string[];
	/** What the record says of its places, if it was published before. */
	places?: PublishedPlaces | undefined;
	/** Earlier names of places, from its front matter. */
	anchors: Readonly<Record<string, string>>;
}

export interface TextToMake extends TextSource {
	/** Markdown, with the line numbers of its file. */
	body: string;
	/** Under which it goes into the cache. */
	key: string;
	/** Folder of the cache. */
	cache: string;
}

export interface MadeText extends Omit<Rendered, 'html' | 'markdown' | 'text'> {
	terms: Terms;
	/** Other texts' files that it links to, from the content folder. */
	linked: string[];
	/** Neither a word nor a picture. */
	isEmpty: boolean;
}
