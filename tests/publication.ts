import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readPublication, type Publication, type Reading } from '../src/library/publication.ts';
import { pathsFrom, type Paths } from '../src/site/paths.ts';
import { said } from './settings/said.ts';

/**
 * Writes a content folder of its own for one test and removes it when the test is over.
 *
 * @param files contents by path from the content folder (`essays/a.md`, `../public/a.pdf`); a `site.yaml` is added if
 *   none is given, and left out if it is given as `undefined`
 */
export function publication(files: Files): Fixture {
	const root = mkdtempSync(join(tmpdir(), 'octavo-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const paths = pathsFrom({}, root);
	const write: Fixture['write'] = (path, content) => {
		mkdirSync(dirname(join(paths.content, path)), { recursive: true });
		writeFileSync(join(paths.content, path), content);
	};
	for (const [path, content] of Object.entries({ 'site.yaml': site, ...files })) if (content !== undefined) write(path, content);
	return { paths, write, read: (how) => readPublication({ paths, revision: 'test', day: '2026-06-01', drafts: false, ...how }) };
}

/** Reads a content folder that exists for this one call. */
export async function read(files: Files, how?: Partial<Reading>): Promise<Publication> {
	return publication(files).read(how);
}

/** What the report would say of some files, a line a finding. */
export async function faults(files: Files, how?: Partial<Reading>): Promise<string[]> {
	return said((await read(files, how)).findings);
}

/** An essay with the front matter every essay needs, on lines 2 and 3; more of it from line 4. */
export function essay(text = 'Some text.', ...matter: string[]): string {
	return ['---', 'title: A title', 'published: 2026-04-12', ...matter, '---', text].join('\n');
}

export { said };

export const site = 'title: A publication\nurl: https://example.org/\n';

type Files = Record<string, string | Uint8Array | undefined>;

interface Fixture {
	paths: Paths;
	write(path: string, content: string | Uint8Array): void;
	read(how?: Partial<Reading>): Promise<Publication>;
}
