import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { essay, publication } from '../publication.ts';
import { host, nobody, socketHost } from './hosts.ts';
import { run } from './run.ts';

const hurry = ['--pause', '0.01', '--timeout', '0.4'];
const page = (title: string) => `<!doctype html><title>${title}</title><p>Text`;
const html = { 'Content-Type': 'text/html; charset=utf-8' };

/** Checks one link that stands in the fifth line of an essay. */
async function check(address: string, ...words: string[]) {
	const made = publication({ 'essays/a.md': essay(`[a](${address})`) });
	const { code, said, warned } = await run(made.paths, 'check:links', ...hurry, ...words);
	const lock = join(made.paths.content, 'links.lock');
	const [, block = ''] = (existsSync(lock) ? readFileSync(lock, 'utf8') : '').split(/\n\n/);
	return { code, said, finding: warned.split('\n')[0] ?? '', fields: block.split('\n').slice(1).map((line) => line.trim()).filter(Boolean) };
}

describe('A link that works', () => {
	test('is remembered with the day, the status and the title of the page, and nothing is said against it', async () => {
		const { origin, asked, agents } = await host((_, response) => void response.writeHead(200, html).end(page('  Über &amp; über\n')));
		const { code, said, finding, fields } = await check(`${origin}/a#part`);
		expect({ code, finding, fields }).toEqual({ code: 0, finding: '', fields: ['asked 2026-06-01', 'status 200', 'title Über & über'] });
		expect(said).toBe('1 link to other sites, 1 of them asked for now: 1 alive.');
		expect(asked).toEqual(['GET /robots.txt', 'HEAD /a', 'GET /a']);
		expect([...agents]).toEqual(['Octavo/1.0 (link check; +https://example.org/)']);
	});

	test('is only asked for its head if it is no page', async () => {
		const { origin, asked } = await host((_, response) => void response.writeHead(200, { 'Content-Type': 'application/pdf' }).end());
		expect((await check(`${origin}/a.pdf`)).fields).toEqual(['asked 2026-06-01', 'status 200']);
		expect(asked).toEqual(['GET /robots.txt', 'HEAD /a.pdf']);
	});

	test.each([
		['in the header', 'text/html; charset=ISO-8859-1', '<title>Grüße</title>'],
		['in the page', 'text/html', '<meta charset="windows-1252"><title>Grüße</title>'],
		['in an old page', 'text/html', '<meta http-equiv="Content-Type" content="text/html; charset=latin1"><title>Grüße</title>'],
	])('may be in another encoding, named %s', async (_, type, text) => {
		const { origin } = await host((_, response) => void response.writeHead(200, { 'Content-Type': type }).end(Buffer.from(text, 'latin1')));
		expect((await check(origin)).fields).toContain('title Grüße');
	});

	test('may name an encoding that is none, and hold control characters or no title', async () => {
		const { origin } = await host(({ url }, response) => void response.writeHead(200, { 'Content-Type': 'text/html; charset=x-none' }).end(url === '/a' ? '<title>A\u0000\u0007 title</title>' : '<p>'));
		expect((await check(`${origin}/a`)).fields.at(-1)).toMatch(/^title A.*title$/);
		expect((await check(`${origin}/b`)).fields).toEqual(['asked 2026-06-01', 'status 200']);
	});

	test('may have a title of any length, of which one line is kept', async () => {
		const { origin } = await host((_, response) => void response.writeHead(200, html).end(page('🌊'.repeat(5000))));
		expect([...((await check(origin)).fields.at(-1) ?? '')]).toHaveLength('title '.length + 200);
	});
});

