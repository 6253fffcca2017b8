import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { atom } from '../../src/feeds/atom.ts';
import { publicationIdentity } from '../../src/feeds/entry.ts';
import type { Essay } from '../../src/essays/essay.ts';
import { record, settingsWith, sourceWith, subscribed } from './record.ts';

const xmlOf = (essays: readonly Essay[], ...args: Parameters<typeof sourceWith>) => atom(subscribed('atom', essays, sourceWith(...args)), sourceWith(...args));

test('the Atom feed says of itself and of an essay what readers ask for', async () => {
	const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
	const essay = record('one', { updated: '2026-05-01', lang: 'ar', dir: 'rtl', tags: [{ name: 'TCP/IP', permalink: '/tags/tcp-ip/' }], html: '<p><audio src="/base/a.mp3" title="Bell"></audio></p>' });
	const feed = parseAtomFeed(await xmlOf([essay, record('two', { authors: [] })], { licence, hub: 'https://hub.example/' }));
	expect(feed).toMatchObject({
		id: 'tag:example.org,2026:/base/feed',
		title: { value: 'A publication' },
		subtitle: { value: 'What it is.' },
		updated: '2026-05-01T00:00:00.000Z',
		rights: { value: 'CC BY 4.0' },
		icon: 'https://example.org/base/feed-icon.png',
		authors: [{ name: 'A publication' }],
		links: [
			{ href: 'https://example.org/base/', rel: 'alternate' },
			{ href: 'https://example.org/base/atom.xml', rel: 'self', type: 'application/atom+xml' },
			{ href: licence.url, rel: 'license' },
			{ href: 'https://hub.example/', rel: 'hub' },
		],
	});
	expect(feed.entries?.[0]).toMatchObject({
		id: 'tag:example.org,2026-04-12:one',
		title: { value: 'The essay one', type: 'text' },
		published: '2026-04-12T00:00:00.000Z',
		updated: '2026-05-01T00:00:00.000Z',
		authors: [{ name: 'Ada', uri: 'https://example.org/base/authors/ada/' }],
		categories: [{ term: 'TCP/IP' }],
		summary: { value: 'What one is about.' },
		content: { type: 'html', value: '<div lang="ar" dir="rtl"><p><a href="https://example.org/base/a.mp3">▶ Bell</a></p></div>' },
		links: [
			{ href: 'https://example.org/base/one/', rel: 'alternate' },
			{ href: 'https://example.org/base/a.mp3', rel: 'enclosure', type: 'audio/mpeg', length: 1234, title: 'Bell' },
		],
		xml: { lang: 'ar' },
	});
});

test('the name of the publication in Atom is no address, and holds when an older essay is added', async () => {
	const [before, after] = await Promise.all([[record('new')], [record('new'), record('old', { published: '1999-01-01' })]].map(async (essays) => parseAtomFeed(await xmlOf(essays)).id));
	expect(after).toBe(before);
	expect(publicationIdentity(settingsWith({ base: '/' }))).not.toBe(publicationIdentity(settingsWith({ base: '/other/' })));
});

test('a title in Atom has no white space that was not typed, whatever it holds', async () => {
	const xml = await xmlOf([record('one', { plainTitle: 'A & ]]> "b"', html: '<p>]]&gt;\n</p>' })], { title: 'Q & A' });
	expect(xml).toContain('<title type="text"><![CDATA[Q & A]]></title>');
	expect(xml).toContain('<title type="text"><![CDATA[A & ]]]]><![CDATA[> "b"]]></title>');
	expect(parseAtomFeed(xml).entries?.[0]?.content?.value).toBe('<p>]]>\n</p>');
});

test('an Atom feed of nothing is sound', async () => {
	expect(parseAtomFeed(await xmlOf([], { description: '' }, { hasIcon: false }))).toMatchObject({ title: { value: 'A publication' }, updated: '2026-01-01T00:00:00.000Z' });
});
