import { atom } from './atom.ts';
import { corrections } from './corrections.ts';
import type { FeedDocument, FeedSource } from './document.ts';
import { json } from './json.ts';
import { rss } from './rss.ts';

/** A feed document as a server sends it. XML of the general type is what browsers show, and readers take it as well. */
export async function write(document: FeedDocument, source: FeedSource): Promise<Response> {
	const type = document.form === 'json' ? 'application/feed+json' : 'application/xml';
	// As bytes: a Response would read a text three times.
	return new Response(Buffer.from(await writers[document.form](document, source)), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}

const writers = { rss, atom, json, corrections };
