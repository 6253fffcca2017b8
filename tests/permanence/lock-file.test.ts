import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
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

const sizes = [40_000, 80_000];
const large = (length: number) => ({ ...emptyLock(), pages: new Set(Array.from({ length }, (_, index) => `/tags/${index}/`)) });

/** A program of its own that has `writeLock`, the folder and both records. */
const program = (content: string, text: string) => ['--input-type=module', '--no-warnings', '-e', `
	import { writeLock } from ${JSON.stringify(new URL('../../src/permanence/lock-file.ts', import.meta.url).href)};
	import { emptyLock, printLock } from ${JSON.stringify(new URL('../../src/permanence/lock.ts', import.meta.url).href)};
	const content = ${JSON.stringify(content)};
	const large = (length) => ({ ...emptyLock(), pages: new Set(Array.from({ length }, (_, index) => '/tags/' + index + '/')) });
	const [one, two] = ${JSON.stringify(sizes)}.map(large);
	${text}`];

test('a folder that may only be read keeps the record as it is, and the writer is told', () => {
	const { content, file } = folder();
	writeLock(content, one);
	chmodSync(content, 0o555);
	onTestFinished(() => chmodSync(content, 0o755));
	// Modes do not bind an administrator, who becomes nobody for this.
	const { stderr } = spawnSync(process.execPath, program(content, 'if (process.getuid() === 0) process.seteuid(65534); writeLock(content, two);'), { encoding: 'utf8' });
	expect(stderr).toMatch(/could not be recorded in .*permalinks\.lock: EACCES: permission denied.*\. Make the folder writable and build again before you publish/);
	expect(readFileSync(file, 'utf8')).toBe(printLock(one));
	expect(readdirSync(content)).toEqual(['permalinks.lock']);
});

test('whoever is killed while writing, at whatever moment, leaves a whole record', async () => {
	const { content, file } = folder();
	const whole = sizes.map((length) => printLock(large(length)));
	for (let turn = 0; turn < 6; turn += 1) {
		const child = spawn(process.execPath, program(content, 'for (;;) { writeLock(content, two); writeLock(content, one); }'));
		const closed = once(child, 'close');
		// Most of its time it reads; it is killed as soon as something stirs in the folder, or a little later.
		let events = turn % 4;
		const watcher = watch(content, () => (events -= 1) < 0 && child.kill('SIGKILL'));
		expect(await closed).toEqual([null, 'SIGKILL']);
		watcher.close();
		if (existsSync(file)) expect(whole.map((text) => text === readFileSync(file, 'utf8'))).toContain(true);
	}
	// What a killed build leaves besides is no obstacle to the next.
	writeLock(content, two);
	expect(readFileSync(file, 'utf8')).toBe(printLock(two));
	expect(readdirSync(content).filter((name) => !/^\.permalinks\.lock\.\d+\.tmp$/.test(name))).toEqual(['permalinks.lock']);
});
