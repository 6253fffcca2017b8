import { expect, test } from 'vitest';
import { authorData, embedded, essayData, siteData } from '../../src/sharing/structured-data.ts';
import { record, settingsWith } from '../feeds/record.ts';

const settings = settingsWith({ licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } });
const plain = (data: object) => JSON.parse(embedded(data)) as Record<string, unknown>;
const postingOf = (data: object) => (plain(data)['@graph'] as Record<string, unknown>[])[0] as Record<string, unknown>;

test('a search engine learns of an essay who wrote it, when, how long it is, what it is part of and what it is drawn from', () => {
	const essay = record('one', {
		updated: '2026-05-01',
		authors: [{ id: 'ada', permalink: '/authors/ada/', name: 'Ada', url: 'https://ada.example/', profiles: ['https://example.social/@ada'] }],
		series: { name: 'Trades', permalink: '/series/trades/', part: 2 },
		cover: { src: '/media/c.webp', width: 800, height: 600, alt: 'A cover' },
		basedOn: { work: 'A talk', author: 'Bo', url: 'https://bo.example/' },
	});
	expect(postingOf(essayData(essay, 'https://example.org/base/one/', settings))).toEqual({
		'@type': 'BlogPosting',
		headline: 'The essay one',
		description: 'What one is about.',
		mainEntityOfPage: 'https://example.org/base/one/',
		image: ['https://example.org/base/cards/one.png', 'https://example.org/base/cards/one-square.png', 'https://example.org/base/media/c.webp'],
		datePublished: '2026-04-12T00:00:00Z',
		dateModified: '2026-05-01T00:00:00Z',
		author: [{ '@type': 'Person', name: 'Ada', url: 'https://example.org/base/authors/ada/', sameAs: ['https://ada.example/', 'https://example.social/@ada'] }],
		publisher: { '@type': 'Organization', name: 'A publication', url: 'https://example.org/base/' },
		isPartOf: [
			{ '@type': 'Blog', name: 'A publication', url: 'https://example.org/base/' },
			{ '@type': 'CreativeWorkSeries', name: 'Trades', url: 'https://example.org/base/series/trades/' },
		],
		position: 2,
		inLanguage: 'en',
		wordCount: 300,
		license: 'https://creativecommons.org/licenses/by/4.0/',
		isBasedOn: { '@type': 'CreativeWork', name: 'A talk', url: 'https://bo.example/', author: { '@type': 'Person', name: 'Bo' } },
	});
});

test('a search engine learns of corrections, and of no other change', () => {
	const changes = [{ date: '2026-05-02', kind: 'update', text: 'More.' }, { date: '2026-05-01', kind: 'correction', text: 'It was 1698.' }] as const;
	const posting = (different: Parameters<typeof record>[1]) => postingOf(essayData(record('one', different), 'https://example.org/base/one/', settings));
	expect(posting({ changes })['correction']).toEqual([{ '@type': 'CorrectionComment', datePublished: '2026-05-01T00:00:00Z', text: 'It was 1698.' }]);
	expect(posting({ changes: changes.slice(0, 1) })).not.toHaveProperty('correction');
});

test('the way to an essay leads from the home page through its series, or else its first subject', () => {
	const trailOf = (different: Parameters<typeof record>[1]) => {
		const [, trail] = plain(essayData(record('one', different), 'https://example.org/base/one/', settings))['@graph'] as { itemListElement: { position: number; name: string; item: string }[] }[];
		return trail?.itemListElement.map(({ position, name, item }) => `${position} ${name} ${item}`);
	};
	const tags = [{ name: 'Work', permalink: '/tags/work/' }];
	expect(trailOf({ tags })).toEqual(['1 A publication https://example.org/base/', '2 Work https://example.org/base/tags/work/', '3 The essay one https://example.org/base/one/']);
	expect(trailOf({ tags, series: { name: 'Trades', permalink: '/series/trades/', part: 1 } })?.[1]).toBe('2 Trades https://example.org/base/series/trades/');
	expect(trailOf({})).toHaveLength(2);
});

test('the home page is the publication’s, an author’s page a person’s', () => {
	expect(plain(siteData(settings))).toEqual({ '@context': 'https://schema.org', '@type': 'WebSite', name: 'A publication', url: 'https://example.org/base/', description: 'What it is.', inLanguage: 'en' });
	expect(plain(authorData({ id: 'ada', name: 'Ada', about: 'Counts.', permalink: '/authors/ada/' }, settings))).toMatchObject({ '@type': 'ProfilePage', mainEntity: { '@type': 'Person', name: 'Ada', description: 'Counts.' } });
});

test('no title can end the element that holds the data', () => {
	const title = '</script><script>alert(1)</script> <!-- "';
	const text = embedded(essayData(record('one', { plainTitle: title }), 'https://example.org/base/one/', settings));
	expect(text).not.toContain('<');
	expect(postingOf(JSON.parse(text) as object)['headline']).toBe(title);
});
