import { parseOpml } from 'feedsmith';
import { expect, test } from 'vitest';
import { feedsOf } from '../../src/feeds/lists.ts';
import { opml } from '../../src/feeds/opml.ts';
import { record, settingsWith } from './record.ts';

const essays = [record('new', { published: '2026-05-01' }), record('old')];
const site = { essays, tags: [{ name: 'A & "B"', permalink: '/tags/a-b/', essays }], series: [], authors: [{ id: 'ada', name: 'Ada', permalink: '/authors/ada/' }, { id: 'bo', name: 'Bo', permalink: '/authors/bo/' }] };

test('all feeds are in one file: the whole first, then its parts by what they are', () => {
	const { head, body } = parseOpml(opml(site, settingsWith({ language: 'de' })));
	const one = (text: string, path: string, page: string) => ({ type: 'rss', text, title: text, xmlUrl: `https://example.org/base/${path}`, htmlUrl: `https://example.org/base/${page}` });
	expect(head).toMatchObject({ title: 'A publication', dateModified: 'Fri, 01 May 2026 00:00:00 GMT' });
	expect(body?.outlines).toEqual([
		one('A publication', 'rss.xml', ''),
		{ text: 'Themen', outlines: [one('A & "B"', 'tags/a-b/rss.xml', 'tags/a-b/')] },
		{ text: 'Autoren', outlines: [one('Ada', 'authors/ada/rss.xml', 'authors/ada/'), one('Bo', 'authors/bo/rss.xml', 'authors/bo/')] },
	]);
});

test('every feed is written once, and an author’s holds the author’s essays', () => {
	const feeds = feedsOf(site, settingsWith());
	expect(feeds.map(({ path, essays }) => [path, essays.length])).toEqual([['/rss.xml', 2], ['/atom.xml', 2], ['/feed.json', 2], ['/tags/a-b/rss.xml', 2], ['/authors/ada/rss.xml', 2], ['/authors/bo/rss.xml', 0]]);
});

test('a publication with nobody and nothing has one feed', () => {
	expect(parseOpml(opml({ essays: [], tags: [], series: [], authors: [] }, settingsWith())).body?.outlines).toHaveLength(1);
});
