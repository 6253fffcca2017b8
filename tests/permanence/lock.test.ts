import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyLock, parseLock, printLock, type Lock } from '../../src/permanence/lock.ts';
import { renamedInLock } from '../../src/permanence/renamed.ts';
import { said } from '../settings/said.ts';

const whole = `# What has been published, so that it stays. Octavo writes this file; commit it with your essays.
octavo-lock 2

site https://example.org/essays/
	permalinks /:id/
	feed tag:example.org,2026:/essays/feed
	was https://example.org/

essay keeping-the-light
	title Keeping the Light <- or not
	feed tag:example.org,2026-05-03:keeping-the-light
	at /keeping-the-light/
	was /light/
	was https://example.org/light/
	heading 1 top <- fn-9
	heading 2 the-trade with pqk84 <- an-older-one, the-old-trade
	heading 3 größe with p7qxm
	note fn-1
	figure a%20b%2C%25%3C
	passage pqk84 s.k-e_tch
	passage p7qxm x <- pold1
	passage p0000 y gone before p7qxm
	passage p1111 z gone before end <- p2222

essay tides
	feed tag:example.org,2026-05-04:tides
	at /tides/
	into keeping-the-light
	in /series/coast/ /tags/sea/

page /about/
	heading 2 who-we-are <- us
	note fn-1
	passage pqk84 s.k-e_tch
page /tags/sea/

moved https://example.org/about/ /about/

redirect /tags/ocean/ /tags/sea/
redirect /theirs/ https://elsewhere.example/?a=b

gone /wrong/ It was wrong: see below.

end
`;
const restore = 'Restore it with `git checkout -- permalinks.lock`, and build again.';
const about = (text: string) => said(parseLock(text, 'permalinks.lock').findings);

test('what is read and written again is the same text', () => {
	const { lock, findings, lineOf, lineOfPlace } = parseLock(whole, 'permalinks.lock');
	expect(findings).toEqual([]);
	expect(printLock(lock)).toBe(whole);
	expect(lock.essays.get('keeping-the-light')?.figures).toEqual([{ id: 'a b,%<', earlier: [] }]);
	expect([lineOf('site'), lineOf('essay', 'tides'), lineOf('/light/'), lineOfPlace('keeping-the-light', 'fn-9'), lineOf('/tags/sea/'), lineOfPlace('/about/', 'us')]).toEqual([4, 25, 13, 15, 35, 32]);
});

test('an empty record, line ends of Windows, a byte order mark and blocks in any order are read', () => {
	expect(about(printLock(emptyLock()))).toEqual([]);
	expect(printLock(parseLock(`\uFEFF${whole.replaceAll('\n', '\r\n')}`, '').lock)).toBe(whole);
	const [head, site, first, second, ...rest] = whole.split('\n\n');
	expect(printLock(parseLock([head, second, first, site, ...rest].join('\n\n'), '').lock)).toBe(whole);
});

test('a record that an earlier Octavo wrote is read, and written in the form of today', () => {
	const before = whole.replace('octavo-lock 2', 'octavo-lock 1').replaceAll(/^(?:\tin|\tinto|redirect|gone) .*\n/gm, '').replace(/(page \/about\/\n)(?:\t.*\n)+/, '$1').replaceAll(/ with p\w{4}/g, '');
	const { lock, findings } = parseLock(before, '');
	expect(findings).toEqual([]);
	expect(printLock(lock).split('\n').filter((line) => !before.includes(line))).toEqual(['octavo-lock 2']);
});

test('what has become part of an essay is part of it under its new id too', () => {
	const renamed = renamedInLock(whole, { from: 'keeping-the-light', to: 'lamp', at: '/lamp/', was: '/keeping-the-light/' });
	expect(renamed).toContain('essay tides\n\tfeed tag:example.org,2026-05-04:tides\n\tat /tides/\n\tinto lamp\n');
});

test('any names and addresses come back as they were', () => {
	const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed() && text.trim() !== '');
	fc.assert(
		fc.property(fc.uniqueArray(name, { maxLength: 8 }), (names) => {
			const [id = 'x', ...earlier] = names;
			const lock: Lock = { ...emptyLock(), essays: new Map([['a', { id: 'a', feed: 'tag:x', at: '/a/', was: [], headings: [{ id, level: 2, earlier: earlier.toSorted() }], notes: [], figures: [], passages: [] }]]) };
			expect(parseLock(printLock(lock), '')).toMatchObject({ lock, findings: [] });
		}),
	);
});

