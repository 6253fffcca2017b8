import { Document } from 'yaml';
import { frontMatterSchema } from '../../essays/front-matter.ts';
import { isDate } from '../../essays/date.ts';
import { allowed } from '../../site/characters.ts';
import type { Settings } from '../../site/settings.ts';
import type { Placed } from '../place/plan.ts';
import type { Post } from '../post.ts';

/**
 * The front matter of an imported text, between its two lines of hyphens, with the fields in the order of the README and
 * those left out that say nothing.
 *
 * @param decided what the export alone cannot say
 */
export function frontMatterOf(post: Post, placed: Placed, decided: Decided, settings: Pick<Settings, 'language'>): string {
	const { subtitle, excerpt, updated, lang, canonical } = post;
	const { kind, published, series, status, aliases } = placed;
	const description = oneLine(excerpt || subtitle || '');
	const day = isDate(updated ?? '') && (updated as string) > published ? updated : undefined;
	const shared = { title: decided.title, description: description || undefined, lang: langOf(lang, settings.language) };
	const essay = {
		title: decided.title,
		description: description || undefined,
		published,
		updated: day,
		authors: listed(decided.authors),
		tags: listed(decided.tags),
		series: series && { name: oneLine(series.name), part: series.part },
		next: decided.next,
		lang: shared.lang,
		draft: status === 'draft' || decided.isUnfinished ? true : undefined,
		aliases: listed(aliases),
		cover: decided.cover,
		canonical: frontMatterSchema.shape.canonical.safeParse(canonical).success ? canonical : undefined,
	};
	return `---\n${print(kind === 'page' ? shared : essay)}---\n`;
}

/** A text of one line without what no page may hold. */
export function oneLine(text: string): string {
	return allowed(text).replaceAll(/\s+/g, ' ').trim();
}

/** Only if it is another language than the publication's: `en-US` is no other than `en`. */
function langOf(lang: string | undefined, language: string): string | undefined {
	const tag = lang?.replaceAll('_', '-');
	if (!frontMatterSchema.shape.lang.safeParse(tag).success || tag === undefined) return undefined;
	const [one, other] = [tag.toLowerCase(), language.toLowerCase()];
	return one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`) ? undefined : tag;
}

function listed(words: readonly string[]): readonly string[] | undefined {
	return words.length > 0 ? words : undefined;
}

function print(fields: Record<string, unknown>): string {
	const document = new Document(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)), { version: '1.2', aliasDuplicateObjects: false });
	for (const name of ['authors', 'tags', 'series', 'cover']) if (document.has(name)) Object.assign(document.get(name, true) as object, { flow: true });
	return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

export interface Decided {
	title: string;
	/** Ids of authors. */
	authors: readonly string[];
	tags: readonly string[];
	next: string | undefined;
	cover: { image: string; alt: string } | undefined;
	/** Whether something in it would end a build. */
	isUnfinished: boolean;
}
