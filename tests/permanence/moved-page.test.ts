import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { movedPage } from '../../src/permanence/moved-page.ts';
import { record, settingsWith } from '../feeds/record.ts';

const settings = settingsWith({ language: 'de' });
const page = movedPage(record('new-name', { title: '<b>“Ampersand” & co</b>' }), settings, 'carry()');

test('an earlier address leads to the new one at once, and by a link for those who cannot be led', () => {
	expect(page).toContain('<meta http-equiv="refresh" content="0; url=/base/new-name/">');
	expect(page).toContain('<a href="/base/new-name/">&lt;b&gt;“Ampersand” &amp; co&lt;/b&gt;</a>');
});

test('search engines are told to keep the new address only', () => {
	expect(page).toContain('<meta name="robots" content="noindex">');
	expect(page).toContain('<link rel="canonical" href="https://example.org/base/new-name/">');
});

test('it speaks the language of the publication and is HTML without an error', () => {
	expect(page).toContain('<html lang="de">');
	expect(page).toContain('<h1>Diese Seite ist umgezogen</h1>');
	const errors: string[] = [];
	fromHtml(page, { onerror: ({ ruleId }) => void errors.push(String(ruleId)) });
	expect(errors).toEqual([]);
});
