import { absolute } from '../site/address.ts';
import type { Settings } from '../site/settings.ts';

/**
 * What crawlers may read: everything, but for those the writer wants to stay away.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export function robotsText(settings: Settings): string {
	const { robots } = settings;
	const away = robots.length > 0 ? [...robots.map((name) => `User-agent: ${name}`), 'Disallow: /', ''] : [];
	return [...away, 'User-agent: *', 'Allow: /', '', `Sitemap: ${absolute('/sitemap.xml', settings)}`, ''].join('\n');
}
