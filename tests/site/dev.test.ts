import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exitCodeOf } from '../../src/cli/program.ts';
import { astroCommand, checkout, root, start } from '../build.ts';
import { all, attribute, classed, textOf } from './pages.ts';

// What a writer sees while writing: `npm run dev`, in a checkout of its own.
const folder = mkdtempSync(join(tmpdir(), 'octavo-dev-'));
const essays = join(folder, 'content/essays');
const output: string[] = [];
let server: ReturnType<typeof start>;
let origin: string;

beforeAll(async () => {
	checkout(folder);
	mkdirSync(essays, { recursive: true });
	writeFileSync(join(folder, 'content/site.yaml'), 'title: A workshop\nurl: https://workshop.example/\n');
	write('done', 'published: 2026-01-01', 'The first wording.');
	write('begun', 'published: 2026-01-02\ndraft: true', 'A draft that leads to [the other](./done.md).');
	write('planned', 'published: 2999-01-01', 'An essay of the future.');
	cpSync(join(root, 'tests/fixtures/hostile/essays/pictures'), join(essays, 'pictures'), { recursive: true });
	const port = await freePort();
	origin = `http://localhost:${port}`;
	server = start([astroCommand, 'dev', '--port', String(port)], { cwd: folder });
	for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
	await until('/', (html) => html.includes('A workshop'));
}, 180_000);

afterAll(async () => {
	if (server.exitCode === null) {
		const closed = once(server, 'close');
		server.kill('SIGTERM');
		const patience = setTimeout(() => server.kill('SIGKILL'), 5_000);
		await closed;
		clearTimeout(patience);
	}
	rmSync(folder, { recursive: true, force: true });
});

test('a draft and an essay of the future are shown to their writer, and marked', async () => {
	const home = fromHtml(await until('/', (html) => html.includes('The essay begun')));
	const marks = Object.fromEntries(classed(home, 'item').map((item) => [textOf(all(item, 'h2', 'h3')[0]), all(item, 'mark').map(textOf).join()]));
	expect(marks).toMatchObject({ 'The essay begun': 'Draft', 'The essay planned': 'Scheduled for 1 January 2999', 'The essay done': '' });
	const draft = await until('/begun/', (html) => html.includes('A draft that leads'));
	expect(classed(fromHtml(draft), 'title').flatMap((title) => all(title, 'mark')).map(textOf)).toEqual(['Draft']);
});

test('an essay that has just been begun is shown at the address that the command names, empty as it is, and marked', async () => {
	const said: string[] = [];
	const code = await exitCodeOf(['new', 'Über den Anfang', '--json'], { environment: {}, root: folder, terminal: false, say: (text) => void said.push(text), warn: (text) => void said.push(text) });
	const { preview, file } = JSON.parse(said.join('')) as { preview: string; file: string };
	expect(code).toBe(0);
	const page = fromHtml(await until(new URL(preview).pathname, (html) => /<h1[^>]*>\s*Über den Anfang/.test(html)));
	expect(classed(page, 'title').flatMap((title) => all(title, 'mark')).map(textOf)).toEqual(['Draft']);
	expect(output.join('')).not.toContain(file);
});

test('what the writer changes, adds or removes is there at the next look', async () => {
	await until('/done/', (html) => html.includes('The first wording.'));
	write('done', 'published: 2026-01-01', 'The second wording.');
	expect(await until('/done/', (html) => html.includes('The second wording.'))).not.toContain('The first wording.');
	write('added', 'published: 2026-01-03', 'A new essay.');
	await until('/added/', (html) => html.includes('A new essay.'));
	rmSync(join(essays, 'added.md'));
	await until('/', (html) => !html.includes('The essay added'));
});

