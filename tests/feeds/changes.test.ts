import { parseOpml } from 'feedsmith';
import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import type { Change } from '../../src/essays/changes.ts';
import { changesOf } from '../../src/feeds/document.ts';
import { changeIdentities } from '../../src/feeds/entry.ts';
import { feedsOf } from '../../src/feeds/lists.ts';
import { opml } from '../../src/feeds/opml.ts';
import { write } from '../../src/feeds/write.ts';
import { feedForms } from '../../src/site/feed-addresses.ts';
import { record, settingsWith, sourceWith, subscribed } from './record.ts';
import { complaintsAbout } from './valid.ts';

const source = sourceWith();
const changes: Change[] = [
	{ date: '2026-05-02', kind: 'update', text: 'More of <it>.' },
	{ date: '2026-05-01', kind: 'correction', text: 'It was 1698 & not 1696.' },
];
const essays = [record('two', { changes: [{ date: '2026-06-01', kind: 'clarification', text: 'Wörter.' }], lang: 'de' }), record('one', { changes, updated: '2026-05-02' }), record('none')];
const site = { essays, tags: [], series: [], authors: [] };
const feedOf = async (of = essays, from = source) => (await write(changesOf(of, from.settings)[0] as never, from)).text();

test.each(feedForms)('an essay tells at the end of its text in the feed as $form what was changed in it', async ({ form, path }) => {
	const text = await (await write(subscribed(form, essays, source), source)).text();
	expect(complaintsAbout(text, `https://example.org/base${path}`)).toEqual([]);
	const plain = form === 'json' ? (JSON.parse(text) as { items: { content_html: string }[] }).items.map(({ content_html: html }) => html).join('\n') : text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
	expect(plain).toContain('<p>The text of one.</p><h2>Corrections and changes</h2><ul><li><b>2 May 2026, Update</b><br><span>More of ');
	expect(plain).toContain('<li><b>1 May 2026, Correction</b><br><span>It was 1698 ');
	expect(plain).toContain('<li><b>1 June 2026, Clarification</b><br><span lang="de" dir="ltr">Wörter.</span></li>');
	expect(plain.match(/Corrections and changes/g)).toHaveLength(2);
});

test('the feed of changes has an item for each, the newest first, and leads to the place that tells of it', async () => {
	const text = await feedOf();
	expect(complaintsAbout(text, 'https://example.org/base/corrections.xml')).toEqual([]);
	const feed = await new Parser().parseString(text);
	expect(feed.title).toBe('Corrections and changes – A publication');
	expect(feed.items.map(({ title, link, content, isoDate, categories }) => [title, link, content?.replaceAll('\u2060', ''), isoDate?.slice(0, 10), categories])).toEqual([
		['Clarification: The essay two', 'https://example.org/base/two/#_changes', 'Wörter.', '2026-06-01', ['Clarification']],
		['Update: The essay one', 'https://example.org/base/one/#_changes', 'More of <it>.', '2026-05-02', ['Update']],
		['Correction: The essay one', 'https://example.org/base/one/#_changes', 'It was 1698 & not 1696.', '2026-05-01', ['Correction']],
	]);
	expect(text).toContain('<lastBuildDate>Mon, 01 Jun 2026 00:00:00 GMT</lastBuildDate>');
	expect((await new Parser().parseString(await feedOf(essays, sourceWith({ language: 'fr' })))).items[1]?.title).toBe('Mise à jour\u00A0: The essay one');
});

test('a change keeps its identity when others come, when it is punctuated anew, and when its essay moves', () => {
	const { settings } = source;
	const ids = changeIdentities(record('one', { changes }), settings);
	expect(ids).toEqual([expect.stringMatching(/^tag:example\.org,2026-04-12:one#2026-05-02-p[0-9a-z]{4}$/), expect.stringMatching(/#2026-05-01-p/)]);
	const more: Change[] = [{ date: '2026-05-02', kind: 'correction', text: 'Another.' }, { ...(changes[0] as Change), text: '“More” of it!' }, ...changes.slice(1)];
	expect(changeIdentities(record('one', { changes: more, permalink: '/elsewhere/' }), settings).slice(1)).toEqual(ids);
	const [twice = '', again] = changeIdentities(record('one', { changes: [changes[0] as Change, changes[0] as Change] }), settings);
	expect(twice).toBe(ids[0]);
	expect(again).not.toBe(twice);
});

test('a long past is told of in its newest hundred changes', async () => {
	const many = Array.from({ length: 60 }, (_, day): Change => ({ date: new Date(Date.UTC(2026, 4, day + 1)).toISOString().slice(0, 10), kind: 'correction', text: `Number ${day}.` })).reverse();
	const { items } = await new Parser().parseString(await feedOf([record('one', { changes: many }), record('two', { changes: many })]));
	expect(items).toHaveLength(100);
	expect(items[0]?.contentSnippet).toBe('Number 59.');
	expect(items[99]?.contentSnippet).toBe('Number 10.');
});

test('the feed of changes is listed with the others, only where there are any', () => {
	const settings = settingsWith();
	expect(feedsOf(site, settings).map(({ path }) => path)).toContain('/corrections.xml');
	expect(parseOpml(opml(site, settings)).body?.outlines?.[1]).toMatchObject({ title: 'Corrections and changes', xmlUrl: 'https://example.org/base/corrections.xml' });
	const without = { ...site, essays: [record('none')] };
	expect(feedsOf(without, settings).map(({ path }) => path)).toEqual(['/rss.xml', '/atom.xml', '/feed.json']);
	expect(opml(without, settings)).not.toContain('corrections');
});
