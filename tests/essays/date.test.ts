import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inWords, isDate, today } from '../../src/essays/date.ts';

test.each(['2026-04-12', '2024-02-29', '2000-02-29', '1999-12-31', '0999-01-01'])('%s is a day', (day) => {
	expect(isDate(day)).toBe(true);
});

test.each(['2026-02-30', '2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-04-00', '2026-4-12', '26-04-12', '2026-04-12T00:00:00Z', '2026-04-12 ', ' 2026-04-12', '2026/04/12', '12.4.2026', '+002026-04-12', '', 'today'])('%j is no day', (day) => {
	expect(isDate(day)).toBe(false);
});

test('every day of every year is a day, and a day in words', () => {
	fc.assert(
		fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
			const day = date.toISOString().slice(0, 10);
			expect(isDate(day)).toBe(true);
			expect(inWords(day, 'en')).toContain(String(date.getUTCDate()));
		}),
	);
});

test('a day is said as the language says it', () => {
	expect(['en', 'en-GB', 'en-US', 'de', 'fr', 'es', 'ja'].map((lang) => inWords('2026-04-12', lang))).toEqual(['12 April 2026', '12 April 2026', 'April 12, 2026', '12. April 2026', '12 avril 2026', '12 de abril de 2026', '2026年4月12日']);
});

test('a language that keeps another calendar still names the same day', () => {
	expect(inWords('2026-04-12', 'th')).toContain('2026');
	expect(inWords('2026-04-12', 'fa')).toMatch(/۲۰۲۶|2026/);
});

test('a day in words is the same everywhere on earth and on machines of every language; today is the day on the wall', () => {
	const script = `import { inWords, today } from './src/essays/date.ts'; console.log(inWords('2026-04-12', 'en'), '|', inWords('2026-01-01', 'tlh'), '|', today({}, new Date('2026-04-12T12:00:00Z')));`;
	const run = (TZ: string, LANG: string) => execFileSync(process.execPath, ['--input-type=module-typescript', '--no-warnings', '--eval', script], { env: { ...process.env, TZ, LANG, LC_ALL: LANG }, encoding: 'utf8' }).trim();
	expect(run('Pacific/Kiritimati', 'de_DE.UTF-8')).toBe('12 April 2026 | 1 January 2026 | 2026-04-13');
	expect(run('America/Los_Angeles', 'ja_JP.UTF-8')).toBe('12 April 2026 | 1 January 2026 | 2026-04-12');
});

test('today is written as all days are', () => {
	expect(today({}, new Date(2026, 0, 5))).toBe('2026-01-05');
	expect(isDate(today({}))).toBe(true);
});

test('OCTAVO_TODAY fixes the day, if it is one', () => {
	expect(today({ OCTAVO_TODAY: '2030-12-31' })).toBe('2030-12-31');
	expect(today({ OCTAVO_TODAY: '' }, new Date(2026, 3, 12))).toBe('2026-04-12');
	expect(() => today({ OCTAVO_TODAY: 'tomorrow' })).toThrow('OCTAVO_TODAY is "tomorrow", which is not a day of the calendar written as YYYY-MM-DD');
	expect(() => today({ OCTAVO_TODAY: '2026-02-30' })).toThrow('2026-02-30');
});
