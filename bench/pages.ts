/**
 * What readers get: every page of a built publication against its budgets, and an essay's first and largest paint over a
 * slow line, beside the same essay as a page of Hugo and one of Astro that have nothing but the text.
 *
 *     node bench/pages.ts --n 1000 --peers hugo,astro [--essays 5] [--reps 5]
 *
 * The line is Lighthouse's slow 4G (150 ms of round trip, 1.6 Mbit/s down, 750 kbit/s up) on a processor four times as slow:
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { budgets, excessOf } from '../src/site/weight.ts';
import { launch } from '../tests/browser/chromium.ts';
import { contestantOf, type Contestant } from './contestant.ts';
import { writeCorpus } from './corpus.ts';
import { measure } from './measure.ts';
import { median } from './tables.ts';

const { values } = parseArgs({ options: { n: { type: 'string', default: '100' }, peers: { type: 'string', default: '' }, essays: { type: 'string', default: '5' }, reps: { type: 'string', default: '5' } } });
const essays = join(tmpdir(), `octavo-bench-${process.pid}`);
writeCorpus(Number(values.n), essays);
const found = ['octavo', ...values.peers.split(',').filter(Boolean)].map((name) => contestantOf(name, essays, Number(values.n)));
for (const reason of found.filter((one) => typeof one === 'string')) process.stderr.write(`${reason}\n`);
const contestants = found.filter((one) => typeof one !== 'string');
const ids = readdirSync(join(essays, 'essays')).map((file) => file.slice(0, -3));
const some = Array.from({ length: Number(values.essays) }, (_, index) => ids[Math.floor((index * ids.length) / Number(values.essays))] ?? '');

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.xml': 'application/xml' };

const browser = await launch();
const rows: string[] = [];
for (const contestant of contestants) {
	contestant.clean();
	await measure(contestant.command, contestant.folder, contestant.environment);
	if (contestant.name === 'octavo') weigh(contestant.out);
	const visits = await visitAll(browser, contestant);
	rows.push(`| ${contestant.name} | ${(['html', 'bytes', 'requests', 'first', 'largest'] as const).map((field) => Math.round(median(visits.map((visit) => visit[field]))).toLocaleString('en')).join(' | ')} |`);
	contestant.remove();
}
await browser.close();
console.log(['| | HTML, bytes on the line | all bytes | requests | first paint, ms | largest paint, ms |', '| --- | ---: | ---: | ---: | ---: | ---: |', ...rows].join('\n'));

/** Holds every page against the budgets. */
function weigh(out: string): void {
	const pages = readdirSync(out, { recursive: true, withFileTypes: true }).filter(({ name }) => name.endsWith('.html')).map(({ parentPath, name }) => join(parentPath, name));
	const over = pages.flatMap((page) => (excessOf(readFileSync(page, 'utf8')) ? [`${page.slice(out.length)}: ${excessOf(readFileSync(page, 'utf8'))}`] : []));
	console.log([`${over.length} of ${pages.length} pages are over their budget of ${budgets.html} bytes of HTML (Brotli) and ${budgets.css} of CSS (gzip).`, ...over.slice(0, 10), ''].join('\n'));
}

/** Each of some essays several times, with a cold cache. */
async function visitAll(browser: Browser, { out, page }: Contestant): Promise<Visit[]> {
	const server = createServer((request, response) => {
		const path = join(out, new URL(request.url ?? '/', 'http://localhost').pathname);
		const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
		if (!existsSync(file)) return void response.writeHead(404).end();
		const type = types[extname(file)];
		const accepted = String(request.headers['accept-encoding']);
		const encoding = type === undefined ? undefined : accepted.includes('br') ? 'br' : 'gzip';
		const bytes = readFileSync(file);
		response.writeHead(200, { ...(type && { 'Content-Type': type }), ...(encoding && { 'Content-Encoding': encoding }) }).end(encoding === 'br' ? brotliCompressSync(bytes) : encoding === 'gzip' ? gzipSync(bytes, { level: 9 }) : bytes);
	});
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	const visits: Visit[] = [];
	for (let turn = 0; turn < Number(values.reps); turn++) for (const id of some) visits.push(await visit(browser, `${origin}/${page(id).replace(/index\.html$/, '')}`));
	server.close();
	server.closeAllConnections();
	return visits;
}

async function visit(browser: Browser, address: string): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });
	const page = await context.newPage();
	const line = await context.newCDPSession(page);
	await line.send('Network.enable');
	await line.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9 });
	await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const sizes: number[] = [];
	line.on('Network.loadingFinished', ({ encodedDataLength }) => sizes.push(encodedDataLength));
	await page.goto(address, { waitUntil: 'load' });
	await page.waitForTimeout(1500);
	const { first, largest } = await page.evaluate(
		() =>
			new Promise<{ first: number; largest: number }>((resolve) => {
				new PerformanceObserver((list) => resolve({ first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, largest: list.getEntries().at(-1)?.startTime ?? NaN })).observe({ type: 'largest-contentful-paint', buffered: true });
			}),
	);
	await context.close();
	return { html: sizes[0] ?? NaN, bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length, first, largest };
}

interface Visit {
	html: number;
	bytes: number;
	requests: number;
	/** Milliseconds from the click. */
	first: number;
	largest: number;
}
