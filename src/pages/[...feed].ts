import type { APIRoute } from 'astro';
import type { FeedDocument } from '../feeds/document.ts';
import { feedsOf } from '../feeds/lists.ts';
import { write } from '../feeds/write.ts';
import { library, settings } from '../library.ts';

export async function getStaticPaths() {
	return feedsOf(await library(), settings).map((document) => ({ params: { feed: document.path.slice(1) }, props: { document } }));
}

export const GET: APIRoute<{ document: FeedDocument }> = async ({ props }) => write(props.document, (await library()).feedSource);
