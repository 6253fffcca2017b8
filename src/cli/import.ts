import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { today } from '../essays/date.ts';
import { bring } from '../import/bring.ts';
import { convert } from '../import/convert.ts';
import { Unreadable, type Importer } from '../import/importer.ts';
import { importers } from '../import/importers.ts';
import { fetcherOf } from '../import/pictures/fetcher.ts';
import type { Publication } from '../import/place/publication.ts';
import { recognize } from '../import/recognize.ts';
import { openSource } from '../import/source/open.ts';
import { readAuthors } from '../library/authors.ts';
import { writeWhole } from '../library/cache.ts';
import { openRecord } from '../library/published.ts';
import { fault, type Finding } from '../site/finding.ts';
import { pathsFrom, type Paths } from '../site/paths.ts';
import { suggest } from '../site/shape.ts';
import { readContent } from './content.ts';
import { outcomeOf } from './import/outcome-of.ts';
import { Misuse, type MakeCommand, type Outcome, type Surroundings } from './outcome.ts';
import { waitingFor } from './import/waiting.ts';

/** `npm run import`: brings texts over from elsewhere. */
export const importTexts: MakeCommand = (around, end) =>
	new Command('import')
		.description('Brings texts from elsewhere into the content folder: a file, a folder or a zip file. What is there already stays as it is, and importing again changes nothing.')
		.usage('-- [options] <path>')
		.argument('<path>', 'the export, as you downloaded it')
		.addOption(new Option('--from <kind>', 'what it is, if that is not recognized').choices(importers.map(({ kind }) => kind)))
		.option('--into <folder>', 'another content folder than that of the publication')
		.option('--fetch-images', 'download pictures that the texts show from the web')
		.option('--report <file>', 'write all that there is to say to a file, as JSON')
		.option('--dry-run', 'only say what would be done')
		.addHelpText('after', '\nIt knows WordPress and Squarespace (wxr), Substack, Medium, Ghost, Word (docx), folders of Markdown by Jekyll, Hugo, Eleventy, Astro and Obsidian (markdown), saved web pages (html) and plain text.\n\nExamples:\n  npm run import -- ~/Downloads/wordpress.2026-04-12.xml --dry-run\n  npm run import -- ~/Downloads/wordpress.2026-04-12.xml --fetch-images\n  npm run import -- ~/blog/_posts --into ~/trial --report report.json\n  npm run import -- talk.docx')
		.action(async (path: string, options: Options & { json?: boolean }) => end(await importFrom(path, options, around, importers), options.json ?? false));

/** @param importers those that are tried */
export async function importFrom(typed: string, options: Options, around: Surroundings, importers: readonly Importer[]): Promise<Outcome> {
	const { environment, root } = around;
	const here = (path: string) => resolve(environment['INIT_CWD'] ?? root, path);
	const path = here(typed);
	if (!existsSync(path)) throw new Misuse(`There is no ${typed}. ${nearTo(path)}`);
	const paths = pathsFrom(options.into === undefined ? environment : { ...environment, OCTAVO_CONTENT: here(options.into) }, root);
	const { publication, errors } = publicationIn(paths, today(environment));
	if (errors.length > 0) return { text: '', data: { done: false }, findings: errors, ending: 'Nothing was imported.' };
	const waiting = waitingFor(around);
	let source: Awaited<ReturnType<typeof openSource>> | undefined;
	try {
		source = await openSource(path, typed);
		const importer = await recognize(source, importers, options.from);
		const { origin, base } = publication.site.settings;
		const fetch = options.fetchImages ? fetcherOf({ agent: `Octavo/1.0 (import; +${origin}${base})`, timeout: 30_000, pause: 500, attempts: 3, patience: 30_000 }) : undefined;
		const report = await bring({ source, importer, publication, convert, fetch, isDryRun: options.dryRun ?? false, progress: waiting });
		waiting.end();
		if (options.report !== undefined) writeWhole(here(options.report), `${JSON.stringify(report, null, '\t')}\n`);
		return outcomeOf(report, importer, existsSync(join(paths.content, 'site.yaml')) ? undefined : paths.name(join(paths.content, 'site.yaml')), options.fetchImages ?? false);
	} catch (error) {
		waiting.end();
		if (!(error instanceof Unreadable)) throw error;
		const { message, remedy, place } = error;
		return { text: '', data: { done: false }, findings: [fault(place?.file ?? typed, place?.line, message, remedy)], ending: 'Nothing was imported.' };
	} finally {
		source?.close();
	}
}

/** The publication as it is, and what has to be mended first; a content folder that is new may lack everything. */
function publicationIn(paths: Paths, day: string): { publication: Publication; errors: Finding[] } {
	const { site, essays, pages, findings } = readContent(paths, day);
	const { authors, findings: wrong } = readAuthors(paths, site.settings.language);
	const past = openRecord(paths, essays, pages, site.settings);
	const found = existsSync(join(paths.content, 'site.yaml')) ? findings : findings.filter((finding) => !site.findings.includes(finding));
	const earlier = [...past.known.values()].flatMap(({ was }) => was.filter((address) => address.startsWith('/')));
	return { publication: { paths, site, essays, pages, authors, earlier, day }, errors: [...found, ...wrong, ...past.findings].filter(({ severity }) => severity === 'error') };
}

function nearTo(path: string): string {
	const folder = dirname(path);
	return existsSync(folder) ? suggest(basename(path), readdirSync(folder)) : `There is no folder ${folder} either.`;
}


interface Options {
	from?: string;
	into?: string;
	fetchImages?: boolean;
	report?: string;
	dryRun?: boolean;
}
