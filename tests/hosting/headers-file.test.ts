import { describe, expect, test } from 'vitest';
import { redirectsFile } from '../../src/hosting/netlify.ts';
import { answers, filesUnder } from './answers.ts';
import { headersAt, parseHeaders } from './headers-file.ts';

describe.each(['/', '/essays/', '/caf%C3%A9/'])('_headers under %s', (base) => {
	const file = filesUnder(base)._headers;
	const rules = parseHeaders(file);

	test.each(Object.entries(answers))('says of %s what it should', (path, wanted) => {
		const found = headersAt(file, base + path);
		// Netlify and Cloudflare revalidate by themselves what is not said to keep.
		const byThemselves = { 'cache-control': 'public, max-age=0, must-revalidate' };
		expect({ ...byThemselves, ...found }).toMatchObject(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null)));
		expect(Object.entries(wanted).filter(([name, value]) => value === null && name in found)).toEqual([]);
		expect(found).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringMatching(/^default-src 'none'; /) });
		// Hosts do not agree on what two rules mean that speak of one header.
		const said = rules.filter(({ pattern }) => headersAt(`${pattern}\n  X-A: b`, base + path)['x-a']).flatMap(({ headers }) => headers.map(([name]) => name));
		expect(said).toEqual([...new Set(said)]);
	});

	test('keeps to the limits of Cloudflare', () => {
		expect(rules.length).toBeLessThanOrEqual(100);
		expect(file.split('\n').filter((line) => line.length > 2000)).toEqual([]);
		expect(rules.filter(({ pattern }) => pattern.split('*').length > 2)).toEqual([]);
	});

	test('speaks of nothing outside the base', () => {
		expect(rules.filter(({ pattern }) => !pattern.startsWith(base))).toEqual([]);
		expect(file.startsWith('# Belongs to the top of what is published')).toBe(base !== '/');
	});
});

describe('_redirects', () => {
	const lines = filesUnder('/essays/')._redirects.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

	test('leads from every form of an earlier address to where the essay is now, in one step', () => {
		expect(lines).toEqual([
			'/essays/old/ /essays/new/ 301',
			'/essays/old /essays/new/ 301',
			'/essays/old/index.html /essays/new/ 301',
			'/essays/2019/old.html /essays/new/ 301',
			...['/', '', '/index.html'].map((end) => `/essays/gr%C3%B6%C3%9Fe/%E6%97%A7%E3%81%84${end} /essays/gr%C3%B6%C3%9Fe/%E6%96%B0/ 301`),
			...['/', '', '/index.html'].map((end) => `/essays/it's;%20(a+b)${end} /essays/%241/ 301`),
			'/essays/tags/moon/rss.xml /essays/tags/sea/rss.xml 301',
			'/outside/atom.xml /essays/atom.xml 301',
			...['/', '', '/index.html'].map((end) => `/essays/sold${end} https://elsewhere.example/?a=%241 301`),
			...['/', '', '/index.html'].map((end) => `/outside${end} /essays/new/ 301`),
		]);
	});

	test('keeps to the limits of Cloudflare', () => {
		const settings = { base: '/' };
		const many = Array.from({ length: 2001 }, (_, index) => ({ from: `/${index}/`, to: '/new/' }));
		expect(redirectsFile(many, settings).split('\n')).toHaveLength(2001);
		expect(redirectsFile([{ from: `/${'旧'.repeat(200)}/`, to: '/new/' }, { from: '/old/', to: '/new/' }], settings)).toBe('/old/ /new/ 301\n');
	});

	test('holds no line that a host would take for a pattern or refuse', () => {
		expect(lines.filter((line) => !/^[^\s*#]+ (?:https:\/\/)?[^\s*:#$]+ 301$/.test(line) || /\/:\w/.test(line))).toEqual([]);
	});
});
