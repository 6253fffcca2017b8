import { expect, test } from 'vitest';
import { dayIn } from '../../src/import/exports/day.ts';
import { withRecording } from '../../src/import/exports/markup.ts';
import { oneLine, plain } from '../../src/import/exports/plain.ts';
import { slugOf } from '../../src/import/exports/slug.ts';

test.each([
	['2019-12-31T23:30:00.000Z', 'Europe/Berlin', '2020-01-01'],
	['2020-01-01T02:00:00Z', 'America/New_York', '2019-12-31'],
	['2019-06-30T22:30:00Z', 'Europe/Berlin', '2019-07-01'],
	['2020-01-01T12:00:00Z', 'Asia/Kathmandu', '2020-01-01'],
	['2020-01-01 23:59:59', 'UTC', '2020-01-01'],
	['2020-01-01T01:00:00+09:00', 'UTC', '2019-12-31'],
	[1388620800000, 'UTC', '2014-01-02'],
	['2020-02-02', 'Nowhere/At_all', '2020-02-02'],
	['0000-00-00 00:00:00', 'UTC', undefined],
	['2020-02-30T10:00:00Z', 'UTC', undefined],
	['in spring', 'UTC', undefined],
	[null, 'UTC', undefined],
	[8.64e18, 'UTC', undefined],
])('%s is in %s the day %s', (moment, zone, day) => {
	expect(dayIn(moment, zone)).toBe(day);
});

test('HTML is read aloud on one line, words of two paragraphs apart; what is no HTML keeps its signs', () => {
	expect(plain(' <p>Salt &amp; <em>wat</em>er</p><p>and<br>bread</p>\n')).toBe('Salt & water and bread');
	expect(plain('a&nbsp;b')).toBe('a b');
	expect([plain(''), plain(null), plain('<p></p>')]).toEqual([undefined, undefined, undefined]);
	expect(oneLine(' 1 < 2 &amp;\n3 ')).toBe('1 < 2 &amp; 3');
});

test('a slug is the end of an address, in its own script, without slashes and endings of files', () => {
	expect(['/2019/05/a-walk.html', 'https://a.example/%C3%BCber/?x=1', 'plain', '/bad-%ZZ/', '/'].map(slugOf)).toEqual(['a-walk', 'über', 'plain', 'bad-%ZZ', undefined]);
});

test('a recording is added once', () => {
	expect(withRecording('<p>a</p>', 'https://a.example/?b&c')).toBe('<p>a</p>\n<audio src="https://a.example/?b&amp;c" controls></audio>');
	expect(withRecording('<audio src="https://a.example/?b&amp;c">', 'https://a.example/?b&c')).toBe('<audio src="https://a.example/?b&amp;c">');
});
