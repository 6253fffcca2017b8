import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answers, filesUnder, publish } from './answers.ts';
import { headersAt } from './headers-file.ts';
import { servers, type Running } from './servers.ts';

for (const [name, { file, installed, start }] of Object.entries(servers)) {
	for (const base of ['/', '/essays/', '/caf%C3%A9/']) {
		describe.skipIf(!installed)(`${name} under ${base}${installed ? '' : `: left out, because ${name} is not installed`}`, () => {
			let published: ReturnType<typeof publish>;
			let server: Running;
			beforeAll(async () => {
				published = publish(base);
				server = await start(published.root, join(published.site, file));
			});
			afterAll(async () => {
				await server?.stop();
				published?.clear();
			});
			const ask = (path: string, headers: Record<string, string> = {}) => fetch(server.origin + base + path, { redirect: 'manual', headers });

			test.each(Object.entries(answers))('answers for %s as it should, and as _headers says', async (path, wanted) => {
				const answer = await ask(path);
				expect(answer.status).toBe(200);
				expect(Object.fromEntries(Object.keys(wanted).map((header) => [header, answer.headers.get(header)]))).toEqual(wanted);
				expect(Object.fromEntries(answer.headers)).toMatchObject(headersAt(filesUnder(base)._headers, base + path));
				expect(await answer.text()).toContain(`The file ${path}.`);
			});

			test.each(['rss.xml', 'feed.json', 'about/', 'media/harbour.1f2e3d4c-480.webp'])('sends %s once, and then only that it has not changed', async (path) => {
				for (const coding of ['identity', 'gzip']) {
					const first = await ask(path, { 'Accept-Encoding': coding });
					const tag = first.headers.get('etag') ?? '';
					expect(tag).toMatch(/^(?:W\/)?".+"$/);
					const again = await ask(path, { 'If-None-Match': tag, 'Accept-Encoding': coding });
					expect([again.status, await again.text()]).toEqual([304, '']);
					expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
					expect((await ask(path, { 'If-None-Match': '"other"' })).status).toBe(200);
				}
				const date = (await ask(path)).headers.get('last-modified') ?? '';
				expect((await ask(path, { 'If-Modified-Since': date })).status).toBe(304);
			});

			test.each(['rss.xml', 'feed.json', 'about/', 'tides/index.md'])('presses %s for the way', async (path) => {
				const answer = await ask(path, { 'Accept-Encoding': 'gzip' });
				expect(answer.headers.get('content-encoding')).toBe('gzip');
				expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
			});

			test('serves a page at the address with a slash at its end, and only there', async () => {
				const page = await ask('about/');
				expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'public, max-age=0, must-revalidate']);
				const bare = await ask('about');
				expect([301, 308]).toContain(bare.status);
				expect(decodeURI(new URL(bare.headers.get('location') ?? '', bare.url).href)).toBe(decodeURI(`${server.origin}${base}about/`));
				expect(await (await ask('')).text()).toContain('Home');
			});

			test.skipIf(base === '/')('leads to the site from its folder without a slash', async () => {
				const answer = await fetch(server.origin + base.slice(0, -1), { redirect: 'manual' });
				expect([answer.status, new URL(answer.headers.get('location') ?? '', answer.url).pathname]).toEqual([301, base]);
			});

			test.each(['no/such/page/', 'no-such-page', 'no/rss.xml', '_astro/gone.js', 'media/', '_headers', '_redirects', 'hosting/', 'hosting/nginx.conf', 'hosting/Caddyfile'])('says that there is no %s, on the page for it', async (path) => {
				const answer = await ask(path);
				expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
				expect(await answer.text()).toContain('Not here');
				expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; /);
				// What is missing today may be there tomorrow.
				expect(answer.headers.get('cache-control') ?? '').not.toMatch(/max-age=[1-9]/);
			});

			test.each([
				['old/', 'new/'],
				['old', 'new/'],
				['old/index.html', 'new/'],
				['2019/old.html', 'new/'],
				['gr%C3%B6%C3%9Fe/%E6%97%A7%E3%81%84/', 'gr%C3%B6%C3%9Fe/%E6%96%B0/'],
				["it's;%20(a+b)/", '%241/'],
				['tags/moon/rss.xml', 'tags/sea/rss.xml'],
			])('leads from %s to %s for good', async (from, to) => {
				const answer = await ask(from);
				expect([answer.status, answer.headers.get('location')]).toEqual([301, base + to]);
			});

			test('leads away from the site, and into its folder from what lay outside of it', async () => {
				const away = await ask('sold/');
				expect([away.status, away.headers.get('location')]).toEqual([301, 'https://elsewhere.example/?a=%241']);
				const inside = await fetch(`${server.origin}/outside/`, { redirect: 'manual' });
				expect([inside.status, new URL(inside.headers.get('location') ?? '', inside.url).pathname]).toEqual([301, `${base}new/`]);
			});

			test('leads a feed into the folder, and says of one that is withdrawn that it is gone for good', async () => {
				const inside = await fetch(`${server.origin}/outside/atom.xml`, { redirect: 'manual' });
				expect([inside.status, new URL(inside.headers.get('location') ?? '', inside.url).pathname]).toEqual([301, `${base}atom.xml`]);
				expect((await ask('tags/wind/rss.xml')).status).toBe(410);
			});

			test.each(['withdrawn/', 'gr%C3%B6%C3%9Fe/weg/'])('says that %s is gone for good, on the page that stands there', async (path) => {
				const answer = await ask(path);
				expect([answer.status, answer.headers.get('content-type')]).toEqual([410, 'text/html; charset=utf-8']);
				expect(await answer.text()).toContain('Withdrawn');
				expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; /);
			});

			test('has nothing to complain of', () => {
				const complaints = server.output.join('').split('\n').filter((line) => /\[(?:warn|error|emerg)\]|"level":"(?:warn|error)"/.test(line));
				// That a file is missing was asked for, and so was the site in this test to go without HTTPS.
				expect(complaints.filter((line) => !/No such file|is forbidden|"admin endpoint disabled"|automatic HTTPS/.test(line))).toEqual([]);
			});
		});
	}
}
