import { decoded, isFile } from '../site/address.ts';
import type { Settings } from '../site/settings.ts';
import { expression, quoted } from './pattern.ts';
import { securityHeaders } from './policy.ts';
import { encoded, type Redirect } from './redirects.ts';
import { hidden, revalidated, rules, texts } from './rules.ts';

/**
 * What Caddy must know of the site, to be imported into a site block. `route` keeps the order in which it is written
 * here: what holds for all comes first, and rules overrule it.
 *
 * @see https://caddyserver.com/docs/caddyfile/directives/route
 */
export function caddyFile(redirects: readonly Redirect[], gone: readonly string[], settings: Pick<Settings, 'base' | 'origin'>): string {
	const base = decoded(settings.base);
	const all = quoted(`${base}*`);
	const isInside = ({ from }: Redirect) => from.startsWith(base);
	const leading = ({ from, to }: Redirect) => `redir ${quoted(from)} ${quoted(to)} 301`;
	return [
		`# Belongs into a site block that says root.`,
		...(base === '/' ? [] : [`# The site lies in its folder ${base}`, `redir ${quoted(base.slice(0, -1))} ${quoted(encoded(base))} 301`]),
		...redirects.filter((redirect) => !isInside(redirect)).map(leading),
		`route ${all} {`,
		`\tencode {`,
		`\t\tzstd`,
		`\t\tgzip`,
		`\t\tmatch {`,
		...['text/html', ...texts].map((type) => `\t\t\theader Content-Type ${type}*`),
		`\t\t}`,
		`\t}`,
		...header('\t', '', { 'Cache-Control': revalidated, ...securityHeaders(settings) }),
		...rules.flatMap(({ paths, headers }, index) => [`\t@rule${index + 1} path_regexp ${expression(settings.base, paths)}`, ...header('\t', `@rule${index + 1} `, headers)]),
		`\t@hidden path_regexp ${expression(settings.base, hidden)}`,
		`\terror @hidden 404`,
		...redirects.filter(isInside).map((redirect) => `\t${leading(redirect)}`),
		...gone.map((address) => `\t${isFile(address) ? 'respond' : 'error'} ${quoted(address)} 410`),
		`\tfile_server`,
		`}`,
		`handle_errors {`,
		`\t@missing {`,
		`\t\tpath ${all}`,
		`\t\texpression {err.status_code} == 404`,
		`\t}`,
		`\thandle @missing {`,
		...header('\t\t', '', { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': revalidated }),
		`\t\trewrite * ${quoted(`${base}404.html`)}`,
		`\t\tfile_server`,
		`\t}`,
		`\t@gone {`,
		`\t\tpath ${all}`,
		`\t\texpression {err.status_code} == 410`,
		`\t}`,
		`\thandle @gone {`,
		...header('\t\t', '', { 'Cache-Control': revalidated }),
		`\t\tfile_server`,
		`\t}`,
		`}`,
		``,
	].join('\n');
}

function header(indent: string, matched: string, headers: Readonly<Record<string, string>>): string[] {
	return [`${indent}header ${matched}{`, ...Object.entries(headers).map(([name, value]) => `${indent}\t${name} ${quoted(value)}`), `${indent}}`];
}
