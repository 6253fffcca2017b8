import { feedIdentity, publicationIdentity } from '../feeds/entry.ts';
import { idFor } from '../essays/id.ts';
import type { Author } from '../essays/author.ts';
import { absorb, heirsOf } from '../permanence/absorb.ts';
import { compare, type Comparison, type EssayNow } from '../permanence/compare.ts';
import { identify } from '../permanence/identify.ts';
import { readLock, type Sound } from '../permanence/lock-file.ts';
import { printPlaces, type Lock, type PublishedEssay, type PublishedPlaces } from '../permanence/lock.ts';
import { flatten } from '../permanence/moved-addresses.ts';
import type { TextNow } from '../permanence/now.ts';
import { absolute } from '../site/address.ts';
import { flagsFrom } from '../site/flags.ts';
import type { Paths } from '../site/paths.ts';
import type { Settings, SettingsFile } from '../site/settings.ts';
import { expect, type RenderRequest } from './cache.ts';
import { isWhole, type KnownText } from './rendered.ts';
import type { EssayFile, PageFile } from './text.ts';

/** Opens the record of what has been published, and finds in it what each text was published as and what it owes. */
export function openRecord(paths: Paths, essays: readonly EssayFile[], pages: readonly PageFile[], { redirects, gone }: Settings, sound?: Sound): Past {
	const record = readLock(paths.content, paths.name, { mayUnite: !flagsFrom(process.env, process.argv).frozen, ...(sound && { sound }) });
	const { lock } = record;
	const known = identify(essays.map((essay) => ({ id: essay.id, title: essay.matter.title, published: essay.matter.published, permalink: essay.permalink, aliases: essay.matter.aliases, isPublic: isPublic(essay) })), lock);
	const texts = [...essays.filter(({ status }) => status === 'published').map((essay) => ({ key: essay.id, permalink: essay.permalink, aliases: essay.matter.aliases })), ...pages.map(({ permalink }) => ({ key: permalink, permalink, aliases: [] }))];
	const heirs = heirsOf(texts, known, lock, new Map<string, string | undefined>([...Object.keys(gone).map((address) => [address, undefined] as const), ...flatten(new Map(Object.entries(redirects))).moves]));
	const owed = new Map<string, PublishedPlaces>([...known, ...lock.texts]);
	for (const [from, heir] of heirs) owed.set(heir, absorb(owed.get(heir), (lock.essays.get(from) ?? lock.texts.get(from)) as PublishedPlaces));
	return { ...record, known, owed, heirs };
}

/** What the HTML of a text owes to the record: the earlier names of its places, and the keys of its passages. */
export function owedTo({ owed }: Past, file: EssayFile | PageFile): Pick<RenderRequest, 'published' | 'places' | 'anchors'> {
	const places = owed.get(keyOf(file));
	const { anchors } = file.matter;
	return { published: publishedAs(places, anchors), places, anchors };
}

/** The places of files that have another name now, each with the ids of before and of now. */
export function renamedFrom({ known }: Past): Map<string, { from: string; to: string }> {
	const renamed = [...known].filter(([to, { id }]) => to !== id);
	return new Map(renamed.flatMap(([to, { id: from }]) => [`essays/${from}.md`, `essays/${from}/index.md`].map((place) => [place, { from, to }])));
}

/** Tells the cache what the record will say of texts that it did not know. */
export function expectRecord({ owed }: Past, next: Lock | undefined, files: readonly (EssayFile | PageFile)[], rendered: Present['rendered'], cache: string): void {
	for (const file of files) {
		const [places, text] = [file.kind === 'essay' ? next?.essays.get(file.id) : next?.texts.get(keyOf(file)), rendered(file)];
		if (places && text && isWhole(text) && !owed.has(keyOf(file))) expect(text, publishedAs(places, file.matter.anchors), cache);
	}
}

function publishedAs(places: PublishedPlaces | undefined, anchors: Readonly<Record<string, string>>): string {
	return (places ? printPlaces(places) : '') + JSON.stringify(anchors);
}

/** Compares what would be published with the record; nothing can be said if either of the two is damaged. */
export function compareWith(past: Past, { site, essays, pages, rendered, lists, acceptMoves }: Present): Comparison | undefined {
	const { settings } = site;
	if ([...past.findings, ...site.findings].some(({ severity }) => severity === 'error')) return undefined;
	const taken = new Set([...past.lock.essays.values()].map(({ feed }) => feed));
	const here = { at: absolute('/', settings), feed: publicationIdentity(settings), permalinks: settings.permalinks, was: [] };
	const textOf = (file: EssayFile | PageFile): TextNow => {
		const { places, passages } = rendered(file) ?? {};
		return { file: file.name, lineOf: file.lineOf, permalink: file.permalink, anchors: file.matter.anchors, ...(places && { places }), ...(passages && { passages }) };
	};
	const now = essays.map((file): EssayNow => {
		const { id, status, matter } = file;
		const { title, published, aliases } = matter;
		return { ...textOf(file), id, title, published, status, hasOwnPermalink: matter.permalink !== undefined, aliases, lists: [...new Set(listsWith(file))], feed: freshIdentity(file, settings, taken) };
	});
	const { known, owed, heirs, lineOf, lineOfPlace } = past;
	const where = { lockFile: past.file, lineOf, lineOfPlace, siteFile: site.file, siteLine: site.lineOf };
	return compare(past.lock, { site: here, essays: now, known, texts: pages.map(textOf), pages: lists, redirects: new Map(Object.entries(settings.redirects)), gone: new Map(Object.entries(settings.gone)), owed, heirs, acceptMoves, where });
}

/** The addresses of all lists and plain pages that readers can come to. */
export function publicPages(essays: readonly EssayFile[], pages: readonly PageFile[], authors: ReadonlyMap<string, Author>): string[] {
	return [...new Set([...essays.flatMap(listsWith), ...[...authors.values()].map(({ permalink }) => permalink), ...pages.map(({ permalink }) => permalink)])];
}

/** The addresses of the tags and the series that an essay is in. */
function listsWith({ matter: { tags, series } }: EssayFile): string[] {
	return [...tags.map((tag) => `/tags/${idFor(tag)}/`), ...(series ? [`/series/${idFor(series.name)}/`] : [])];
}

/** An identity that no essay has had, not even one of the same id and day that goes by another id now. */
function freshIdentity({ id, matter }: EssayFile, settings: Settings, taken: ReadonlySet<string>): string {
	const identity = feedIdentity({ id, published: matter.published }, settings);
	for (let turn = 2; ; turn += 1) {
		const free = turn === 2 ? identity : `${identity}-${turn - 1}`;
		if (!taken.has(free)) return free;
	}
}

/** By what the record knows a text. */
export function keyOf(file: EssayFile | PageFile): string {
	return file.kind === 'page' ? file.permalink : file.id;
}

function isPublic({ status }: EssayFile): boolean {
	return status === 'published' || status === 'gone';
}

export interface Past extends ReturnType<typeof readLock> {
	/** What essays were published as, by the id they have now. */
	known: Map<string, PublishedEssay>;
	/** The places that texts owe, by the id of an essay or the address of a page. */
	owed: Map<string, PublishedPlaces>;
	/** What has become part of another text: both by the id of an essay or the address of a page. */
	heirs: Map<string, string>;
}

interface Present {
	site: SettingsFile;
	/** All, drafts included. */
	essays: readonly EssayFile[];
	pages: readonly PageFile[];
	/** What was made of a text. */
	rendered(file: EssayFile | PageFile): KnownText | undefined;
	/** Addresses of lists and plain pages. */
	lists: readonly string[];
	acceptMoves: boolean;
}
