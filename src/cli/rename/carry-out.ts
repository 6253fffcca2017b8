import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fault, type Finding } from '../../site/finding.ts';
import type { Plan } from './plan.ts';

/**
 * Does what was planned, or nothing: new texts are written beside the old ones first, and if anything fails on the way,
 * what was done is undone.
 *
 * @returns what stood in the way; empty if all is done
 * @throws if the disk fails, after everything is as it was
 */
export function carryOut({ from, to, changes }: Pick<Plan, 'from' | 'to' | 'changes'>): Finding[] {
	const meanwhile = changes.filter(({ path, before }) => !existsSync(path) || readFileSync(path, 'utf8') !== before);
	if (meanwhile.length > 0) return meanwhile.map(({ name }) => fault(name, undefined, 'The file was changed meanwhile', 'Save it in your editor and try again.'));
	const undo: (() => void)[] = [];
	try {
		for (const { path, after } of changes) {
			undo.push(() => rmSync(draftOf(path), { force: true }));
			writeFileSync(draftOf(path), after, { flag: 'wx' });
		}
		for (const { path, before } of changes) {
			undo.push(() => writeFileSync(path, before));
			renameSync(draftOf(path), path);
		}
		undo.push(() => void (existsSync(from) || move(to, from)));
		move(from, to);
		return [];
	} catch (error) {
		for (const step of undo.reverse()) step();
		throw error;
	}
}

function draftOf(path: string): string {
	return `${path}.${process.pid}.tmp`;
}

/** Moves with git what git knows, so that it need not guess what became of it. */
function move(from: string, to: string): void {
	if (isTracked(from)) execFileSync('git', ['mv', '--', from, to], { cwd: dirname(from), stdio: ['ignore', 'ignore', 'pipe'] });
	else renameSync(from, to);
}

function isTracked(path: string): boolean {
	try {
		return execFileSync('git', ['ls-files', '--', path], { cwd: dirname(path), stdio: ['ignore', 'pipe', 'ignore'] }).length > 0;
	} catch {
		// No git, or no work tree of git.
		return false;
	}
}
