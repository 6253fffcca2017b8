import { describe, expect, test } from 'vitest';
import { securityHeaders } from '../../src/hosting/policy.ts';
import { answers, filesUnder } from './answers.ts';
import { headersAt } from './headers-file.ts';

// What can be read in the files without a server; servers.test.ts asks the servers themselves, where they are installed.
describe.each(['/', '/essays/'])('under %s', (base) => {
	const files = filesUnder(base);

	test.each(Object.keys(answers))('nginx and Caddy are told of %s what Netlify and Cloudflare are', (path) => {
		const told = { 'cache-control': 'public, max-age=0, must-revalidate', ...headersAt(files._headers, base + path) };
		const { 'content-type': type, ...rest } = nginxHeaders(files['hosting/nginx.conf'], base + path);
		expect({ ...rest, ...(type ? { 'content-type': `${type}; charset=utf-8` } : {}) }).toEqual(told);
		expect(caddyHeaders(files['hosting/Caddyfile'], base + path)).toEqual(told);
	});

	test('every location of nginx that adds a header adds all that keep readers safe, to errors too', () => {
		const blocks = files['hosting/nginx.conf'].split(/^\t?location /m).filter((block) => block.includes('add_header'));
		expect(blocks.length).toBeGreaterThan(10);
		const wanted = Object.entries(securityHeaders({ origin: 'https://example.org' })).map(([name, value]) => `add_header ${name} "${value}" always;`);
		expect(blocks.flatMap((block) => wanted.filter((line) => !block.includes(line)))).toEqual([]);
	});

	test.each(['hosting/nginx.conf', 'hosting/Caddyfile'] as const)('every brace of %s is closed', (name) => {
		const braces = files[name].replaceAll(/"[^"]*"|\{err\.status_code\}|#.*/g, '').match(/[{}]/g) ?? [];
		expect(braces.filter((brace) => brace === '{').length).toBe(braces.length / 2);
	});
});

/** Of the first location whose expression fits; what is said outside of all, if none does. */
function nginxHeaders(text: string, path: string): Record<string, string> {
	const locations = [...text.matchAll(/^\tlocation ~ "(.+)" \{\n([^]*?)^\t\}/gm)];
	const [, , block = (/^(?:\tadd_header .*\n)+/m.exec(text) ?? [''])[0]] = locations.find(([, expression = '']) => new RegExp(expression).test(path)) ?? [];
	const added = [...block.matchAll(/add_header (\S+) "(.*?)"/g)].map(([, name = '', value = '']) => [name.toLowerCase(), value] as const);
	const type = /default_type (\S+);/.exec(block)?.[1];
	return { ...Object.fromEntries(added), ...(type === undefined ? {} : { 'content-type': type }) };
}

/** Of all, and then of every rule whose expression fits. */
function caddyHeaders(text: string, path: string): Record<string, string> {
	const matchers = new Map([...text.matchAll(/^\t(@rule\d+) path_regexp "(.+)"$/gm)].map(([, name = '', expression = '']) => [name, new RegExp(expression)]));
	const blocks = [...text.matchAll(/^\theader (@rule\d+ )?\{\n([^]*?)^\t\}/gm)].filter(([, name]) => name === undefined || matchers.get(name.trim())?.test(path));
	return Object.fromEntries(blocks.flatMap(([, , block = '']) => [...block.matchAll(/^\t\t(\S+) "(.*)"$/gm)].map(([, name = '', value = '']) => [name.toLowerCase(), value])));
}
