import { expect, test } from 'vitest';
import type { Essay } from '../../src/essays/essay.ts';
import { json } from '../../src/feeds/json.ts';
import { write } from '../../src/feeds/write.ts';
import { record, sourceWith, subscribed } from './record.ts';

const textOf = (essays: readonly Essay[], ...args: Parameters<typeof sourceWith>) => json(subscribed('json', essays, sourceWith(...args)), sourceWith(...args));

test('the JSON feed says of itself and of an essay what readers ask for, and nothing more', async () => {
	const essay = record('one', {
		...{ updated: '2026-05-01', lang: 'fr', tags: [{ name: 'TCP/IP', permalink: '/tags/tcp-ip/' }] },
		...{ cover: { src: '/media/c.webp', width: 2, height: 1, alt: 'C' }, html: '<p><audio src="/base/a.mp3" title="Bell"></audio></p>' },
	});
	expect(JSON.parse(await textOf([essay], { hub: 'https://hub.example/' }))).toEqual({
		version: 'https://jsonfeed.org/version/1.1',
		title: 'A publication',
		home_page_url: 'https://example.org/base/',
		feed_url: 'https://example.org/base/feed.json',
		description: 'What it is.',
		icon: 'https://example.org/base/icon.png',
		favicon: 'https://example.org/base/feed-icon.png',
		language: 'en',
		hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
		items: [
			{
				id: 'tag:example.org,2026-04-12:one',
				url: 'https://example.org/base/one/',
				title: 'The essay one',
				summary: 'What one is about.',
				content_html: '<p><img src="https://example.org/base/media/c.webp" width="2" height="1" alt="C"></p><div lang="fr" dir="ltr"><p><a href="https://example.org/base/a.mp3">▶ Bell</a></p></div>',
				image: 'https://example.org/base/media/c.webp',
				date_published: '2026-04-12T00:00:00Z',
				date_modified: '2026-05-01T00:00:00Z',
				authors: [{ name: 'Ada', url: 'https://example.org/base/authors/ada/' }],
				tags: ['TCP/IP'],
				language: 'fr',
				attachments: [
					{ url: 'https://example.org/base/a.mp3', mime_type: 'audio/mpeg', title: 'Bell', size_in_bytes: 1234 },
					{ url: 'https://example.org/base/media/c.webp', mime_type: 'audio/mpeg', title: 'C', size_in_bytes: 1234 },
				],
			},
		],
	});
});

test('a JSON feed of nothing has a list of nothing, and no text in one holds a control character', async () => {
	expect(JSON.parse(await textOf([]))).toMatchObject({ items: [] });
	expect(JSON.parse(await textOf([record('one', { plainTitle: 'A\u0008B' })])).items[0].title).toBe('AB');
});

test('a JSON feed is served as one', async () => {
	const source = sourceWith();
	expect((await write(subscribed('json', [], source), source)).headers.get('Content-Type')).toBe('application/feed+json; charset=utf-8');
});
