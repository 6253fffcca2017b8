import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import type { Importer, Skipped } from './importer.ts';
import { resolverOf } from './links/resolve.ts';
import type { Fetch } from './pictures/fetcher.ts';
import { filesIn } from './place/files-in.ts';
import { nextFinder } from './place/next.ts';
import { peopleOf } from './place/people.ts';
import { planPlaces, type Placed } from './place/plan.ts';
import type { Publication } from './place/publication.ts';
import { survey } from './place/survey.ts';
import { tagSpelling } from './place/tags.ts';
import type { Post } from './post.ts';
import type { Report } from './report.ts';
import { reportOf } from './report-of.ts';
import type { OpenSource } from './source/open.ts';
import { textsOfOtherKinds } from './source/other-kinds.ts';
import { commit } from './write/commit.ts';
import type { Desk } from './write/desk.ts';
import { finishLinks } from './write/finish.ts';
import { stageText, type Convert, type Staged } from './write/stage-text.ts';

/**
 * Brings the texts of an export into a publication. The export is read twice, one text in memory at a time; everything is
 * made in a folder elsewhere and moved into the content folder when it is whole.
 *
 * @throws {Unreadable} if nothing of the export can be read, or a place was taken meanwhile
 */
export async function bring({ source, importer, publication, convert, fetch, isDryRun, progress }: Request): Promise<Report> {
	const { entries, skipped } = await survey(source, importer, (title) => progress.found(title));
	const placed = planPlaces(entries, publication);
	const stage = mkdtempSync(join(tmpdir(), 'octavo-import-'));
	try {
		const people = peopleOf(publication.authors);
		const desk: Desk = { publication, source, stage, fetch, people, resolve: resolverOf(placed, publication, filesIn(source.files)), tagsOf: tagSpelling(publication.essays), nextOf: nextFinder(placed, publication) };
		const { staged, failed } = await stageAll(importer, placed, convert, desk, progress);
		await finishLinks(staged, stage, publication);
		const authors = people.files();
		for (const [place, text] of authors) {
			mkdirSync(dirname(join(stage, place)), { recursive: true });
			writeFileSync(join(stage, place), text);
		}
		if (!isDryRun) commit([...[...authors.keys()].filter((place) => !existsSync(join(publication.paths.content, place))), ...staged.map(({ path }) => placeOf(path, stage)).sort(pagesFirst)], stage, publication.paths.content);
		return reportOf({ source, kind: importer.kind, isDryRun, placed, staged, skipped: [...source.left, ...textsOfOtherKinds(source.files, importer.kind), ...skipped, ...failed], authors: [...authors.keys()], stage, publication });
	} finally {
		rmSync(stage, { recursive: true, force: true });
	}
}

/** Reads the export a second time and makes files of each text that is new. A text that cannot be read leaves the others alone. */
async function stageAll(importer: Importer, placed: readonly Placed[], convert: Convert, desk: Desk, progress: Progress): Promise<{ staged: Staged[]; failed: Skipped[] }> {
	const staged: Staged[] = [];
	const failed: Skipped[] = [];
	let index = 0;
	for await (const post of importer.read(desk.source)) {
		if ('skipped' in post) continue;
		const place = placed[index++];
		if (!place) break;
		progress.text(post.title ?? post.source.file, placed.length);
		if (place.here) continue;
		try {
			const text = await stageText(post, place, convert, desk);
			if (text) staged.push(text);
			else failed.push({ source: post.source, skipped: titleOf(post), reason: 'It has no text' });
		} catch (error) {
			failed.push({ source: post.source, skipped: titleOf(post), reason: `It could not be read: ${whyOf(error)}`, isFailure: true });
		}
	}
	return { staged, failed };
}

/** Of what calls itself for each thing in a thing, the stack has an end. */
function whyOf(error: unknown): string {
	if (error instanceof RangeError && /call stack/.test(error.message)) return 'its parts lie too deep in one another';
	return error instanceof Error ? error.message : String(error);
}

function titleOf({ title, source }: Post): string {
	return title ?? source.file;
}

/** The file of a text, or its folder if it has one. */
function placeOf(path: string, stage: string): string {
	return relative(stage, basename(path) === 'index.md' ? dirname(path) : path).replaceAll('\\', '/');
}

/** Essays link to plain pages more often than the other way round. */
function pagesFirst(one: string, other: string): number {
	return Number(other.startsWith('pages/')) - Number(one.startsWith('pages/'));
}

export interface Request {
	source: OpenSource;
	importer: Importer;
	publication: Publication;
	convert: Convert;
	/** Only if the writer asked for pictures from the web. */
	fetch?: Fetch | undefined;
	isDryRun: boolean;
	progress: Progress;
}

export interface Progress {
	/** A text was found. */
	found(title: string): void;
	/** One of `count` texts is being written. */
	text(title: string, count: number): void;
}