describe('A host that is strange', () => {
	test.each([
		['forbids HEAD', 405],
		['knows no HEAD', 501],
		['says of every head that it is not there', 404],
	])('and %s is asked for the page', async (_, status) => {
		const { origin, asked } = await host(({ method }, response) => void response.writeHead(method === 'HEAD' ? status : 206, html).end(page('A')));
		expect(await check(`${origin}/a`)).toMatchObject({ code: 0, finding: '', fields: ['asked 2026-06-01', 'status 206', 'title A'] });
		expect(asked.slice(1)).toEqual(['HEAD /a', 'GET /a']);
	});

	test('and breaks off on HEAD is asked for the page', async () => {
		const { origin } = await host(({ method }, response) => (method === 'HEAD' ? void response.destroy() : void response.writeHead(200, html).end(page('A'))));
		expect(await check(origin)).toMatchObject({ code: 0, finding: '' });
	});

	test('and sends without end, fast or slowly, is listened to as long as it takes to hear the title', async () => {
		let sent = 0;
		const fast = await host(({ method }, response) => {
			response.writeHead(200, html).write(page('Huge'));
			const pour = () => {
				while (method === 'GET' && sent < 50_000_000 && !response.destroyed && response.write('x'.repeat(65536))) sent += 65536;
			};
			response.on('drain', pour);
			pour();
		});
		expect(await check(fast.origin)).toMatchObject({ code: 0, fields: ['asked 2026-06-01', 'status 200', 'title Huge'] });
		expect(sent).toBeLessThan(20_000_000);
		const slow = await host((_, response) => void response.writeHead(200, html).write(page('Slow')));
		expect(await check(slow.origin)).toMatchObject({ code: 0, fields: ['asked 2026-06-01', 'status 200', 'title Slow'] });
	});

	test('and is short of breath is asked again, after the time it asks for', async () => {
		const times = new Map<string, number>();
		const { origin } = await host(({ url = '', method }, response) => {
			if (method === 'HEAD') times.set(url, (times.get(url) ?? 0) + 1);
			const status = { '/500': 500, '/503': 503, '/429': 429 }[url] ?? 404;
			if ((times.get(url) ?? 0) < 2) response.writeHead(status, status === 429 ? { 'Retry-After': '0' } : {}).end();
			else response.writeHead(200, html).end(page('A'));
		});
		for (const path of ['/500', '/503', '/429']) expect(await check(origin + path)).toMatchObject({ code: 0, finding: '', fields: ['asked 2026-06-01', 'status 200', 'title A'] });
	});

	test('and wants to be left alone for an hour is left alone', async () => {
		const { origin, asked } = await host((_, response) => void response.writeHead(429, { 'Retry-After': '3600' }).end());
		expect(await check(`${origin}/a`)).toMatchObject({ code: 0, finding: `content/essays/a.md:5: warning: The link to ${origin}/a could not be checked: it answers 429. See for yourself whether it works.` });
		expect(asked).toEqual(['GET /robots.txt', 'HEAD /a']);
	});

	test('and asks programs to stay away is not asked, and nothing is said against the link', async () => {
		const { origin, asked } = await host(({ url }, response) => void (url === '/robots.txt' ? response.end('User-agent: *\nDisallow: /private\n') : response.writeHead(200).end()));
		expect(await check(`${origin}/private/a`)).toMatchObject({ code: 0, finding: '', said: expect.stringContaining('1 unasked') });
		expect(asked).toEqual(['GET /robots.txt']);
	});

	test('and asks so at another address, to which its robots.txt leads, is not asked either', async () => {
		const rules = await host((_, response) => void response.end('User-agent: *\nDisallow: /private\n'));
		const { origin, asked } = await host(({ url }, response) => void (url === '/robots.txt' ? response.writeHead(301, { Location: `${rules.origin}/rules.txt` }).end() : response.writeHead(200).end()));
		expect(await check(`${origin}/private/a`)).toMatchObject({ code: 0, said: expect.stringContaining('1 unasked') });
		expect([asked, rules.asked]).toEqual([['GET /robots.txt'], ['GET /rules.txt']]);
	});

	test.each([500, 503])('and cannot say what it wants (its robots.txt answers %i) is not asked', async (status) => {
		const { origin, asked } = await host(({ url }, response) => void response.writeHead(url === '/robots.txt' ? status : 200).end());
		expect(await check(`${origin}/a`)).toMatchObject({ code: 0, finding: '', said: expect.stringContaining('1 unasked') });
		expect(asked).toEqual(['GET /robots.txt']);
	});

	test('and to which another leads is asked only for what its own robots.txt allows', async () => {
		const theirs = await host(({ url }, response) => void (url === '/robots.txt' ? response.end('User-agent: *\nDisallow: /private\n') : response.writeHead(200).end()));
		const { origin } = await host(({ url }, response) => void response.writeHead(301, { Location: theirs.origin + url }).end());
		expect(await check(`${origin}/private/a`)).toMatchObject({ code: 0, said: expect.stringContaining('1 unasked') });
		expect(await check(`${origin}/a`)).toMatchObject({ said: expect.stringContaining('1 moved') });
		expect(theirs.asked).toEqual(['GET /robots.txt', 'GET /robots.txt', 'HEAD /a']);
	});

	test('and to which several lead is still asked for one address at a time', async () => {
		const slow = await host((_, response) => void setTimeout(() => response.writeHead(200).end(), 20));
		const two = await Promise.all([1, 2].map(() => host(({ url }, response) => void response.writeHead(302, { Location: slow.origin + url }).end())));
		const { paths } = publication({ 'essays/a.md': essay(two.flatMap(({ origin }, index) => ['a', 'b'].map((name) => `[x](${origin}/${name}${index})`)).join('\n')) });
		expect((await run(paths, 'check:links', ...hurry)).said).toContain('4 alive');
		expect([slow.atOnce(), slow.asked.filter((line) => line.startsWith('HEAD')).length, slow.asked.filter((line) => line.includes('robots')).length]).toEqual([1, 4, 1]);
	});

	test('and whose robots.txt leads in a circle is asked', async () => {
		const { origin } = await host(({ url }, response) => void (url === '/robots.txt' ? response.writeHead(302, { Location: '/robots.txt' }).end() : response.writeHead(200).end()));
		expect(await check(`${origin}/a`)).toMatchObject({ code: 0, said: expect.stringContaining('1 alive') });
	});
});

