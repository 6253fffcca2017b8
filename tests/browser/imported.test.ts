import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkout, clean, done, root } from '../build.ts';
import { launch } from './chromium.ts';

test('an essay of an old site is imported, and a reader who has its old address, the feed or the essay before it comes to it', async () => {
	await done('browser');
	// A checkout of its own: `npm start` builds into its dist/.
	const folder = mkdtempSync(join(tmpdir(), 'octavo-start-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	checkout(folder);
	symlinkSync(join(root, 'node_modules/.bin'), join(folder, 'node_modules/.bin'));
	mkdirSync(join(folder, 'content'));
	writeFileSync(join(folder, 'content/site.yaml'), 'title: Lock and Weir\nurl: https://lock.example/\n');
	cpSync(join(root, 'tests/import/jekyll'), join(folder, 'old'), { recursive: true });
	rmSync(join(folder, 'old/_posts/2019-07-01-damaged.md'));
	const [code] = await once(npm(folder, ['run', 'import', '--', 'old']), 'close');
	expect(code).toBe(0);

	const port = await freePort();
	const server = npm(folder, ['start', '--', '--port', String(port)]);
	onTestFinished(() => stop(server));
	const origin = await addressOf(server);
	expect(origin).toBe(`http://localhost:${port}`);
	const browser = await launch();
	onTestFinished(() => browser.close());
	const page = await browser.newPage();

	// Its old address, with a place in it.
	await page.goto(`${origin}/2019/05/04/the-lock/#what-the-keeper-does`);
	await page.waitForURL(`${origin}/the-lock/#what-the-keeper-does`);
	expect(await page.locator('h1').textContent()).toBe('The Lock: a beginning');
	expect(await page.locator('main img').first().evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(60);

	// Its entry in the feed, with the whole text and the new address.
	const feed = await (await page.request.get(`${origin}/rss.xml`)).text();
	const entry = feed.split('<item>').find((item) => item.includes('<title>The Lock: a beginning</title>')) ?? '';
	expect(entry).toContain('<link>https://lock.example/the-lock/</link>');
	expect(entry).toContain('The gates are of oak, and leak.');

	// Its Next, and from there back by the link that the old text had.
	await page.locator('section.next a').first().click();
	await page.waitForURL(`${origin}/the-weir/`);
	await page.getByRole('link', { name: 'the lock', exact: true }).click();
	await page.waitForURL(`${origin}/the-lock/`);
}, 240_000);

/** Runs npm as a writer does, in a group of its own, so that all that it started can be stopped. */
function npm(folder: string, words: string[]): ChildProcess {
	return spawn('npm', words, { cwd: folder, env: { ...clean(process.env), OCTAVO_TODAY: '2026-06-01' }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0);
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/** The address that a server prints when it is there. */
async function addressOf(server: ChildProcess): Promise<string> {
	let said = '';
	return new Promise((resolve, reject) => {
		for (const stream of [server.stdout, server.stderr]) {
			stream?.setEncoding('utf8').on('data', (text: string) => {
				said += text;
				const address = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(said)?.[0];
				if (address) resolve(address);
			});
		}
		server.on('close', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
	});
}

async function stop(server: ChildProcess): Promise<void> {
	if (server.pid === undefined || server.exitCode !== null) return;
	process.kill(-server.pid, 'SIGTERM');
	await once(server, 'close');
}
