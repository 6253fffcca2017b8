import { join } from 'node:path';
import { frontMatterSchema } from '../../essays/front-matter.ts';
import { idFor, isId } from '../../essays/id.ts';
import { pageSchema } from '../../essays/page.ts';
import { permalinkFrom } from '../../essays/permalink.ts';
import type { EssayFile, PageFile } from '../../library/text.ts';
import type { Finding } from '../../site/finding.ts';
import { Misuse } from '../outcome.ts';
import type { Desk } from './desk.ts';
import { sourceOf } from './source.ts';
import { takenFrom } from './taken.ts';
import { frontMatterFor, type Wish } from './wish.ts';

/**
 * Where a new text goes and what stands in it. Nothing is touched.
 *
 * @throws Misuse if what was asked for makes no sense
 * @returns findings instead, where the content has no place for it; each says which id would do
 */
export function planNew(wish: Wish, desk: Desk): { plan: Plan } | { findings: Finding[] } {
	const matter = frontMatterFor(wish, desk);
	const id = wish.id ?? idFrom(wish.title);
	if (id === '') throw new Misuse(`Nothing of "${wish.title}" can be spelled in Latin letters. Name an id yourself, such as --id essay-${desk.day}.`);
	if (!isId(id)) throw new Misuse(`"${id}" cannot be an id. ${idFor(id) ? `Did you mean \`${idFor(id)}\`?` : 'Use lower-case Latin letters, digits and single hyphens.'}`);
	const text = textFor(id, wish, matter, desk);
	const findings = takenFrom(text, desk);
	if (findings.length === 0) return { plan: { text, source: sourceOf(matter) } };
	const free = freeId(id, wish, desk);
	return { findings: findings.map(({ line: _, ...finding }) => ({ ...finding, remedy: free === undefined ? finding.remedy : `Choose another, such as --id ${free}.` })) };
}

/** A good id for a title: in any script, and no longer than an address that one can still read. */
export function idFrom(title: string): string {
	const id = idFor(title);
	const end = id.lastIndexOf('-', 60);
	return id.length <= 60 ? id : id.slice(0, end === -1 ? 60 : end);
}

/** The id, or the first of the same name with a number behind it, that a build has nothing against; none if it is not the id that is wrong. */
export function freeId(id: string, wish: Wish, desk: Desk): string | undefined {
	const matter = frontMatterFor(wish, desk);
	const candidates = [id, ...Array.from({ length: 20 }, (_, index) => `${id}-${index + 2}`)];
	return candidates.find((one) => takenFrom(textFor(one, wish, matter, desk), desk).length === 0);
}

/** The text as the build would read it. */
function textFor(id: string, { page, folder }: Wish, matter: Record<string, unknown>, { content: { site }, paths }: Desk): EssayFile | PageFile {
	const { settings } = site;
	const path = join(paths.content, page ? 'pages' : 'essays', folder ? join(id, 'index.md') : `${id}.md`);
	const rest = { id, path, name: paths.name(path), hash: '', body: '', lineOf: () => 1 };
	if (page) return { ...rest, kind: 'page', matter: pageSchema.parse(matter), permalink: `/${id}/`, lang: settings.language };
	const parsed = frontMatterSchema.parse(matter);
	return { ...rest, kind: 'essay', matter: parsed, authors: [], status: parsed.draft ? 'draft' : 'published', permalink: permalinkFrom(settings.permalinks, id, parsed.published), lang: settings.language };
}

export interface Plan {
	text: EssayFile | PageFile;
	/** What stands in the file. */
	source: string;
}
