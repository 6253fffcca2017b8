import type { Settings } from '../site/settings.ts';
import { caddyFile } from './caddy.ts';
import { headersFile, redirectsFile } from './netlify.ts';
import { nginxFile } from './nginx.ts';
import { goneFrom, redirectsFrom } from './redirects.ts';

/**
 * The files that tell hosts what a plain folder cannot: headers, redirects from earlier addresses, and what is withdrawn.
 * Netlify and Cloudflare have no word for the last: there the page that says so is an ordinary one.
 *
 * @returns texts by path from the top of the site; `hidden` in rules.ts keeps readers from them where a host can
 */
export function hostFiles(moves: Parameters<typeof redirectsFrom>[0], gone: Parameters<typeof goneFrom>[0], settings: Pick<Settings, 'base' | 'origin'>): Record<string, string> {
	const redirects = redirectsFrom(moves, settings);
	const withdrawn = goneFrom(gone, settings);
	return {
		_headers: headersFile(settings),
		_redirects: redirectsFile(redirects, settings),
		'hosting/Caddyfile': caddyFile(redirects, withdrawn, settings),
		'hosting/nginx.conf': nginxFile(redirects, withdrawn, settings),
	};
}
