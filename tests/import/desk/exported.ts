import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readContent } from '../../../src/cli/content.ts';
import { bring } from '../../../src/import/bring.ts';
import { addressed } from '../../../src/import/addressed.ts';
import { convert } from '../../../src/import/convert.ts';
import type { Importer, Skipped } from '../../../src/import/importer.ts';
import type { Fetch } from '../../../src/import/pictures/fetcher.ts';
import type { Post } from '../../../src/import/post.ts';
import type { Report } from '../../../src/import/report.ts';
import type { Convert } from '../../../src/import/write/stage-text.ts';
import { openSource } from '../../../src/import/source/open.ts';
import { readAuthors } from '../../../src/library/authors.ts';
import { openRecord } from '../../../src/library/published.ts';
import type { Paths } from '../../../src/site/paths.ts';

/** A text of an export that says what every text says, and what a test adds. */
export function post(title: string, more: Partial<Post> & { text?: string } = {}): Post {
	const { text = `What there is to say of ${title.toLowerCase()}.`, ...rest } = more;
	return { source: { file: 'export.xml', line: 1 }, kind: 'essay', status: 'published', title, addresses: [], published: '2019-05-04', authors: [], tags: [], body: { markdown: text, flavour: 'plain' }, losses: [], ...rest };
}

/** An importer of texts that are known beforehand. */
export function importerOf(posts: readonly (Post | Skipped)[]): Importer {
	return {
		kind: 'wxr',
		name: 'a made-up export',
		recognizes: async () => true,
		read: async function* () {
			yield* posts;
		},
	};
}

/** Leaves a text as it is: what no converter thought of comes to the desk so. */
export const asItIs: Convert = async ({ body }) => addressed('markdown' in body ? body.markdown : body.html, []);

/** A folder on the disk for one test. */
export function folder(files: Record<string, string | Uint8Array>): string {
	const root = mkdtempSync(join(tmpdir(), 'octavo-export-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), content);
	}
	return root;
}

/** Brings texts into a publication, as the command does. */
export async function imported(paths: Paths, posts: readonly (Post | Skipped)[], { files = { 'export.xml': ' ' }, fetch, isDryRun = false, convert: by = convert }: { files?: Record<string, string | Uint8Array>; fetch?: Fetch; isDryRun?: boolean; convert?: Convert } = {}): Promise<Report> {
	const day = '2026-06-01';
	const { site, essays, pages } = readContent(paths, day);
	const { authors } = readAuthors(paths, site.settings.language);
	const earlier = [...openRecord(paths, essays, pages, site.settings).known.values()].flatMap(({ was }) => was);
	const source = await openSource(folder(files), 'the export');
	return bring({ source, importer: importerOf(posts), publication: { paths, site, essays, pages, authors, earlier, day }, convert: by, fetch, isDryRun, progress: { found: () => undefined, text: () => undefined } });
}

/** Every file of a folder with its text. */
export function all(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
	return Object.fromEntries(files.sort().map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

/** A picture of one colour. */
export const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="#246"/></svg>';
