import { describe, expect, test } from 'vitest';
import { essayMetadata, pageMetadata, type Metadata } from '../../src/sharing/metadata.ts';
import { record, settingsWith } from '../feeds/record.ts';

const settings = settingsWith();

/** What `<meta>` elements say, by their names. */
function tagsOf({ tags }: Metadata): Record<string, string[]> {
	const found: Record<string, string[]> = {};
	for (const tag of tags) (found['name' in tag ? tag.name : tag.property] ??= []).push(tag.content);
	return found;
}

describe('A page', () => {
	test('is called by its own title and then by the publication’s; the home page by that alone', () => {
		expect(pageMetadata({ title: 'About', description: '', permalink: '/about/' }, settings).title).toBe('About – A publication');
		expect(pageMetadata({ title: 'A publication', description: '', permalink: '/' }, settings).title).toBe('A publication');
	});

	test('without a description takes the publication’s', () => {
		expect(pageMetadata({ title: 'About', description: '', permalink: '/about/' }, settings).description).toBe('What it is.');
		expect(pageMetadata({ title: 'About', description: 'Who we are.', permalink: '/about/' }, settings).description).toBe('Who we are.');
	});

	test('has its own address as canonical, and shows the publication’s card where it is shared', () => {
		const about = pageMetadata({ title: 'About', description: '', permalink: '/about/' }, settings);
		expect(about).toMatchObject({ canonical: 'https://example.org/base/about/', address: 'https://example.org/base/about/', alternates: [] });
		expect(tagsOf(about)).toMatchObject({ 'og:type': ['website'], 'og:url': ['https://example.org/base/about/'], 'og:image': ['https://example.org/base/cards/index.png'], 'og:image:alt': ['A publication'] });
	});

	test('of a publication without a description says none', () => {
		expect(tagsOf(pageMetadata({ title: 'About', description: '', permalink: '/about/' }, settingsWith({ description: '' })))).not.toHaveProperty('og:description');
	});
});

describe('The home page', () => {
	const ada = { id: 'ada', name: 'Ada', permalink: '/authors/ada/', profiles: ['https://example.social/@ada'] };

	test('vouches for the profiles of the one whose publication it is, and no other page does', () => {
		expect(pageMetadata({ title: 'A', description: '', permalink: '/', publisher: ada }, settings).profiles).toEqual(ada.profiles);
		expect(pageMetadata({ title: 'A', description: '', permalink: '/about/', publisher: ada }, settings).profiles).toEqual([]);
		expect(pageMetadata({ title: 'A', description: '', permalink: '/' }, settings).profiles).toEqual([]);
	});
});

describe('An essay', () => {
	test('first published elsewhere is known by that address in every format', () => {
		const elsewhere = essayMetadata(record('one', { canonical: 'https://elsewhere.example/one' }), settings);
		expect(elsewhere).toMatchObject({ canonical: 'https://elsewhere.example/one', address: 'https://example.org/base/one/' });
		expect(tagsOf(elsewhere)).toMatchObject({ 'og:url': ['https://elsewhere.example/one'], citation_public_url: ['https://elsewhere.example/one'] });
		expect(JSON.parse(elsewhere.data ?? '')['@graph'][0]).toMatchObject({ mainEntityOfPage: 'https://elsewhere.example/one' });
	});

	test('tells its days with their zone, its authors and its subjects', () => {
		const essay = record('one', {
			plainTitle: 'One & only',
			updated: '2026-05-01',
			lang: 'de',
			authors: [{ id: 'ada', permalink: '/authors/ada/', name: 'Ada', fediverse: '@ada@example.social' }, { id: 'bo', permalink: '/authors/bo/', name: 'Bo' }],
			tags: [{ name: 'TCP/IP', permalink: '/tags/tcp-ip/' }, { name: 'Work', permalink: '/tags/work/' }],
		});
		expect(tagsOf(essayMetadata(essay, settings))).toEqual({
			'og:title': ['One & only'],
			'og:description': ['What one is about.'],
			'og:url': ['https://example.org/base/one/'],
			'og:type': ['article'],
			'og:site_name': ['A publication'],
			'og:locale': ['de_DE'],
			'og:image': ['https://example.org/base/cards/one.png'],
			'og:image:width': ['1200'],
			'og:image:height': ['630'],
			'og:image:alt': ['One & only, by Ada and Bo – A publication'],
			'twitter:card': ['summary_large_image'],
			'article:published_time': ['2026-04-12T00:00:00Z'],
			'article:modified_time': ['2026-05-01T00:00:00Z'],
			'article:section': ['TCP/IP'],
			'article:tag': ['TCP/IP', 'Work'],
			'article:author': ['https://example.org/base/authors/ada/', 'https://example.org/base/authors/bo/'],
			author: ['Ada', 'Bo'],
			'fediverse:creator': ['@ada@example.social'],
			citation_title: ['One & only'],
			citation_author: ['Ada', 'Bo'],
			citation_publication_date: ['2026/04/12'],
			citation_language: ['de'],
			citation_public_url: ['https://example.org/base/one/'],
		});
	});

	test('of a series belongs to the section of that name', () => {
		const part = record('one', { series: { name: 'Trades', permalink: '/series/trades/', part: 2 }, tags: [{ name: 'Work', permalink: '/tags/work/' }] });
		expect(tagsOf(essayMetadata(part, settings))['article:section']).toEqual(['Trades']);
	});

	test('says where its Markdown is, and what to show in place of its link', () => {
		expect(essayMetadata(record('one'), settings).alternates).toEqual([
			{ type: 'text/markdown', href: 'https://example.org/base/one/index.md' },
			{ type: 'application/json+oembed', href: 'https://example.org/base/one/oembed.json' },
		]);
	});
});
