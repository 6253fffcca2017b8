import { rss } from '../feeds/rss.ts';
import { library, settings } from '../library.ts';

export const GET = async () => rss((await library()).essays, settings);
