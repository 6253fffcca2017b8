import { sitemap } from '../feeds/sitemap.ts';
import { library, settings } from '../library.ts';

export const GET = async () => new Response(sitemap(await library(), settings), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
