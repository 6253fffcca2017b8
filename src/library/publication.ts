import { join, relative } from 'node:path';
import type { Author } from '../essays/author.ts';
import { idFor } from '../essays/id.ts';
import { relate, type RelationInput } from '../relations/relate.ts';
import { beside } from '../sharing/beside.ts';
import { changesFeed, feedForms, feedOf } from '../site/feed-addresses.ts';
import { fault, type Finding } from '../site/finding.ts';
import type { Paths } from '../site/paths.ts';
import { readSettings, type Settings } from '../site/settings.ts';
import { readAuthors } from './authors.ts';
import { renderCached, type RenderedText } from './cache.ts';
import { checkAddresses, checkPublicFiles } from './checks/addresses.ts';
import { checkCards } from './checks/cards.ts';
import { checkChanges } from './checks/changes.ts';
import { checkChoices } from './checks/choices.ts';
import { checkFolders } from './checks/folders.ts';
import { checkSecurity } from './checks/security.ts';
import { checkSettings } from './checks/settings.ts';
import { checkLinks, type Shown } from './checks/links.ts';
import { coverOf, storedEssay, storedPage } from './compose.ts';
import { listTexts } from './files.ts';
import type { StoredEssay, StoredText } from './record.ts';
import { readEssay, readPage, type EssayFile, type PageFile } from './text.ts';

/**
 * Reads the whole content folder: every file parsed, every text rendered (or taken from the cache), every promise that
 * one file makes about another checked.
 *
 * Nothing throws: whatever is wrong, anywhere, is in `findings`, so that one build reports it all.
 */
export async function readPublication({ paths, revision, day, drafts }: Reading): Promise<Publication> {
	const found: Finding[] = [];
	const keep = <T extends { findings: Finding[] }>(part: T): T => (found.push(...part.findings), part);

	const site = keep(readSettings(paths));
	const { settings } = site;
	const { authors } = keep(readAuthors(paths, settings.language));
	const essays = keep(listTexts(join(paths.content, 'essays'), paths.name)).texts.map((text) => keep(readEssay(text, settings, day)).essay);
	const pages = keep(listTexts(join(paths.content, 'pages'), paths.name)).texts.map((text) => keep(readPage(text, settings)).page);
	const visible = essays.filter(({ status }) => drafts || status === 'published');

	const publicFolder = join(paths.root, 'public');
	found.push(...checkFolders(paths), ...checkAddresses([...essays, ...pages], publicFolder), ...checkPublicFiles(publicFolder, settings, paths.name), ...checkCards(essays), ...checkChanges(essays, day), ...checkChoices(essays, visible, authors));

	const placeOf = (path: string) => relative(paths.content, path).replaceAll('\\', '/');
	const shown: Shown[] = [];
	for (const file of [...visible, ...pages]) {
		const rendered = await renderCached(requestFor(file, settings, paths, publicFolder), paths.cache, revision);
		found.push(...rendered.findings);
		// A file that could not be taken apart, or rendered, has been complained of already.
		if (rendered.isEmpty && file.body !== '' && rendered.findings.every(({ severity }) => severity === 'warning'))
			found.push(fault(file.name, undefined, `The ${file.kind} has no text`, file.kind === 'essay' ? 'Write it below the front matter, or mark it `draft: true`.' : 'Write it below the front matter, or delete the file.'));
		shown.push({ file, place: placeOf(file.path), rendered });
	}
	const hidden = essays.filter(({ status }) => !drafts && status !== 'published').map((file) => ({ file, place: placeOf(file.path) }));
	const served = pathsOf(visible, pages, authors);
	found.push(...checkLinks(shown, hidden, served, publicFolder), ...checkSettings(site, authors, essays, served, publicFolder), ...checkSecurity(site, day));

	const covers = new Map(await Promise.all(visible.map(async (essay) => [essay.id, keep(await coverOf(essay, paths.cache))] as const)));
	const renderedOf = new Map(shown.map(({ file, rendered }) => [`${file.kind}/${file.id}`, rendered]));
	const addresses = new Map(shown.flatMap(({ file, place }) => (file.kind === 'essay' ? [[place, file.id], [file.permalink, file.id]] : [])));
	const ids = new Set(visible.map(({ id }) => id));
	const relations = relate(visible.map((essay) => relationInput(essay, renderedOf.get(`essay/${essay.id}`), addresses, ids)));
	const stored = (file: EssayFile) => storedEssay(file, renderedOf.get(`essay/${file.id}`) as RenderedText, relations.get(file.id), covers.get(file.id));
	return {
		settings,
		authors: [...authors.values()],
		essays: visible.map(stored),
		pages: pages.map((file) => storedPage(file, renderedOf.get(`page/${file.id}`) as RenderedText)),
		waiting: essays.filter(({ status }) => status !== 'published').map(({ name, status, matter }) => ({ file: name, status, published: matter.published })),
		findings: found,
	};
}

function requestFor(file: EssayFile | PageFile, settings: Settings, paths: Paths, publicFolder: string) {
	const { title, description = '' } = file.matter;
	const { tags, archived } = file.kind === 'essay' ? file.matter : { tags: [], archived: {} };
	const { origin, base } = settings;
	return { name: file.name, body: file.body, title, description, tags, archived, path: file.path, contentFolder: paths.content, publicFolder, lang: file.lang, origin, base };
}

/** Every path that the finished site will serve as a page or feed. */
function pathsOf(essays: readonly EssayFile[], pages: readonly PageFile[], authors: ReadonlyMap<string, Author>): Set<string> {
	const tags = essays.flatMap(({ matter }) => matter.tags.map((tag) => `/tags/${idFor(tag)}/`));
	const series = essays.flatMap(({ matter }) => (matter.series ? [`/series/${idFor(matter.series.name)}/`] : []));
	const people = [...authors.values()].map(({ permalink }) => permalink);
	const own = ['/', '/archive/', '/subscribe/', ...feedForms.map(({ path }) => path), '/feeds.opml', '/sitemap.xml', '/robots.txt', '/llms.txt'];
	if (essays.some(({ matter }) => matter.changes.length > 0)) own.push(changesFeed.path);
	const aliases = essays.flatMap(({ matter }) => matter.aliases);
	const files = essays.flatMap(({ permalink }) => Object.values(beside).map((name) => permalink + name));
	const lists = [...tags, ...series, ...people];
	return new Set([...own, ...files, ...[...essays, ...pages].map(({ permalink }) => permalink), ...aliases, ...lists, ...lists.map(feedOf)]);
}

/** @param addresses ids of essays by file and by permalink; a wish for an essay that is not shown has been complained of */
function relationInput({ id, matter }: EssayFile, rendered: RenderedText | undefined, addresses: ReadonlyMap<string, string>, ids: ReadonlySet<string>): RelationInput {
	const { title, published, tags, series, next } = matter;
	const links = (rendered?.links ?? []).flatMap(({ path }) => addresses.get(path) ?? []);
	return { id, title, published, tags, links, terms: rendered?.terms ?? [], ...(series ? { series } : {}), ...(next !== undefined && ids.has(next) ? { next } : {}) };
}

export interface Reading {
	paths: Paths;
	/** Identity of the pipeline, part of every cache key. */
	revision: string;
	/** Today, `YYYY-MM-DD`. */
	day: string;
	/** Whether drafts and scheduled essays are shown. */
	drafts: boolean;
}

export interface Publication {
	settings: Settings;
	authors: Author[];
	essays: StoredEssay[];
	pages: StoredText[];
	/** Essays that are not published yet. */
	waiting: { file: string; status: string; published: string }[];
	findings: Finding[];
}
