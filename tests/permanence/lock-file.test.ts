import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepLock, readLock, writeKept, writeLock } from '../../src/permanence/lock-file.ts';
import { emptyLock, printLock } from '../../src/permanence/lock.ts';

const one = { ...emptyLock(), pages: new Set(['/about/']) };
const two = { ...emptyLock(), pages: new Set(['/about/', '/tags/sea/']) };

function folder(): { content: string; file: string } {
	const content = mkdtempSync(join(tmpdir(), 'octavo-'));
	onTestFinished(() => rmSync(content, { recursive: true, force: true }));
	return { content, file: join(content, 'permalinks.lock') };
}

test('where nothing was published there is no record, and that is no fault', () => {
	expect(readLock(folder().content)).toMatchObject({ lock: emptyLock(), findings: [] });
});

test('a record that says the same is not touched, not even one with the line ends of Windows', () => {
	const { content, file } = folder();
	expect(writeLock(content, one)).toBe(true);
	const { ino } = statSync(file);
	expect(writeLock(content, one)).toBe(false);
	writeFileSync(file, printLock(one).replaceAll('\n', '\r\n'));
	expect(writeLock(content, one)).toBe(false);
	expect(statSync(file).ino).toBe(ino);
	expect(writeLock(content, two)).toBe(true);
	expect(readdirSync(content)).toEqual(['permalinks.lock']);
});

test('what cannot be read is an error and no empty record', () => {
	const { content, file } = folder();
	mkdirSync(file);
	expect(readLock(content).findings).toMatchObject([{ severity: 'error', message: expect.stringContaining('The file cannot be read: EISDIR') }]);
});

test('a disk that refuses leaves the old record whole and says what to do', () => {
	const { content, file } = folder();
	writeLock(content, one);
	// Even an administrator cannot write a file where there is a folder.
	mkdirSync(join(content, `.permalinks.lock.${process.pid}.tmp`));
	writeFileSync(join(content, `.permalinks.lock.${process.pid}.tmp`, 'x'), '');
	expect(() => writeLock(content, two)).toThrow(/could not be recorded in .*: EISDIR.*\. Make the folder writable and build again before you publish, or build with `--frozen`/);
	expect(readFileSync(file, 'utf8')).toBe(printLock(one));
});

test('the record is written at the end of the build, once, and only if it is still the one that was read', () => {
	const { content, file } = folder();
	expect(writeKept()).toBe(false);
	keepLock(content, one);
	expect(readdirSync(content)).toEqual([]);
	expect([writeKept(), writeKept()]).toEqual([true, false]);
	keepLock(content, undefined);
	expect(writeKept()).toBe(false);
	keepLock(content, two);
	writeFileSync(file, printLock(emptyLock()));
	expect(() => writeKept()).toThrow(/has changed while the site was built, and was left as it is\. Build again\./);
	expect(readFileSync(file, 'utf8')).toBe(printLock(emptyLock()));
});
