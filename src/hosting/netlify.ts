import type { Settings } from '../site/settings.ts';
import { securityHeaders } from './policy.ts';
import { encoded, type Redirect } from './redirects.ts';
import { rules } from './rules.ts';

/**
 * `_headers`, as Netlify and Cloudflare read it. ETag, revalidation of pages and the slash at the end of their
 * addresses are what these hosts do by themselves.
 *
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 * @see https://docs.netlify.com/manage/routing/headers/
 */
export function headersFile(settings: Pick<Settings, 'base' | 'origin'>): string {
	const all = [{ paths: ['/*'], headers: securityHeaders(settings) }, ...rules];
	const lines = all.flatMap(({ paths, headers }) => paths.flatMap((path) => [settings.base + path.slice(1), ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)]));
	return `${note(settings)}${lines.join('\n')}\n`;
}

/**
 * `_redirects`, as both read it. Netlify shows a page that exists rather than redirect, so it goes on showing the page
 * that stands at an earlier address: the sign that would overrule it makes Cloudflare refuse the whole site, and so
 * does a line too many or too long. Those pages are there for what is left out.
 *
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 * @see https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function redirectsFile(redirects: readonly Redirect[], settings: Pick<Settings, 'base'>): string {
	const lines = redirects.map(({ from, to }) => `${encoded(from)} ${to} 301\n`).filter((line) => line.length <= 1000);
	return `${note(settings)}${lines.slice(0, 2000).join('')}`;
}

function note({ base }: Pick<Settings, 'base'>): string {
	return base === '/' ? '' : `# Belongs to the top of what is published, beside the folder ${base}\n`;
}
