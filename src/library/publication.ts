import { join, relative } from 'node:path';
import type { Author } from '../essays/author.ts';
import { feedIdentity, publicationIdentity } from '../feeds/entry.ts';
import type { Comparison } from '../permanence/compare.ts';
import { fault, type Finding } from '../site/finding.ts';
import type { Paths } from '../site/paths.ts';
import type { Progress } from '../site/progress.ts';
import { readSettings, type Settings } from '../site/settings.ts';
import { readAuthors } from './authors.ts';
import { textsIn } from './cache.ts';
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
import { openMemories, type Memories } from './memories.ts';
import { claimsOf, goneFrom, movesTo } from './moves.ts';
import { servedBy } from './own-addresses.ts';
import { compareWith, expectRecord, keyOf, openRecord, publicPages, renamedFrom } from './published.ts';
import { relationsOf, type KnownInput } from './relations.ts';
import { isWhole, settle, type KnownText, type RenderedText } from './rendered.ts';
import { requestFor } from './request.ts';
import type { StoredEssay, StoredPast, StoredText } from './record.ts';
import { readEssay, readPage, type EssayFile, type PageFile } from './text.ts';
import { renderTexts } from './texts.ts';

/**
 * Reads the whole content folder: every file parsed, every text rendered (or taken from the cache), every promise that
 * one file makes about another checked.
 *
 * Nothing throws: whatever is wrong, anywhere, is in `findings`, so that one build reports it all.
 */
export async function readPublication({ paths, revision, day, drafts, acceptMoves = false, held, threads, progress, step }: Reading): Promise<Publication> {
	const found: Finding[] = [];
	const keep = <T extends { findings: Finding[] }>(part: T): T => (found.push(...part.findings), part);
	const site = keep(readSettings(paths));
	const { settings } = site;
	const { authors } = keep(readAuthors(paths, settings.language));
	const memories = held ?? openMemories(paths.cache, revision);
	const all = keep(listTexts(join(paths.content, 'essays'), paths.name)).texts.map((text) => keep(readEssay(text, settings, day, memories)).essay);
	const essays = all.filter(({ status }) => status !== 'gone');
	const isVisible = ({ status }: EssayFile) => status === 'published' || (drafts && status !== 'gone');
	const pages = keep(listTexts(join(paths.content, 'pages'), paths.name)).texts.map((text) => keep(readPage(text, settings, memories)).page);
	const visible = all.filter(isVisible);

	const past = keep(openRecord(paths, all, pages, settings, memories.sound));
	const lists = publicPages(visible.filter(({ status }) => status === 'published'), pages, authors);

	const publicFolder = join(paths.root, 'public');
	found.push(...checkFolders(paths), ...checkAddresses([...all, ...pages], publicFolder, claimsOf(past, all, lists, site)), ...checkPublicFiles(publicFolder, settings, paths.name), ...checkCards(essays), ...checkChanges(essays, day), ...checkChoices(all, visible, authors));

	const placeOf = (path: string) => relative(paths.content, path).replaceAll('\\', '/');
	const shown: Shown[] = [];
	const files = [...visible, ...pages];
	const rendering = { cache: paths.cache, revision, known: { texts: memories.texts, hashOf: memories.hashOf, stands: textsIn(paths.cache) }, threads, progress, step: (index: number) => step?.((files[index] as EssayFile | PageFile).name) };
	const texts = await renderTexts(files.map((file) => requestFor(file, past, settings, paths)), rendering);
	for (const [index, file] of files.entries()) {
		const rendered = texts[index] as KnownText;
		found.push(...rendered.findings);
		// A file that could not be taken apart, or rendered, has been complained of already; and a draft may be begun with its title.
		const isBegun = file.kind === 'essay' && file.status === 'draft';
		if (rendered.isEmpty && !isBegun && file.body !== '' && rendered.findings.every(({ severity }) => severity === 'warning'))
			found.push(fault(file.name, undefined, `The ${file.kind} has no text`, file.kind === 'essay' ? 'Write it below the front matter, or mark it `draft: true`.' : 'Write it below the front matter, or delete the file.'));
		shown.push({ file, place: placeOf(file.path), rendered });
	}
	const hidden = all.filter((file) => !isVisible(file)).map((file) => ({ file, place: placeOf(file.path) }));
	const renderedOf = new Map(shown.map(({ file, rendered }) => [`${file.kind}/${file.id}`, rendered]));
	const rendered = ({ kind, id }: Pick<EssayFile | PageFile, 'kind' | 'id'>) => renderedOf.get(`${kind}/${id}`);
	const compared = compareWith(past, { site, essays: all, pages, rendered, lists, acceptMoves });
	for (const { file, rendered } of shown) if (compared?.settled.has(keyOf(file)) && isWhole(rendered)) settle(rendered, memories.texts);
	expectRecord(past, compared?.next, files, rendered, paths.cache);
	found.push(...(compared?.gone ?? []));
	const standing = servedBy(visible, pages, lists);
	const { moves } = keep(movesTo({ site, essays: [...visible, ...all.filter(({ status }) => status === 'gone')], pages, next: compared?.next, served: standing, publicFolder }));
	const served = new Set([...standing, ...moves.map(({ id }) => id)]);
	found.push(...checkLinks(shown, hidden, { paths: served, publicFolder, renamed: renamedFrom(past) }), ...checkSettings(site, authors, { essays: all, drafts }, served, publicFolder), ...checkSecurity(site, day));

	const covers = new Map(await Promise.all(visible.map(async (essay) => [essay.id, keep(await coverOf(essay, paths.cache, memories))] as const)));
	const addresses = new Map(shown.flatMap(({ file, place }) => (file.kind === 'essay' ? [[place, file.id], [file.permalink, file.id]] : [])));
	const ids = new Set(visible.map(({ id }) => id));
	const wholeOf = async (essay: EssayFile) => (await renderTexts([requestFor(essay, past, settings, paths)], { ...rendering, whole: true }))[0] as RenderedText;
	const termsOf = async (essay: EssayFile) => {
		const { about, terms } = rendered(essay) as KnownText;
		const known = terms ?? memories.terms.get(about) ?? (await wholeOf(essay)).terms;
		if (!memories.terms.get(about)) memories.terms.set(about, known);
		return known;
	};
	const relations = await relationsOf(visible.map((essay) => relationInput(essay, rendered(essay), addresses, ids)), memories.relations, async (number) => termsOf(visible[number] as EssayFile));
	memories.keep();
	const stored = (file: EssayFile) => storedEssay(file, rendered(file) as KnownText, relations.get(file.id), covers.get(file.id), compared?.next.essays.get(file.id)?.feed ?? feedIdentity({ ...file.matter, id: file.id }, settings));
	return {
		settings,
		authors: [...authors.values()],
		essays: visible.map(stored),
		needed: new Set(shown.flatMap(({ rendered: { key, asked } }) => [key, asked])),
		pages: pages.map((file) => storedPage(file, rendered(file) as KnownText)),
		past: [...moves, ...goneFrom(all, site), { id: compared?.next.site?.feed ?? publicationIdentity(settings), kind: 'feed' }],
		compared,
		waiting: essays.filter(({ status }) => status !== 'published').map(({ name, status, matter }) => ({ file: name, status, published: matter.published })),
		findings: found,
	};
}

