import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readHtml } from '../../src/library/cache.ts';
import { writeLock } from '../../src/permanence/lock-file.ts';
import type { Publication, Reading } from '../../src/library/publication.ts';
import { publication, said } from '../publication.ts';

type Files = Record<string, string | undefined>;

/** Publishes some files, changes some of them (`undefined`: deletes), and builds again; nothing is written by that. */
export async function again(before: Files, changed: Files, how?: Partial<Reading>): Promise<Again> {
	const made = publication(before);
	const first = await made.read();
	expect(said(first.findings)).toEqual([]);
	writeLock(made.paths.content, first.compared!.next);
	const change = (files: Files) => Object.entries(files).forEach(([path, text]) => (text === undefined ? rmSync(join(made.paths.content, path)) : made.write(path, text)));
	change(changed);
	const second = await made.read(how);
	return {
		...second,
		said: said(second.findings),
		followed: second.compared?.followed ?? [],
		lockText: readFileSync(join(made.paths.content, 'permalinks.lock'), 'utf8'),
		moves: Object.fromEntries(second.past.filter((one) => one.kind === 'moved').map(({ id, to }) => [id, to])),
		html: (id) => readHtml(made.paths.cache, second.essays.find((one) => one.id === id)?.key ?? ''),
		next: async (files) => {
			writeLock(made.paths.content, second.compared!.next);
			change(files);
			return made.read();
		},
	};
}

interface Again extends Publication {
	said: string[];
	followed: string[];
	lockText: string;
	moves: Record<string, unknown>;
	html(id: string): string;
	/** Records this build too, changes more and builds once more. */
	next(files: Files): Promise<Publication>;
}

export const titled = (title: string, text = 'Some text.', ...matter: string[]) => ['---', `title: ${title}`, 'published: 2026-04-12', ...matter, '---', text].join('\n');
