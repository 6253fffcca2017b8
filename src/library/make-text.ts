import { nest } from '../essays/outline.ts';
import type { MediaFile, Place } from '../markdown/context.ts';
import { render } from '../markdown/render.ts';
import { followAnchors } from '../permanence/anchors.ts';
import { followPassages } from '../permanence/follow.ts';
import type { PublishedPlaces } from '../permanence/lock.ts';
import { termsOf } from '../relations/terms.ts';
import { hashed, mediaPath, textPath, writeWhole } from './cache.ts';
import { isEmpty, type RenderedText } from './rendered.ts';
import { filesLinkedIn } from './resolve-links.ts';
import { titlesOf } from './titles.ts';

/**
 * Renders a text, puts its HTML and its Markdown into the cache, and says what is known of it. All that it takes and
 * gives is plain data, so that another thread can do it (src/library/text-worker.ts).
 */
export async function makeText({ body, name, asked, cache, title, description, tags, places, anchors, ...place }: TextToMake): Promise<MadeText> {
	const follow: Place['follow'] = (found, taken) => followPassages(found, places?.passages ?? [], taken);
	const earlier: Place['earlier'] = (found) => followAnchors(found, places, anchors).earlier;
	const { html, markdown, text, media, headings, ...rendered } = await render(body, { ...place, follow, earlier }, name);
	const { lang } = place;
	const terms = termsOf({ title, description: description || rendered.excerpt, headings: headings.map((heading) => heading.text), tags, text, lang });
	// Another hash for other pictures: their names are in the HTML.
	const key = hashed(asked + JSON.stringify(rendered.sources));
	writeWhole(textPath(cache, key, 'html'), html);
	writeWhole(textPath(cache, key, 'md'), markdown);
	const titles = titlesOf({ title, description, lang }, rendered.excerpt);
	return { ...rendered, key, titles, outline: nest(headings), media: media.map((file) => putAway(file, cache)), linked: filesLinkedIn(html, markdown), terms, about: hashed(JSON.stringify(terms)), isEmpty: isEmpty({ ...rendered, text }) };
}

/** What the pipeline made goes where scaled pictures go, so that records stay small. */
function putAway({ content, ...file }: MediaFile, cache: string): MediaFile {
	if (content !== undefined) writeWhole(mediaPath(cache, file), content);
	return file;
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
	/** Under which it will be asked for. */
	asked: string;
	/** Folder of the cache. */
	cache: string;
}

export type MadeText = Omit<RenderedText, 'asked' | 'base'>;