describe('A damaged record is never taken for an empty one', () => {
	test('cut off anywhere, it is refused', () => {
		for (let end = 0; end < whole.length - 1; end += 1) expect(about(whole.slice(0, end)).length, `the first ${end} characters`).toBeGreaterThan(0);
		expect(about('')).toEqual([`error permalinks.lock:1 The file is empty → ${restore}`]);
		expect(about(whole.slice(0, 400))).toEqual([`error permalinks.lock:14 The file breaks off here: its last line should be \`end\` → ${restore}`]);
	});

	test('the marks of a merge are named with their line, and what to do', () => {
		const merged = whole.replace('\tnote fn-1', '<<<<<<< HEAD\n\tnote fn-1\n||||||| base\n=======\n\tnote fn-2\n>>>>>>> other');
		expect(about(merged)).toEqual(['error permalinks.lock:18 A merge has left its marks here → Build once without CI and `--frozen`: where there is no doubt, both sides are put together. Else keep the lines of both sides, those of each essay together below its own, delete those that begin with `<<<<<<<`, `=======` and `>>>>>>>`, and build again; what then stands there twice is named.']);
		const kept = merged.split('\n').filter((line) => !/^[<=>|]{7}/.test(line)).join('\n');
		expect(about(kept)).toEqual([]);
	});

	test('one from a newer Octavo is not read', () => {
		expect(about(whole.replace('octavo-lock 2', 'octavo-lock 3'))).toEqual(['error permalinks.lock:2 A newer Octavo wrote this file, in version 3; this one reads up to version 2 → Bring Octavo up to date, and build again.']);
	});

	test.each(['octavo-lock one', 'octavo-lock', '{}', 'essay a'])('what begins with %j is something else', (head) => {
		expect(about(whole.replace('octavo-lock 2', head))).toEqual([`error permalinks.lock:2 The file does not begin with \`octavo-lock\` → ${restore}`]);
	});

	test.each([
		'heading the-trade', 'heading 7 a', 'heading 2 a b', 'heading 2 a <- ', 'heading 2 a <- b c', 'note', 'figure a b', 'passage p1', 'passage p1 a b', 'was', 'was light', 'feed', 'title', 'footnote fn-1',
		'permalinks /:id/', 'page about/', 'moved /a/', 'moved /a/ b', 'moved /a/ /b/ /c/', 'site example.org', 'essay a b', 'essay', 'end', 'into', 'into a b', 'in', 'in tags', 'redirect /a/', 'redirect a /b/', 'gone /a/', 'gone a why',
	])('a line %j is named', (line) => {
		expect(about(whole.replace('\twas /light/', `\t${line}`))).toContainEqual(`error permalinks.lock:13 This line cannot be read: \`${line.trim()}\` → ${restore}`);
	});

	test('where both sides of a merge are kept, a second line for one thing is named, and no side is thrown away', () => {
		const twice = (line: string, what: string, first: number) => expect(about(whole.replace('\twas /light/', `\t${line}`))).toEqual([`error permalinks.lock:13 ${what} stands here and in line ${first} → Make one of the two, with what either says, and build again.`]);
		twice('at /two/', 'The line `at` of "keeping-the-light", of which the older should be `was`,', 12);
		twice('feed tag:another', 'The line `feed` of "keeping-the-light"', 11);
		twice('title The Keeper', 'The line `title` of "keeping-the-light"', 10);
		expect(about(whole.replace('\tfeed tag:example.org,2026:/essays/feed', '\tpermalinks /:year/:id/'))).toContain('error permalinks.lock:6 The line `permalinks` of the site stands here and in line 5 → Make one of the two, with what either says, and build again.');
	});

	test.each([['essay tides', 'essay keeping-the-light', 'The essay "keeping-the-light"', 25, 9], ['at /tides/', 'at /light/', 'The address /light/', 27, 13], ['page /tags/sea/', 'page /about/', 'The address /about/', 35, 31], ['gone /wrong/ It', 'gone /theirs/ It', 'What site.yaml says of /theirs/', 42, 40], ['note fn-1', 'note the-old-trade', '#the-old-trade', 18, 16], ['feed tag:example.org,2026-05-04:tides', 'feed tag:example.org,2026-05-03:keeping-the-light', 'The identity tag:example.org,2026-05-03:keeping-the-light', 26, 11]])('instead of %j, a second %j is one too many', (line, instead, what, second, first) => {
		expect(about(whole.replace(line, instead))).toContainEqual(`error permalinks.lock:${second} ${what} stands here and in line ${first} → Make one of the two, with what either says, and build again.`);
	});

	test.each([['\tat /tides/\n', 'The essay "tides" lacks its line `at`', 25], ['\tfeed tag:example.org,2026-05-04:tides\n', 'The essay "tides" lacks its line `feed`', 25], ['\tpermalinks /:id/\n', 'The site lacks its line `permalinks`', 4]])('without its line %j it is not whole', (line, message, at) => {
		expect(about(whole.replace(line, ''))).toEqual([`error permalinks.lock:${at} ${message} → ${restore}`]);
	});
});
