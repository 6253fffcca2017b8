import { feedStyles } from '../feeds/feed-styles.ts';
import { settings } from '../library.ts';
import { phrasesFor } from '../site/phrases.ts';

export const GET = () => new Response(feedStyles(phrasesFor(settings.language)), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