test('a rename, a new tag and a deletion are seen on every page that shows them', async () => {
	write('early', 'published: 2026-01-04\ntags: [Tides]', 'It leads to [the other](./done.md).');
	await until('/tags/tides/', (html) => html.includes('The essay early'));
	await until('/done/', (html) => html.includes('/early/'));
	renameSync(join(essays, 'early.md'), join(essays, 'late.md'));
	expect(await until('/tags/tides/', (html) => html.includes('/late/'))).not.toContain('/early/');
	expect(await until('/done/', (html) => html.includes('/late/'))).not.toContain('/early/');
	write('late', 'published: 2026-01-04\ntags: [Storms]', 'It leads to [the other](./done.md).');
	// The page for wrong addresses names the newest essays too.
	await until('/tags/storms/', (html) => html.includes('<title>Storms'));
	expect((await fetch(`${origin}/tags/tides/`)).status).toBe(404);
	rmSync(join(essays, 'late.md'));
	await until('/done/', (html) => !html.includes('/late/'));
	expect((await fetch(`${origin}/late/`)).status).toBe(404);
});

test('a fault is told with file and line and does not stop the server', async () => {
	write('done', 'published: 2026-01-01', 'A note that is not there.[^gone]');
	await waitFor(() => /content\/essays\/done\.md:6: .*\[\^gone\]/.test(output.join('')));
	write('done', 'published: 2026-01-01', 'All is well again.');
	await until('/done/', (html) => html.includes('All is well again.'));
});

test('pictures and files beside an essay are there', async () => {
	const page = fromHtml(await until('/pictures/', (html) => html.includes('gradient')));
	const addresses = [...all(page, 'img').map((image) => attribute(image, 'src')), ...all(page, 'a').map((link) => attribute(link, 'href')).filter((href) => href.startsWith('/media/'))];
	expect(addresses.length).toBeGreaterThan(5);
	for (const address of addresses) {
		const response = await fetch(origin + address);
		expect([address, response.status]).toEqual([address, 200]);
		expect(response.headers.get('Content-Type')).toMatch(/^(?:image\/(?:webp|svg\+xml)|text\/csv)/);
	}
});

test.each([
	['/rss.xml', 'application/xml', '<title>The essay done</title>'],
	['/atom.xml', 'application/xml', '<title type="text">The essay done</title>'],
	['/feed.json', 'application/feed+json', '"title":"The essay done"'],
	['/feeds.opml', 'text/x-opml', '/rss.xml'],
	['/feed.css', 'text/css', 'This is a feed'],
	['/feed-icon.png', 'image/png', 'PNG'],
])('the feed and what belongs to it are there too: %s', async (path, type, part) => {
	const response = await fetch(origin + path);
	expect([response.status, response.headers.get('Content-Type')?.replace(/;.*/, '')]).toEqual([200, type]);
	expect(await response.text()).toContain(part);
});

test('a mistake in the settings does not stop the server, and the marks speak the language that they name', async () => {
	writeFileSync(join(folder, 'content/site.yaml'), 'title: [\n');
	await waitFor(() => /content\/site\.yaml:\d/.test(output.join('')));
	writeFileSync(join(folder, 'content/site.yaml'), 'title: Eine Werkstatt\nurl: https://workshop.example/\nlanguage: de\n');
	const marks = all(fromHtml(await until('/', (html) => html.includes('Eine Werkstatt') && html.includes('The essay planned'))), 'mark').map(textOf);
	expect(marks).toEqual(expect.arrayContaining(['Entwurf', 'Geplant für den 1. Januar 2999']));
}, 120_000);

function write(id: string, matter: string, text: string): void {
	writeFileSync(join(essays, `${id}.md`), `---\ntitle: The essay ${id}\n${matter}\n---\n\n${text}\n`);
}

/** Asks for a page until it is as it should be, and for a while. */
async function until(path: string, fits: (html: string) => boolean): Promise<string> {
	let html = '';
	await waitFor(async () => {
		// While the server starts again, answers break off.
		html = await fetch(origin + path, { signal: AbortSignal.timeout(10_000) })
			.then((response) => response.text())
			.catch(() => '');
		return fits(html);
	});
	return html;
}

async function waitFor(fits: () => boolean | Promise<boolean>): Promise<void> {
	const end = Date.now() + 90_000;
	while (!(await fits())) {
		if (server.exitCode !== null || Date.now() > end) throw new Error(`In vain; the server said:\n${output.join('')}`);
		await pause(100);
	}
}

/** A port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
	const probe = createServer().listen(0, 'localhost');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}