describe('A dead link', () => {
	test.each([404, 410])('that answers %i is an error at every place where it stands', async (status) => {
		const { origin } = await host((_, response) => void response.writeHead(status).end());
		const { paths } = publication({ 'essays/a.md': essay(`[a](${origin}/a#x)\n\n<${origin}/a> and\n[b][b]\n\n[b]: ${origin}/a`), 'pages/p.md': `---\ntitle: P\n---\n\n<a href="${origin}/a">a</a>\n` });
		const { code, warned } = await run(paths, 'check:links', ...hurry);
		expect(code).toBe(1);
		const why = `The link to ${origin}/a is dead: it answers ${status}`;
		const remedy = 'Correct it, or name an archived copy of it under `archived` in the front matter.';
		expect(warned.split('\n')).toEqual([...[5, 7, 10].map((line) => `content/essays/a.md:${line}: ${why}. ${remedy}`), `content/pages/p.md:5: ${why}. Correct it.`, '', '4 errors.']);
	});

	test('of a host that does not exist is one too, as long as any other host is found', async () => {
		const { origin } = await host((_, response) => void response.writeHead(200).end());
		const { paths } = publication({ 'essays/a.md': essay(`[a](http://nowhere.invalid/a)\n[b](${origin})`) });
		expect((await run(paths, 'check:links', ...hurry)).warned).toMatch(/:5: .*The link to http:\/\/nowhere\.invalid\/a (?:is dead: there is no such host|could not be checked: its name could not be looked up)/);
	});

	test('is no fault where the essay names an archived copy, which is asked for instead', async () => {
		const { origin, asked } = await host(({ url }, response) => void response.writeHead(url === '/gone' ? 410 : 200).end());
		const { paths } = publication({ 'essays/a.md': essay(`[a](${origin}/gone#x)`, 'archived:', `  ${origin}/gone#x: ${origin}/web/20200102030405/gone`) });
		expect(await run(paths, 'check:links', ...hurry)).toMatchObject({ code: 0, warned: '', said: expect.stringContaining('1 dead') });
		expect(asked).toContain('HEAD /web/20200102030405/gone');
	});
});

