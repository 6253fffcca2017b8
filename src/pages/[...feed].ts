import type { APIRoute } from 'astro';
import type { FeedDocument } from '../feeds/document.ts';
import { feedsOf } from '../feeds/lists.ts';
import { write } from '../feeds/write.ts';
import { library, settings } from '../library.ts';
import { keyOf } from '../library/page-keys.ts';
import { pastFeedsOf } from '../library/routes.ts';

export async function getStaticPaths() {
	const site = await library();
	const feeds = feedsOf(site, settings);
	return [...feeds.map((document) => ({ path: document.path, document })), ...pastFeedsOf(site, feeds)].map(({ path, document }) => ({
		params: { feed: path.slice(1) },
		props: { document },
		get cacheKey() { return keyOf({ ...document, essays: document.essays.map(site.keys.text) }, site.feedSource.identity); },
	}));
}

export const GET: APIRoute<{ document: FeedDocument }> = async ({ props }) => write(props.document, (await library()).feedSource);
