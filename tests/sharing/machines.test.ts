import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cardOf, publicationCard } from '../../src/sharing/card-address.ts';
import { llms } from '../../src/sharing/llms.ts';
import { markdownOf } from '../../src/sharing/markdown.ts';
import { oembed } from '../../src/sharing/oembed.ts';
import { robotsText } from '../../src/sharing/robots.ts';
import { securityText } from '../../src/sharing/security.ts';
import { record, settingsWith } from '../feeds/record.ts';

const settings = settingsWith();

describe('The Markdown of an essay', () => {
	test('says on top what it is, who wrote it when, where it lives and how it may be used, and nothing else', () => {
		const essay = record('one', { plainTitle: 'One: "two" # three', updated: '2026-05-01', markdown: 'Text.\n\n\n', aliases: ['/old/'], status: 'published' });
		const text = markdownOf(essay, settingsWith({ licence: { name: 'CC BY 4.0 & friends', url: 'https://creativecommons.org/' } }));
		const [, matter = '', body] = /^---\n([^]*?\n)---\n\n([^]*)$/.exec(text) ?? [];
		expect(parse(matter)).toEqual({ title: 'One: "two" # three', authors: ['Ada'], published: '2026-04-12', updated: '2026-05-01', lang: 'en', canonical: 'https://example.org/base/one/', licence: { name: 'CC BY 4.0 & friends', url: 'https://creativecommons.org/' } });
		expect(body).toBe('Text.\n');
	});

	test('names the original’s address if that is elsewhere, and leaves out what is not known', () => {
		const text = markdownOf(record('one', { authors: [], canonical: 'https://elsewhere.example/' }), settings);
		expect(text).toBe('---\ntitle: The essay one\npublished: 2026-04-12\nlang: en\ncanonical: https://elsewhere.example/\n---\n\nThe text of one.\n');
	});
});

describe('llms.txt', () => {
	test('lists every essay by its Markdown, and pages as what may be skipped', () => {
		const text = llms([record('one'), record('two', { plainTitle: 'A [b] *c* <d>', description: 'Line\nbreak.', permalink: '/a(b)/' })], [{ plainTitle: 'About', permalink: '/about/', description: 'Who.' }], settings);
		expect(text.split('\n')).toEqual([
			'# A publication',
			'',
			'> What it is.',
			'',
			'## All essays',
			'',
			'- [The essay one](https://example.org/base/one/index.md): What one is about.',
			'- [A \\[b\\] \\*c\\* \\<d\\>](https://example.org/base/a%28b%29/index.md): Line break.',
			'',
			'## Optional',
			'',
			'- [About](https://example.org/base/about/): Who.',
			'- [Archive](https://example.org/base/archive/)',
			'- [RSS](https://example.org/base/rss.xml)',
			'',
		]);
	});

	test('of a publication without essays or description is still whole', () => {
		expect(llms([], [], settingsWith({ description: '' }))).toMatch(/^# A publication\n\n## Optional\n\n- \[Archive\]/);
	});
});

test('what others show in place of a link has title, authors, publication and card', () => {
	const essay = record('one', { authors: [{ id: 'ada', permalink: '/authors/ada/', name: 'Ada' }, { id: 'bo', permalink: '/authors/bo/', name: 'Bo' }] });
	expect(JSON.parse(oembed(essay, settings))).toEqual({
		version: '1.0',
		type: 'link',
		title: 'The essay one',
		author_name: 'Ada, Bo',
		author_url: 'https://example.org/base/authors/ada/',
		provider_name: 'A publication',
		provider_url: 'https://example.org/base/',
		thumbnail_url: 'https://example.org/base/cards/one.png',
		thumbnail_width: 1200,
		thumbnail_height: 630,
	});
	expect(JSON.parse(oembed(record('one', { authors: [] }), settings))).not.toHaveProperty('author_name');
});

test('a card is named by its essay, the square one beside it, the publication’s apart', () => {
	expect(cardOf(record('one'), settings)).toEqual({ src: '/cards/one.png', width: 1200, height: 630, alt: 'The essay one, by Ada – A publication' });
	expect(cardOf(record('one'), settings, 'square')).toMatchObject({ src: '/cards/one-square.png', width: 1200, height: 1200 });
	expect(publicationCard(settings)).toEqual({ src: '/cards/index.png', width: 1200, height: 630, alt: 'A publication' });
});

test('crawlers may read everything, but for those that the writer keeps away', () => {
	expect(robotsText(settings)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/base/sitemap.xml\n');
	expect(robotsText(settingsWith({ robots: ['GPTBot', 'CCBot'] }))).toBe('User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\nUser-agent: *\nAllow: /\n\nSitemap: https://example.org/base/sitemap.xml\n');
});

test('whom to tell of a weakness is said in the form of RFC 9116', () => {
	expect(securityText({ contact: 'mailto:me@example.org', expires: '2027-01-01' }, settings)).toBe('Contact: mailto:me@example.org\nExpires: 2027-01-01T00:00:00Z\nPreferred-Languages: en\nCanonical: https://example.org/.well-known/security.txt\n');
});
