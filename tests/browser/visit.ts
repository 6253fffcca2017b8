import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { built, done, type publications, type Site } from '../build.ts';
import { headersAt } from '../hosting/headers-file.ts';
import { serve, type Server } from '../serve.ts';
import { launch } from './chromium.ts';

/** One page of every kind that a reader can come to, in a plain and in an awkward form. */
export const kinds: readonly Kind[] = [
	{ kind: 'home', site: 'real', path: '/' },
	{ kind: 'home with markup in every title', site: 'hostile', path: '/' },
	{ kind: 'empty home', site: 'empty', path: '/' },
	{ kind: 'lead essay', site: 'real', path: '/glasswing-and-muse-spark/' },
	{ kind: 'essay with every element (the manual)', site: 'real', path: '/manual/' },
	{ kind: 'essay with HTML, a wide table and code', site: 'hostile', path: '/2026/02/structure/' },
	{ kind: 'essay with notes everywhere', site: 'hostile', path: '/2026/03/notes/' },
	{ kind: 'essay with pictures', site: 'hostile', path: '/2026/02/pictures/' },
	{ kind: 'essay with a cover', site: 'hostile', path: '/2026/02/cover/' },
	{ kind: 'essay with a title and words too long', site: 'hostile', path: '/2026/03/long-title/' },
	{ kind: 'Arabic essay', site: 'hostile', path: '/2026/03/arabic/' },
	{ kind: 'Japanese essay', site: 'hostile', path: '/2026/03/japanese/' },
	{ kind: 'essay drawn from another', site: 'hostile', path: '/2025/12/elsewhere/' },
	{ kind: 'plain page', site: 'real', path: '/about/' },
	{ kind: 'page for subscribers', site: 'hostile', path: '/subscribe/' },
	{ kind: 'archive', site: 'hostile', path: '/archive/' },
	{ kind: 'subject', site: 'real', path: '/tags/strategy/' },
	{ kind: 'series', site: 'hostile', path: '/series/cause-effect/' },
	{ kind: 'author', site: 'hostile', path: '/authors/q-a/' },
	{ kind: 'wrong address', site: 'real', path: '/no/such/page/' },
];

/**
 * A browser and the three sites, served with the headers that they ask their hosts for; both end with the test file.
 *
 * @returns what opens a page in a window of its own, and watches what it says and asks for
 */
export async function reader(): Promise<Reader> {
	await done('browser');
	const browser = await launch();
	const names = ['real', 'hostile', 'empty'] as const;
	const servers = await Promise.all(names.map(async (name) => [name, await built(name).then(show)] as const));
	const byName = new Map<string, Server>(servers);
	afterAll(async () => {
		await browser.close();
		await Promise.all(servers.map(([, server]) => server.close()));
	});
	const urlOf: Reader['urlOf'] = ({ site, path }) => byName.get(site)?.url(path) ?? '';
	return {
		urlOf,
		open: async (options = {}) => {
			const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
			const page = await context.newPage();
			const heard: Heard = { errors: [], requests: [], failed: [] };
			page.on('console', (message) => ['error', 'warning'].includes(message.type()) && heard.errors.push(message.text()));
			page.on('pageerror', (error) => heard.errors.push(String(error)));
			page.on('request', (request) => heard.requests.push(request.url()));
			page.on('response', (response) => response.status() >= 400 && heard.failed.push(`${response.status()} ${response.url()}`));
			page.on('requestfailed', (request) => heard.failed.push(`${request.failure()?.errorText} ${request.url()}`));
			return { page, heard, close: () => context.close(), go: (kind) => page.goto(urlOf(kind), { waitUntil: 'load' }).then(() => page.evaluate(() => document.fonts.ready.then(() => undefined))) };
		},
	};
}

/** As a host shows a site that reads its headers file. */
function show({ dist, settings }: Site): Promise<Server> {
	const headers = readFileSync(join(dist, '_headers'), 'utf8');
	return serve(dist, settings.base, (path) => headersAt(headers, path));
}

export interface Kind {
	kind: string;
	site: keyof typeof publications;
	/** Path from the site's base. */
	path: string;
}

export interface Reader {
	urlOf(page: Pick<Kind, 'site' | 'path'>): string;
	open(options?: BrowserContextOptions): Promise<Window>;
}

export interface Window {
	page: Page;
	heard: Heard;
	/** Opens an address and waits until all of it, fonts included, is there. */
	go(page: Pick<Kind, 'site' | 'path'>): Promise<void>;
	close(): Promise<void>;
}

/** What a page said on the console and asked the network for. */
export interface Heard {
	errors: string[];
	requests: string[];
	failed: string[];
}
