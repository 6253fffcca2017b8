import type { APIRoute } from 'astro';
import type { FeedDocument } from '../feeds/document.ts';
import { feedsOf } from '../feeds/lists.ts';
import { write } from '../feeds/write.ts';
import { library, settings } from '../library.ts';
import { keyOf } from '../library/page-keys.ts';

export async function getStaticPaths() {
	const site = await library();
	return feedsOf(site, settings).map((document) => ({ params: { feed: document.path.slice(1) }, props: { document }, cacheKey: keyOf({ ...document, essays: document.essays.map(site.keys.essay) }, site.feedSource.identity) }));
}

export const GET: APIRoute<{ document: FeedDocument }> = async ({ props }) => write(props.document, (await library()).feedSource);
