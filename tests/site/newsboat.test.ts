import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { expect, inject, onTestFinished, test } from 'vitest';
import { built } from '../build.ts';
import { serve } from '../serve.ts';
import { feedsOf } from './feeds.ts';

const there = spawnSync('newsboat', ['--version']).status === 0;
const why = there ? '' : ' (skipped: there is no `newsboat` on this machine)';

// A reader that people use, with its own ideas of what a feed is. It knows RSS and Atom.
for (const name of ['real', 'hostile'] as const) {
	test.skipIf(!there)(`newsboat subscribes to "${name}", its archive and one of its lists, and has every essay whole${why}`, async () => {
		const site = await built(name);
		const server = await serve(site.dist, site.settings.base);
		onTestFinished(() => server.close());
		const feeds = feedsOf(site).filter(({ file, items }) => !file.endsWith('.json') && items.length > 0);
		const lists = feeds.filter(({ file }) => file.endsWith('/rss.xml'));
		for (const { file, items } of [...feeds.filter((feed) => !lists.includes(feed)), ...lists.slice(-1)]) {
			const reader = newsboat(server.url(file));
			expect(await reader.unread(), file).toBe(items.length);
			const known = reader.items();
			expect(known.map(({ guid }) => guid).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
			for (const { id, url, html } of items) expect(known.find(({ guid }) => guid === id)).toMatchObject({ url, content: html });
		}
	});
}

test.skipIf(!there)(`an essay whose title and address have changed is not new again in newsboat${why}`, async () => {
	let text = readFileSync(join((await built('hostile')).dist, 'rss.xml'), 'utf8');
	const server = createServer((_, response) => void response.setHeader('Content-Type', 'application/xml').end(text)).listen(0, '127.0.0.1');
	onTestFinished(() => void server.close());
	await once(server, 'listening');
	const reader = newsboat(`http://127.0.0.1:${(server.address() as AddressInfo).port}/rss.xml`);
	expect(await reader.unread()).toBe(20);
	text = text.replaceAll('/2026/03/', '/essays/').replaceAll('<title>Forty notes', '<title>Two score of notes');
	expect(await reader.unread()).toBe(20);
	expect(reader.items()).toHaveLength(20);
	expect(reader.items().map(({ title }) => title)).toContain('Two score of notes');
});

/** A newsboat of its own, which knows one feed. */
function newsboat(url: string): { unread(): Promise<number>; items(): Item[] } {
	const home = mkdtempSync(join(inject('scratch'), 'newsboat-'));
	for (const [file, text] of [['urls', `${url}\n`], ['config', 'max-items 0\n']] as const) writeFileSync(join(home, file), text);
	const cache = join(home, 'cache.db');
	const run = (...commands: string[]) => promisify(execFile)('newsboat', ['-u', join(home, 'urls'), '-C', join(home, 'config'), '-c', cache, '-x', ...commands], { env: { ...process.env, HOME: home } });
	return {
		unread: async () => {
			await run('reload');
			return Number(/\d+/.exec((await run('print-unread')).stdout)?.[0]);
		},
		items: () => new DatabaseSync(cache, { readOnly: true }).prepare('SELECT guid, title, url, content FROM rss_item').all() as unknown as Item[],
	};
}

interface Item {
	guid: string;
	title: string;
	url: string;
	content: string;
}
