import { feedIdentity, publicationIdentity } from '../feeds/entry.ts';
import { idFor } from '../essays/id.ts';
import type { Author } from '../essays/author.ts';
import { followAnchors } from '../permanence/anchors.ts';
import { compare, type Comparison, type EssayNow } from '../permanence/compare.ts';
import { followPassages } from '../permanence/follow.ts';
import { identify } from '../permanence/identify.ts';
import { readLock } from '../permanence/lock-file.ts';
import { printEssay, type Lock, type PublishedEssay } from '../permanence/lock.ts';
import { absolute } from '../site/address.ts';
import type { Paths } from '../site/paths.ts';
import type { Settings, SettingsFile } from '../site/settings.ts';
import { expect, type RenderedText, type RenderRequest } from './cache.ts';
import type { EssayFile, PageFile } from './text.ts';

/** Opens the record of what has been published, and finds in it what each essay was published as. */
export function openRecord(paths: Paths, essays: readonly EssayFile[]): Past {
	const record = readLock(paths.content, paths.name);
	const known = identify(essays.map((essay) => ({ ...essay, ...essay.matter, aliases: essay.matter.aliases, permalink: essay.permalink, isPublic: isPublic(essay) })), record.lock);
	return { ...record, known };
}

/** What the HTML of a text owes to the record: the earlier names of its places, and the keys of its passages. */
export function owedTo({ known }: Past, file: EssayFile | PageFile): Pick<RenderRequest, 'published' | 'earlier' | 'follow'> {
	if (file.kind === 'page') return {};
	const entry = known.get(file.id);
	const { anchors } = file.matter;
	return {
		published: publishedAs(entry, anchors),
		earlier: (found) => followAnchors(found, entry, anchors).earlier,
		follow: (found, taken) => followPassages(found, entry?.passages ?? [], taken),
	};
}

/** Tells the cache what the record will say of texts that it did not know. */
export function expectRecord({ known }: Past, next: Lock | undefined, essays: readonly EssayFile[], rendered: Present['rendered'], cache: string): void {
	for (const { id, matter } of essays) {
		const [entry, text] = [next?.essays.get(id), rendered(id)];
		if (entry && text && !known.has(id)) expect(text, publishedAs(entry, matter.anchors), cache);
	}
}

function publishedAs(entry: PublishedEssay | undefined, anchors: Readonly<Record<string, string>>): string {
	return (entry ? printEssay(entry) : '') + JSON.stringify(anchors);
}

/** Compares what would be published with the record; nothing can be said if either of the two is damaged. */
export function compareWith(past: Past, { site, essays, rendered, pages, acceptMoves }: Present): Comparison | undefined {
	const { settings } = site;
	if ([...past.findings, ...site.findings].some(({ severity }) => severity === 'error')) return undefined;
	const taken = new Set([...past.lock.essays.values()].map(({ feed }) => feed));
	const here = { at: absolute('/', settings), feed: publicationIdentity(settings), permalinks: settings.permalinks, was: [] };
	const now = essays.map((file): EssayNow => {
		const { id, name, lineOf, status, permalink, matter } = file;
		const { title, published, aliases, anchors } = matter;
		const places = rendered(id)?.places ?? { headings: [], notes: [], figures: [], passages: [] };
		const passages = rendered(id)?.passages;
		return { id, file: name, lineOf, title, published, status, permalink, hasOwnPermalink: matter.permalink !== undefined, aliases, anchors, places, ...(passages && { passages }), feed: freshIdentity(file, settings, taken) };
	});
	const answered = new Set([...Object.keys(settings.redirects), ...Object.keys(settings.gone)]);
	return compare(past.lock, { site: here, essays: now, known: past.known, pages, answered, acceptMoves, where: { lockFile: past.file, lineOf: past.lineOf, lineOfPlace: past.lineOfPlace, siteFile: site.file, siteLine: site.lineOf } });
}

/** The addresses of all lists and plain pages that readers can come to. */
export function publicPages(essays: readonly EssayFile[], pages: readonly PageFile[], authors: ReadonlyMap<string, Author>): string[] {
	const tags = essays.flatMap(({ matter }) => matter.tags.map((tag) => `/tags/${idFor(tag)}/`));
	const series = essays.flatMap(({ matter }) => (matter.series ? [`/series/${idFor(matter.series.name)}/`] : []));
	return [...new Set([...tags, ...series, ...[...authors.values()].map(({ permalink }) => permalink), ...pages.map(({ permalink }) => permalink)])];
}

/** An identity that no essay has had, not even one of the same id and day that goes by another id now. */
function freshIdentity({ id, matter }: EssayFile, settings: Settings, taken: ReadonlySet<string>): string {
	const identity = feedIdentity({ id, published: matter.published }, settings);
	for (let turn = 2; ; turn += 1) {
		const free = turn === 2 ? identity : `${identity}-${turn - 1}`;
		if (!taken.has(free)) return free;
	}
}

function isPublic({ status }: EssayFile): boolean {
	return status === 'published' || status === 'gone';
}

export interface Past extends ReturnType<typeof readLock> {
	/** What essays were published as, by the id they have now. */
	known: Map<string, PublishedEssay>;
}

interface Present {
	site: SettingsFile;
	/** All, drafts included. */
	essays: readonly EssayFile[];
	/** What was made of an essay's text, by its id. */
	rendered(id: string): RenderedText | undefined;
	/** Addresses of lists and plain pages. */
	pages: readonly string[];
	acceptMoves: boolean;
}
