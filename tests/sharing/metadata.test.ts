import { expect, test } from 'vitest';
import { essayMetadata, pageMetadata } from '../../src/sharing/metadata.ts';
import { record, settingsWith } from '../feeds/record.ts';

const settings = settingsWith();

test('a page is called by its own title and then by the publication’s; the home page by that alone', () => {
	expect(pageMetadata({ title: 'About', description: '', permalink: '/about/' }, settings).title).toBe('About – A publication');
	expect(pageMetadata({ title: 'A publication', description: '', permalink: '/' }, settings).title).toBe('A publication');
});

test('a page without a description takes the publication’s', () => {
	expect(pageMetadata({ title: 'About', description: '', permalink: '/about/' }, settings).description).toBe('What it is.');
	expect(pageMetadata({ title: 'About', description: 'Who we are.', permalink: '/about/' }, settings).description).toBe('Who we are.');
});

test('a page’s canonical address is its own', () => {
	expect(pageMetadata({ title: 'About', description: '', permalink: '/about/' }, settings)).toMatchObject({ canonical: 'https://example.org/base/about/', address: 'https://example.org/base/about/', type: 'website', article: undefined });
});

test('an essay first published elsewhere names that address as canonical and keeps its own for sharing', () => {
	expect(essayMetadata(record('one', { canonical: 'https://elsewhere.example/one' }), settings)).toMatchObject({ canonical: 'https://elsewhere.example/one', address: 'https://example.org/base/one/' });
});

test('an essay tells its days, authors and subjects', () => {
	const essay = record('one', { plainTitle: 'One & only', updated: '2026-05-01', tags: [{ name: 'TCP/IP', permalink: '/tags/tcp-ip/' }] });
	expect(essayMetadata(essay, settings)).toMatchObject({ heading: 'One & only', type: 'article', article: { published: '2026-04-12', modified: '2026-05-01', authors: ['Ada'], tags: ['TCP/IP'] } });
});
