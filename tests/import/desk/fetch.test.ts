import type { LookupFunction } from 'node:net';
import { describe, expect, test } from 'vitest';
import { fetchPicture, type FetchManners } from '../../../src/import/pictures/fetch.ts';
import { fetcherOf } from '../../../src/import/pictures/fetcher.ts';
import { isPublic, publicLookup } from '../../../src/import/pictures/public-address.ts';
import { host, nobody, socketHost } from '../../cli/hosts.ts';

/** Lets a test ask hosts of this machine. */
const here: FetchManners = { agent: 'Octavo/1.0 (test)', timeout: 1000, pause: 1, attempts: 3, patience: 50, largest: 3 * 1024 ** 2, isAllowed: () => true };

describe('A picture from the web', () => {
	test('is fetched through redirects, up to five', async () => {
		const { origin, asked, agents } = await host((request, response) => {
			const step = Number(request.url?.slice(1));
			if (step > 0) response.writeHead(302, { Location: `/${step - 1}` }).end();
			else response.end('bytes');
		});
		expect(String(await fetchPicture(`${origin}/5`, here))).toBe('bytes');
		expect(await fetchPicture(`${origin}/6`, here)).toBe('it leads on more than five times');
		expect([asked.length, [...agents]]).toEqual([12, ['Octavo/1.0 (test)']]);
	});

	test('is asked for again while its host is busy, and no longer than it makes sense', async () => {
		let turn = 0;
		const busy = await host((_, response) => void (++turn < 3 ? response.writeHead(503).end() : response.end('bytes')));
		expect(String(await fetchPicture(`${busy.origin}/a`, here))).toBe('bytes');
		const later = await host((_, response) => void response.writeHead(429, { 'Retry-After': '3600' }).end());
		expect(await fetchPicture(`${later.origin}/a`, here)).toBe('its host answers 429');
		const gone = await host((_, response) => void response.writeHead(404).end());
		expect(await fetchPicture(`${gone.origin}/a`, here)).toBe('its host answers 404');
		expect([busy.asked.length, later.asked.length, gone.asked.length]).toEqual([3, 1, 1]);
	});

	test('is refused if it is too large, whatever its host says of its size', async () => {
		const honest = await host((_, response) => void response.writeHead(200, { 'Content-Length': String(9 * 1024 ** 2) }).end());
		const endless = await host((_, response) => {
			const more = () => void (response.destroyed || (response.write(Buffer.alloc(256 * 1024)), setImmediate(more)));
			more();
		});
		expect(await fetchPicture(`${honest.origin}/a`, here)).toBe('it is larger than 3 MB');
		expect(await fetchPicture(`${endless.origin}/a`, here)).toBe('it is larger than 3 MB');
	});

	test('that does not come is given up on, with the reason', async () => {
		const silent = await socketHost(() => undefined);
		expect(await fetchPicture(`${silent}/a`, { ...here, timeout: 50, attempts: 1 })).toBe('its host does not answer in time');
		const slow = await host((_, response) => void response.writeHead(200).write('by'));
		expect(await fetchPicture(`${slow.origin}/a`, { ...here, timeout: 100, attempts: 1 })).toBe('its host does not answer in time');
		const rude = await socketHost((socket) => socket.destroy());
		expect(await fetchPicture(`${rude}/a`, here)).toBe('its host breaks off the connection');
		expect(await fetchPicture(`${await nobody()}/a`, here)).toBe('its host refuses the connection');
		const babble = await socketHost((socket) => socket.end('nonsense\r\n\r\n'));
		expect(await fetchPicture(`${babble}/a`, here)).toMatch(/^Parse Error/);
		const half = await host((_, response) => void response.writeHead(200, { 'Content-Length': '100' }).write('half', () => response.destroy()));
		expect(typeof (await fetchPicture(`${half.origin}/a`, here))).toBe('string');
	});

	test('is asked for once, and a host that is not there is left alone', async () => {
		const gone = await host((_, response) => void response.writeHead(404).end());
		const fetch = fetcherOf(here);
		for (const _ of [1, 2]) expect(await fetch(`${gone.origin}/a`)).toBe('its host answers 404');
		expect(gone.asked).toEqual(['GET /a']);
		const lost = await nobody();
		for (const path of ['a', 'b']) expect(await fetch(`${lost}/${path}`)).toBe('its host refuses the connection');
	});
});

describe('A private address', () => {
	const strict = { ...here, attempts: 1, isAllowed: isPublic };
	const refused = 'its host is in a private network, where nothing is fetched from';

	test('is never asked, however it is written', async () => {
		const { origin, asked } = await host((_, response) => void response.end('secret'));
		const { port } = new URL(origin);
		const { isAllowed: _, ...plain } = here;
		for (const name of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '0177.0.0.1', '127.1', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::]', '0.0.0.0', '[64:ff9b::7f00:1]'])
			for (const manners of [strict, plain]) expect([name, await fetchPicture(`http://${name}:${port}/a`, manners)]).toEqual([name, refused]);
		expect(asked).toEqual([]);
	});

	test('is not asked by way of a redirect, nor are other protocols', async () => {
		const secret = await host((_, response) => void response.end('secret'));
		const leads = (to: string) => host((_, response) => void response.writeHead(302, { Location: to }).end());
		const { port } = new URL(secret.origin);
		// Only the first host is let through.
		const first = async (to: string) => {
			const { origin } = await leads(to);
			let turn = 0;
			return fetchPicture(`${origin}/a`, { ...strict, isAllowed: (address) => turn++ === 0 || isPublic(address) });
		};
		expect(await first(`http://127.0.0.1:${port}/`)).toBe(refused);
		expect(await first(`http://localhost:${port}/`)).toBe(refused);
		for (const to of ['file:///etc/hostname', 'ftp://example.org/x', 'gopher://example.org/', 'data:image/png;base64,AAAA']) expect(await first(to)).toBe('it leads to something other than a web address');
		expect(await first('http://user:word@example.org/')).toBe('it holds a password');
		expect(secret.asked).toEqual([]);
	});

	test('is what the connection is made to, so that a name cannot change its mind', async () => {
		const { origin, asked } = await host((_, response) => void response.end('bytes'));
		const { port } = new URL(origin);
		const names: string[] = [];
		const lookup: LookupFunction = (name, options, done) => {
			names.push(name);
			if (options.all) (done as (error: null, all: object[]) => void)(null, [{ address: '127.0.0.1', family: 4 }]);
			else done(null, '127.0.0.1', 4);
		};
		expect(String(await fetchPicture(`http://picture.example:${port}/a`, { ...here, lookup }))).toBe('bytes');
		expect([names, asked]).toEqual([['picture.example'], ['GET /a']]);
	});

	test('is told from a public one', async () => {
		const no = ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '127.9.9.9', '0.1.2.3', '192.0.2.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '::ffff:10.0.0.1', '::10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', '2001::1', '2001:db8::1', 'no address'];
		const yes = ['93.184.216.34', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:2800:220:1:248:1893:25c8:1946', '2a00:1450:4001::1'];
		expect(no.filter(isPublic)).toEqual([]);
		expect(yes.filter((address) => !isPublic(address))).toEqual([]);
		expect(await new Promise((resolve) => publicLookup('localhost', { all: true }, (error) => resolve(error?.code)))).toBe('EPRIVATE');
	});
});