describe('A link that cannot be checked is a warning', () => {
	const failed = (why: string) => expect.stringMatching(new RegExp(`^content/essays/a\\.md:5: warning: The link to http\\S+ could not be checked: ${why}`));

	test('where the connection is refused', async () => {
		expect(await check(await nobody())).toMatchObject({ code: 0, finding: failed('it refuses the connection'), fields: ['asked 2026-06-01', 'failed it refuses the connection'] });
	});

	test('where it is broken off', async () => {
		expect(await check(await socketHost((socket) => socket.once('data', () => socket.resetAndDestroy())))).toMatchObject({ code: 0, finding: failed('it breaks off the connection') });
	});

	test('where nothing ever comes', async () => {
		expect(await check(await socketHost(() => undefined))).toMatchObject({ code: 0, finding: failed('it does not answer in time') });
	});

	test('where something else than HTTP is spoken', async () => {
		expect(await check(await socketHost((socket) => socket.end('SSH-2.0-host\r\n')))).toMatchObject({ code: 0, finding: failed('.') });
	});

	test('where the certificate is wrong, or there is none', async () => {
		const plain = await host((_, response) => void response.end());
		expect(await check(plain.origin.replace('http:', 'https:'))).toMatchObject({ code: 0, finding: failed('its certificate is one that browsers refuse') });
	});

	test('where the certificate was signed by its owner', async ({ skip }) => {
		const folder = mkdtempSync(join(tmpdir(), 'octavo-'));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		try {
			execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key', '-out', 'certificate', '-days', '2', '-subj', '/CN=localhost'], { cwd: folder, stdio: 'ignore' });
		} catch {
			skip('openssl is not installed');
		}
		const server = createServer({ key: readFileSync(join(folder, 'key')), cert: readFileSync(join(folder, 'certificate')) }, (_, response) => void response.end());
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		onTestFinished(() => void server.close());
		expect(await check(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`)).toMatchObject({ code: 0, finding: failed('its certificate is one that browsers refuse') });
	});

	test.each([400, 401, 403, 451, 500, 503])('where the answer is %i', async (status) => {
		const { origin } = await host((_, response) => void response.writeHead(status).end());
		expect(await check(origin)).toMatchObject({ code: 0, finding: failed(`it answers ${status}`), fields: ['asked 2026-06-01', `status ${status}`] });
	});

	test('where it leads in a circle, or on without end', async () => {
		const { origin } = await host(({ url = '' }, response) => void response.writeHead(302, { Location: url.startsWith('/on') ? `${url}n` : url === '/a' ? '/b' : '/a' }).end());
		expect(await check(`${origin}/a`)).toMatchObject({ code: 0, finding: failed('it leads in a circle') });
		expect(await check(`${origin}/on`)).toMatchObject({ code: 0, finding: failed('it leads in a circle') });
	});

	test('where it leads to what is no page, or nowhere', async () => {
		const { origin } = await host(({ url }, response) => void response.writeHead(301, url === '/a' ? { Location: 'javascript:alert(1)' } : {}).end());
		expect(await check(`${origin}/a`)).toMatchObject({ code: 0, finding: failed('it answers 301') });
		expect(await check(`${origin}/b`)).toMatchObject({ code: 0, finding: failed('it answers 301') });
	});
});

describe('A link that has moved', () => {
	const answer = (status: number) => host(({ url }, response) => void (url === '/old' ? response.writeHead(status, { Location: '../new#part' }).end() : response.writeHead(200, html).end(page('New'))));

	test.each([301, 308])('for good (%i) is a warning with the new address', async (status) => {
		const { origin } = await answer(status);
		expect(await check(`${origin}/old`)).toMatchObject({ code: 0, finding: `content/essays/a.md:5: warning: The link to ${origin}/old has moved to ${origin}/new. Write the new address if that is what you mean.`, fields: ['asked 2026-06-01', 'status 200', `moved ${origin}/new`, 'title New'] });
	});

	test.each([302, 303, 307])('for the time being (%i) is noted and no more', async (status) => {
		const { origin } = await answer(status);
		expect(await check(`${origin}/old`)).toMatchObject({ code: 0, finding: '', fields: ['asked 2026-06-01', 'status 200', `leads ${origin}/new`, 'title New'] });
	});

	test('to where nothing is, is dead', async () => {
		const { origin } = await host(({ url }, response) => void response.writeHead(url === '/old' ? 301 : 404, url === '/old' ? { Location: '/new' } : {}).end());
		expect(await check(`${origin}/old`)).toMatchObject({ code: 1, finding: expect.stringContaining('is dead: it answers 404') });
	});
});

describe('Politeness', () => {
	test('asks a host for one thing at a time, and several hosts at once', async () => {
		let both: () => void = () => undefined;
		const together = new Promise<void>((resolve) => (both = resolve));
		let waiting = 0;
		const answer: Parameters<typeof host>[0] = async (_, response) => {
			// Answers only when both hosts have been asked.
			if (++waiting === 2) both();
			await together;
			response.writeHead(200).end();
		};
		const [one, two] = [await host(answer), await host(answer)];
		const { paths } = publication({ 'essays/a.md': essay([one, two].flatMap(({ origin }) => [1, 2, 3].map((n) => `[x](${origin}/${n})`)).join('\n')) });
		expect((await run(paths, 'check:links', ...hurry, '--timeout', '20')).code).toBe(0);
		expect([one.atOnce(), two.atOnce()]).toEqual([1, 1]);
		expect([one.asked.length, two.asked.length]).toEqual([4, 4]);
	});

	test('asks for an address once, however often it stands there, and never for the publication’s own', async () => {
		const { origin, asked } = await host((_, response) => void response.writeHead(200).end());
		const { paths } = publication({ 'essays/a.md': essay(`[a](${origin}/a) [b](${origin}/a#b) <${origin}/a> [own](https://example.org/a/) [here](#x) [mail](mailto:a@example.org)`), 'essays/b.md': essay(`[a](${origin}/a)`) });
		expect(await run(paths, 'check:links', ...hurry)).toMatchObject({ code: 0, said: '1 link to other sites, 1 of them asked for now: 1 alive.' });
		expect(asked).toEqual(['GET /robots.txt', 'HEAD /a']);
	});

	test('asks for nothing again that was answered lately, says what it knows, and forgets links that are gone', async () => {
		const { origin, asked } = await host(({ url }, response) => void response.writeHead(url === '/gone' ? 404 : url === '/doubt' ? 403 : 200).end());
		const made = publication({ 'essays/a.md': essay(`[a](${origin}/a) [b](${origin}/gone) [c](${origin}/doubt)`) });
		const first = await run(made.paths, 'check:links', ...hurry);
		asked.length = 0;
		expect(await run(made.paths, 'check:links', ...hurry)).toMatchObject({ code: 1, warned: first.warned });
		// What could not be told the first time is tried again.
		expect(asked).toEqual(['GET /robots.txt', 'HEAD /doubt', 'GET /doubt']);
		asked.length = 0;
		made.write('essays/a.md', essay(`[a](${origin}/a)`));
		expect((await run(made.paths, 'check:links', ...hurry)).code).toBe(0);
		expect(asked).toEqual([]);
		expect(readFileSync(join(made.paths.content, 'links.lock'), 'utf8')).toBe(`# What other sites answered to \`npm run check:links\`. Octavo writes this file; commit it with your essays.\noctavo-links 1\n\n${origin}/a\n\tasked 2026-06-01\n\tstatus 200\n`);
		await run(made.paths, 'check:links', ...hurry, '--max-age', '0');
		expect(asked).toEqual(['GET /robots.txt', 'HEAD /a']);
	});

	test('keeps the title of a page that cannot be had today', async () => {
		let status = 200;
		const { origin } = await host((_, response) => void response.writeHead(status, html).end(page('A')));
		const made = publication({ 'essays/a.md': essay(`[a](${origin}/a)`) });
		await run(made.paths, 'check:links', ...hurry);
		status = 403;
		await run(made.paths, 'check:links', ...hurry, '--max-age', '0');
		expect(readFileSync(join(made.paths.content, 'links.lock'), 'utf8')).toContain(`${origin}/a\n\tasked 2026-06-01\n\tstatus 403\n\ttitle A\n`);
	});

	test('gives up a host that refuses after its first address', async () => {
		const origin = await nobody();
		const { paths } = publication({ 'essays/a.md': essay([1, 2, 3].map((n) => `[x](${origin}/${n})`).join('\n')) });
		expect((await run(paths, 'check:links', ...hurry)).warned.match(/it refuses the connection/g)).toHaveLength(3);
	});

	test('writes nothing down while the machine is not online', async () => {
		const { paths } = publication({ 'essays/a.md': essay(['a', 'b', 'c', 'd'].map((name) => `[x](http://${name}.invalid/)`).join('\n')) });
		expect(await run(paths, 'check:links', ...hurry)).toMatchObject({ code: 1, warned: 'content/links.lock: No host could be found by its name: a.invalid, b.invalid, c.invalid and others. Go online and try again; if you are, these are gone: correct the links to them.\n\n1 error. Nothing was written down.' });
		expect(existsSync(join(paths.content, 'links.lock'))).toBe(false);
	});
});

describe('The command', () => {
	test('says everything as JSON to programs', async () => {
		const { origin } = await host((_, response) => void response.writeHead(404).end());
		const { paths } = publication({ 'essays/a.md': essay(`[a](${origin}/a)`) });
		const { code, said } = await run(paths, 'check:links', ...hurry, '--json');
		expect([code, JSON.parse(said)]).toEqual([1, { asked: 1, links: [{ address: `${origin}/a`, verdict: 'dead', asked: '2026-06-01', status: 404, places: ['content/essays/a.md:5'] }], findings: [expect.objectContaining({ file: 'content/essays/a.md', line: 5, severity: 'error' })] }]);
	});

	test('is content with a publication that links to nobody', async () => {
		const { paths } = publication({ 'essays/a.md': essay() });
		expect(await run(paths, 'check:links')).toEqual({ code: 0, said: '0 links to other sites, 0 of them asked for now.', warned: '' });
		expect(existsSync(join(paths.content, 'links.lock'))).toBe(false);
	});

	test('refuses what is no number', async () => {
		const { paths } = publication({});
		expect(await run(paths, 'check:links', '--max-age', 'week')).toMatchObject({ code: 2, warned: expect.stringContaining("'--max-age <days>' argument 'week' is invalid") });
	});

	test.each([
		['half of it', 'octavo-links 1\n\nhttps://a.example/\n\tasked 2026-0', /links\.lock:4: This line cannot be read/],
		['marks of a merge', 'octavo-links 1\n\n<<<<<<< HEAD\nhttps://a.example/\n', /links\.lock:3: Two versions of the file were merged/],
		['nothing', '', /links\.lock:1: This is no list of links/],
		['a newer Octavo’s', '# x\noctavo-links 2\n', /links\.lock:2: The file was written by a newer Octavo\. Upgrade this one/],
	])('asks nobody and writes nothing while its lock is %s', async (_, lock, message) => {
		const { paths } = publication({ 'essays/a.md': essay('[a](http://a.invalid/)'), 'links.lock': lock });
		expect(await run(paths, 'check:links', ...hurry)).toMatchObject({ code: 1, warned: expect.stringMatching(message) });
		expect(readFileSync(join(paths.content, 'links.lock'), 'utf8')).toBe(lock);
	});
});
