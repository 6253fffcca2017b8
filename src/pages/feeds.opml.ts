import { opml } from '../feeds/opml.ts';
import { library, settings } from '../library.ts';

export const GET = async () => new Response(opml(await library(), settings), { headers: { 'Content-Type': 'text/x-opml; charset=utf-8' } });
