import { decoded, isFile } from '../site/address.ts';
import type { Settings } from '../site/settings.ts';
import { expression, quoted } from './pattern.ts';
import { securityHeaders } from './policy.ts';
import { encoded, type Redirect } from './redirects.ts';
import { hidden, revalidated, rules, texts, typeOf, type Rule } from './rules.ts';

/**
 * What nginx must know of the site, to be included in a `server`. Every location that adds a header must add all of
 * them: nginx inherits either all or none.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header
 */
export function nginxFile(redirects: readonly Redirect[], gone: readonly string[], settings: Pick<Settings, 'base' | 'origin'>): string {
	const base = decoded(settings.base);
	const isInside = ({ from }: Redirect) => from.startsWith(base);
	const outside = redirects.filter((redirect) => !isInside(redirect)).flatMap(leading);
	const all = { 'Cache-Control': revalidated, ...securityHeaders(settings) };
	const lines = [
		`index index.html;`,
		`error_page 403 404 =404 ${quoted(`${base}404.html`)};`,
		`absolute_redirect off;`,
		`etag on;`,
		`charset utf-8;`,
		`charset_types ${texts.join(' ')};`,
		`gzip on;`,
		`gzip_vary on;`,
		`gzip_types ${texts.join(' ')};`,
		...added(all),
		...location(`~ ${expression(settings.base, hidden)}`, ['return 404;']),
		...rules.flatMap((rule) => location(`~ ${expression(settings.base, rule.paths)}`, [...typed(rule), ...added({ ...all, ...rule.headers })])),
		...redirects.filter(isInside).flatMap(leading),
		...gone.flatMap((address) => location(`= ${quoted(address)}`, [...(isFile(address) ? [] : [`error_page 410 ${quoted(`${address}index.html`)};`]), `return 410;`])),
	];
	const folder = base === '/' ? [] : [`# The site lies in its folder ${base}`, ...location(`= ${quoted(base.slice(0, -1))}`, [`return 301 ${quoted(encoded(base))};`])];
	return [`# Belongs into a server { } that says root.`, ...folder, ...outside, ...location(quoted(base), lines), ``].join('\n');
}

function leading({ from, to }: Redirect): string[] {
	return location(`= ${quoted(from)}`, [`return 301 ${quoted(to)};`]);
}

function location(where: string, lines: readonly string[]): string[] {
	return [`location ${where} {`, ...lines.map((line) => `\t${line}`), `}`];
}

/** nginx adds the character set, and compresses by the type alone. */
function typed(rule: Rule): string[] {
	const type = typeOf(rule);
	return type === undefined ? [] : ['types {}', `default_type ${type};`];
}

/** What keeps readers safe is added to errors too. */
function added(headers: Readonly<Record<string, string>>): string[] {
	return Object.entries(headers).flatMap(([name, value]) => (name === 'Content-Type' ? [] : `add_header ${name} ${quoted(value)}${name === 'Cache-Control' ? '' : ' always'};`));
}
