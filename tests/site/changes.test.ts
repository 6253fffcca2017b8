import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built } from '../build.ts';
import { complaintsAbout } from '../feeds/valid.ts';
import { all, attribute, classed, only, pageAt, pagesOf, textOf } from './pages.ts';

const site = await built('hostile');
const pages = pagesOf(site);
const partOf = (path: string) => all(pageAt(pages, path).tree, 'section').find((section) => attribute(section, 'id') === '_changes');
const fileIn = (name: string) => readFileSync(join(site.dist, name), 'utf8');

test('under an essay stands what was changed in it, the newest first, with its day and what kind of change it is', () => {
	const part = partOf('/essays/moved/');
	expect(textOf(only(part as never, 'h2'))).toBe('Corrections and changes');
	expect(all(part as never, 'b').map((one) => textOf(one))).toEqual(['1 March 2026, Clarification', '1 February 2026, Update', '15 January 2026, Correction', '15 January 2026, Correction']);
	expect(all(part as never, 'time').map((time) => attribute(time, 'dateTime'))).toEqual(['2026-03-01', '2026-02-01', '2026-01-15', '2026-01-15']);
	expect(textOf(all(part as never, 'span')[2]).replaceAll(/[\u2060]/g, '')).toBe('It had moved “twice” – not once; <b>&</b> </script> ]]> stay text.');
	const { tree } = pageAt(pages, '/essays/moved/');
	expect(classed(tree, 'dt-updated').map((time) => attribute(time, 'dateTime'))).toEqual(['2026-02-01']);
	// The text of the h-entry is the essay and nothing else.
	expect(classed(tree, 'e-content').map((text) => textOf(text)).join()).not.toContain('A third address');
});

test('changes to an essay of another language are told in both languages, each marked', () => {
	const part = partOf('/2026/03/arabic/');
	expect(attribute(only(part as never, 'span'), 'lang')).toBe('ar');
	expect(attribute(only(part as never, 'span'), 'dir')).toBe('rtl');
	expect(textOf(only(part as never, 'b'))).toBe('2 April 2026, Update');
	// The newest change is the day of the last one.
	expect(classed(pageAt(pages, '/2026/03/arabic/').tree, 'dt-updated').map((time) => attribute(time, 'dateTime'))).toEqual(['2026-04-02']);
});

test('a page without changes has not a byte of them', async () => {
	const real = await built('real');
	for (const { path, html } of pagesOf(real)) if (path !== '/manual/') expect(html, path).not.toMatch(/_changes|Corrections and changes|corrections\.xml/);
	expect(existsSync(join(real.dist, 'corrections.xml'))).toBe(false);
	expect(readFileSync(join(real.dist, 'feeds.opml'), 'utf8')).not.toContain('corrections');
});

test('the corrections feed is good, and subscribers find it', () => {
	expect(complaintsAbout(fileIn('corrections.xml'), `${site.settings.origin}/base/corrections.xml`)).toEqual([]);
	expect(fileIn('corrections.xml').match(/<item>/g)).toHaveLength(5);
	expect(fileIn('feeds.opml')).toContain('/base/corrections.xml');
	expect(all(pageAt(pages, '/subscribe/').tree, 'a').map((link) => attribute(link, 'href'))).toContain('/base/corrections.xml');
	expect(fileIn('_headers')).toContain('/corrections.xml\n');
});

test('search engines learn of corrections, whatever they say', () => {
	const data = all(pageAt(pages, '/essays/moved/').tree, 'script').find((script) => attribute(script, 'type') === 'application/ld+json')?.children[0];
	const { '@graph': [posting] } = JSON.parse(data?.type === 'text' ? data.value : '') as { '@graph': { correction: { text: string }[]; dateModified: string }[] };
	expect(posting?.correction).toHaveLength(2);
	expect(posting?.correction[0]?.text).toContain('</script>');
	expect(posting?.dateModified).toBe('2026-02-01T00:00:00Z');
});
