import { expect, test } from 'vitest';
import { feedIdentity, rfc822 } from '../../src/feeds/entry.ts';
import { escapeMarkup } from '../../src/site/markup.ts';

test('an essay keeps its identity in feeds when its address changes', () => {
	const essay = { id: 'one', published: '2026-04-12' };
	expect(feedIdentity(essay, { origin: 'https://www.example.org:8443' })).toBe('tag:www.example.org,2026-04-12:one');
});

test('a day is written as feeds want it, whatever the time zone of the machine', () => {
	expect(rfc822('2026-04-12')).toBe('Sun, 12 Apr 2026 00:00:00 GMT');
	expect(rfc822('1999-12-31')).toBe('Fri, 31 Dec 1999 00:00:00 GMT');
});

test('text cannot break out of an XML element or attribute', () => {
	expect(escapeMarkup('a & <b> "c" ]]>')).toBe('a &amp; &lt;b&gt; &quot;c&quot; ]]&gt;');
});
