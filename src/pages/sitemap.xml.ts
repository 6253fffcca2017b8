import { sitemap } from '../feeds/sitemap.ts';
import { library, settings } from '../library.ts';

export const GET = async () => {
	const site = await library();
	const pages = [...site.pages, { permalink: '/subscribe/' }];
	return new Response(sitemap({ ...site, pages }, settings), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
