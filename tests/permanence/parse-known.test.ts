import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readLock, writeLock, type Sound } from '../../src/permanence/lock-file.ts';
import { printLock } from '../../src/permanence/lock.ts';
import { parseKnown } from '../../src/permanence/parse-known.ts';
import { parseLock } from '../../src/permanence/parse-lock.ts';

const text = `# What has been published, so that it stays. Octavo writes this file; commit it with your essays.
octavo-lock 2

site https://example.org/
	permalinks /:id/
	feed tag:example.org,2026:/feed

essay bare
	title Nothing but a title
	feed tag:example.org,2026-01-01:bare
	at /bare/

essay salt
	title Salt
	feed tag:example.org,2026-01-02:salt
	at /salt/
	was /brine/
	in /tags/sea/
	heading 2 pans with p1abc <- ponds
	note fn-1
	figure chart-1
	passage p1abc AAAAAA.2.abcdef gone before end <- p2abc

essay tides
	title Tides
	feed tag:example.org,2026-01-03:tides
	at /tides/
	heading 2 ebb
	passage p3abc BBBBBB.1.abc

page /about/
	heading 2 us

moved /old/ /about/

end
`;
const whole = parseLock(text, 'lock');

test('a record whose places are known says the same as one that is read line by line', () => {
	const known = parseKnown(text, 'lock', () => true);
	expect(known.lock).toEqual(whole.lock);
	expect(known.findings).toEqual([]);
	expect(printLock(known.lock)).toBe(text);
	expect([known.lineOf('essay', 'salt'), known.lineOf('/brine/'), known.lineOfPlace('salt', 'p2abc'), known.lineOfPlace('/about/', 'us')]).toEqual([13, 17, 22, 32]);
});

test('an essay taken over with another address has the places it had', () => {
	const { lock } = parseKnown(text, 'lock', () => true);
	lock.essays.set('salt', { ...lock.essays.get('salt')!, at: '/sea-salt/' });
	expect(printLock(lock)).toBe(text.replace('at /salt/', 'at /sea-salt/'));
});

test.each([
	['lines that are not known', '\tpassage p3abc BBBBBB.1.abc', '\tpassage p3abc'],
	['a place that stands twice', '\theading 2 ebb\n', '\theading 2 ebb\n\theading 2 ebb\n'],
	['an essay that stands twice', 'page /about/', 'essay tides\n\tfeed tag:example.org,2026-01-03:other\n\tat /other/\n\npage /about/'],
	['an address that two essays have', 'at /bare/', 'at /tides/'],
	['an essay without its address', '\tat /tides/\n', ''],
	['a file that breaks off', 'end\n', ''],
])('%s are found with the line, however much else is known', (_, good, bad) => {
	const spoilt = text.replace(good, bad);
	expect(spoilt).not.toBe(text);
	const { findings } = parseKnown(spoilt, 'lock', (_id, lines) => text.includes(`\n${lines}`));
	expect(findings).toEqual(parseLock(spoilt, 'lock').findings);
	expect(findings).not.toEqual([]);
});

test('a build looks at every line of a record that it does not know, and remembers one that is sound', () => {
	const folder = mkdtempSync(join(tmpdir(), 'octavo-sound-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	let noted: string | undefined;
	const sound: Sound = { knows: (text) => text === noted, note: (text) => void (noted = text) };
	const read = () => readLock(folder, undefined, { sound });
	writeFileSync(join(folder, 'permalinks.lock'), text.replace('heading 2 ebb', 'heading two ebb'));
	expect(read().findings).toMatchObject([{ line: 28 }]);
	expect(noted).toBeUndefined();
	writeFileSync(join(folder, 'permalinks.lock'), text);
	const first = read();
	expect(noted).toBe(text);
	const second = read();
	expect(second.lock).toEqual(first.lock);
	const tides = second.lock.essays.get('tides')!;
	second.lock.essays.set('tides', { ...tides, headings: [{ id: 'flood', level: 2, earlier: ['ebb'] }] });
	expect(writeLock(folder, second.lock, sound)).toBe(true);
	expect(noted).toBe(readFileSync(join(folder, 'permalinks.lock'), 'utf8'));
	expect(noted).toBe(text.replace('heading 2 ebb', 'heading 2 flood <- ebb'));
});

test('what could not be read again is not written, be the rest ever so well known', () => {
	const folder = mkdtempSync(join(tmpdir(), 'octavo-sound-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const { lock } = parseKnown(text, 'lock', () => true);
	lock.essays.set('tides', { ...lock.essays.get('tides')!, headings: [{ id: 'a b', level: 2, earlier: [] }, { id: 'a b', level: 2, earlier: [] }] });
	expect(() => writeLock(folder, lock)).toThrow(/its record would be faulty/);
});
