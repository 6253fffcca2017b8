import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fault, warning, type Finding } from '../site/finding.ts';
import { plainError } from '../site/plain-error.ts';
import { linesOf } from './known-places.ts';
import { emptyLock, lockName, parseLock, printLock, type Lock, type ParsedLock } from './lock.ts';
import { lostSince } from './lost.ts';
import { parseKnown } from './parse-known.ts';
import { restoring } from './parse-lock.ts';
import { united } from './unite.ts';

/**
 * Reads the record of a content folder; an empty one where nothing has been published yet. One that git keeps and that is
 * not there has been lost, and is no sign of a beginning.
 *
 * @param name how findings name a file
 * @param mayUnite whether the two sides of a merge of which git has left the marks may be put together, where there is no
 *   doubt: in a build that will write the record
 * @param sound what is known of the record since it was last read
 */
export function readLock(contentFolder: string, name: (path: string) => string = (path) => path, { mayUnite = false, sound }: { mayUnite?: boolean; sound?: Sound } = {}): ParsedLock & { file: string } {
	const path = join(contentFolder, lockName);
	const file = name(path);
	const unread = (...findings: Finding[]) => ({ file, lock: emptyLock(), findings, lineOf: () => undefined, lineOfPlace: () => undefined });
	try {
		const text = textAt(path);
		if (text !== undefined && sound?.last?.text === text) return { file, ...sound.last.read };
		const both = mayUnite && text !== undefined ? united(text) : undefined;
		if (both) return { file, ...parseLock(printLock(both), file), findings: [warning(file, undefined, 'A merge had left its marks here; both sides are put together', `If the build ends well, end the merge with \`git add ${file}\`.`)] };
		if (text !== undefined) {
			const read = withoutLoss(parse(text, file, sound), path, text, file);
			if (sound && read.findings.length === 0) sound.last = { text, read };
			return { file, ...read };
		}
		return isTracked(path) ? unread(fault(file, undefined, 'The record of what has been published is missing', `${restoring(file)} To begin a publication of your own in place of the one that is recorded there, \`git rm ${file}\`.`)) : unread();
	} catch (error) {
		return unread(fault(file, undefined, `The file cannot be read: ${(error as Error).message}`, 'Make it a file that you may read, and build again.'));
	}
}

function parse(text: string, file: string, sound: Sound | undefined): ParsedLock {
	if (sound?.knows(text)) return parseKnown(text, file, () => true);
	const parsed = parseLock(text, file);
	if (parsed.findings.length === 0 && printLock(parsed.lock) === text) sound?.note(text);
	return parsed;
}

/**
 * Writes the record, whole or not at all: whoever is killed midway leaves the old one. A file that says the same already
 * is not touched.
 *
 * @throws in a writer's words if the disk refuses
 */
export function writeLock(contentFolder: string, lock: Lock, sound?: Sound): boolean {
	const path = join(contentFolder, lockName);
	const text = printLock(lock);
	if (textAt(path)?.replaceAll('\r\n', '\n') === text) return false;
	const [wrong] = parseKnown(text, path, wasIn(lock)).findings;
	// What could not be read again would be lost: better to keep what there is.
	if (wrong) throw plainError(`The site is built, but its record would be faulty (${wrong.message}), and ${path} was left as it is. This is a fault in Octavo: please report it, and do not publish before it is mended.`);
	const draft = join(contentFolder, `.${lockName}.${process.pid}.tmp`);
	try {
		writeFileSync(draft, text, { flush: true });
		renameSync(draft, path);
	} catch (error) {
		rmSync(draft, { force: true, recursive: true });
		throw plainError(`The site is built, but what is new in it could not be recorded in ${path}: ${(error as Error).message}. Make the folder writable and build again before you publish, or build with \`--frozen\` and record it elsewhere.`);
	}
	sound?.note(text);
	return true;
}

/**
 * Holds the record that is true once the site is built, for `writeKept` to write at the end. The two may be called
 * from two copies of this module, one that Node has loaded and one of Vite's: they meet in the process.
 */
export function keepLock(contentFolder: string, lock: Lock | undefined, sound?: Sound): void {
	shared[kept] = lock && { contentFolder, lock, sound, before: textAt(join(contentFolder, lockName)) };
}

/**
 * Writes what `keepLock` holds.
 *
 * @returns whether the file is another than before
 * @throws in a writer's words if the disk refuses, or if somebody else has changed the record during the build
 */
export function writeKept(): boolean {
	const { [kept]: held } = shared;
	delete shared[kept];
	if (!held) return false;
	const path = join(held.contentFolder, lockName);
	if (textAt(path) !== held.before) throw plainError(`${path} has changed while the site was built, and was left as it is. Build again.`);
	return writeLock(held.contentFolder, held.lock, held.sound);
}

const kept = Symbol.for('octavo.permalinks.lock');
const shared = globalThis as { [kept]?: { contentFolder: string; lock: Lock; sound: Sound | undefined; before: string | undefined } | undefined };

/** Complains of what the last commit has in the record and the file has not; without git, or before its first commit, of nothing. */
function withoutLoss(parsed: ParsedLock, path: string, text: string, file: string): ParsedLock {
	if (parsed.findings.length > 0) return parsed;
	const { status, stdout } = spawnSync('git', ['show', `HEAD:./${basename(path)}`], { cwd: dirname(path), encoding: 'utf8', maxBuffer: Infinity, stdio: ['ignore', 'pipe', 'ignore'] });
	if (status !== 0 || stdout === text.replaceAll('\r\n', '\n')) return parsed;
	const { lock, findings } = parseKnown(stdout, file, wasIn(parsed.lock));
	const lost = findings.length > 0 ? [] : lostSince(lock, parsed.lock);
	const some = `${lost.slice(0, 3).join(', ')}${lost.length > 3 ? ` and ${lost.length - 3} more` : ''}`;
	return lost.length === 0 ? parsed : { ...parsed, findings: [fault(file, undefined, `The last commit has what is no longer here: ${some}`, `${restoring(file)} If none of it was ever public, commit the file as it is.`)] };
}

/** Whether these lines of an essay have been read without fault, and stand in a record still. */
function wasIn({ essays }: Lock): (id: string, lines: string) => boolean {
	return (id, lines) => linesOf(essays.get(id)) === lines;
}

/** Whether git keeps a file, be it there or not; `false` where there is no git. */
function isTracked(path: string): boolean {
	return spawnSync('git', ['ls-files', '--error-unmatch', '--', basename(path)], { cwd: dirname(path), stdio: 'ignore' }).status === 0;
}

function textAt(path: string): string | undefined {
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Remembers the text of a record that was read without fault, and that is as `printLock` writes it. */
export interface Sound {
	knows(text: string): boolean;
	note(text: string): void;
	/** What was read last in this process, without fault; in dev the record stays the same from one saved file to the next. */
	last?: { text: string; read: ParsedLock };
}