/** @param addresses ids of essays by file and by permalink; a wish for an essay that is not shown has been complained of */
function relationInput({ id, matter }: EssayFile, rendered: KnownText | undefined, addresses: ReadonlyMap<string, string>, ids: ReadonlySet<string>): KnownInput {
	const { title, published, tags, series, next } = matter;
	const links = (rendered?.links ?? []).flatMap(({ path }) => addresses.get(path) ?? []);
	return { id, title, published, tags, links, about: rendered?.about ?? '', ...(series ? { series } : {}), ...(next !== undefined && ids.has(next) ? { next } : {}) };
}

export interface Reading {
	paths: Paths;
	/** Identity of the pipeline, part of every cache key. */
	revision: string;
	/** Today, `YYYY-MM-DD`. */
	day: string;
	/** Whether drafts and scheduled essays are shown. */
	drafts: boolean;
	/** Whether a new pattern of permalinks, or a new address of the site, may move everything. */
	acceptMoves?: boolean;
	/** What is known of texts, kept from one reading to the next. */
	held?: Memories;
	/** How many render beside this one; without it, as many as pay. */
	threads?: number;
	/** Shows how far the rendering is. */
	progress?: Progress;
	/** Is told of each text that is there. */
	step?: (name: string) => unknown;
}

export interface Publication {
	settings: Settings;
	authors: Author[];
	essays: StoredEssay[];
	pages: StoredText[];
	/** Under which keys the cache holds what was made of the texts. */
	needed: ReadonlySet<string>;
	/** What was, and where it leads. */
	past: StoredPast[];
	/** The site beside the record of what was published; `undefined` if either is damaged. */
	compared: Comparison | undefined;
	/** Essays that are not published yet. */
	waiting: { file: string; status: string; published: string }[];
	findings: Finding[];
}
