import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { turnsOf } from '../../src/cli/links/turns.ts';

test('http and https of one host are one host: nobody asks it for both at a time', async () => {
	// It knows no https, which is its answer to that; turns are taken all the same.
	const server = createServer((_, response) => void response.writeHead(404).end()).listen(0, '127.0.0.1');
	onTestFinished(() => void server.close());
	await new Promise((resolve) => server.once('listening', resolve));
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	const turn = turnsOf({ agent: 'Test', timeout: 400, pause: 1, attempts: 1, patience: 10 });
	const told: string[] = [];
	const ask = (name: string) => turn(`${name}://${host}/`, async () => {
		told.push(`${name} begins`);
		await new Promise((resolve) => setTimeout(resolve, 20));
		told.push(`${name} ends`);
	});
	await Promise.all([ask('http'), ask('https')]);
	expect(told).toEqual(['http begins', 'http ends', 'https begins', 'https ends']);
});
