import type * as z from 'zod';
import { frontMatterSchema } from '../../essays/front-matter.ts';
import { idFor } from '../../essays/id.ts';
import { pageSchema } from '../../essays/page.ts';
import type { EssayFile } from '../../library/text.ts';
import { suggest } from '../../site/shape.ts';
import { Misuse } from '../outcome.ts';
import type { Desk } from './desk.ts';

/**
 * The front matter for what was asked for, in the order in which it shall be written. A tag or a series that exists is
 * spelled as it is; a series of which no part was named goes on with the next; and where no day was named, it is today.
 *
 * @throws Misuse if the front matter could not be built
 */
export function frontMatterFor(wish: Wish, { content: { essays }, authors, day }: Desk): Record<string, unknown> {
	const { page, title, lang, tags, series, part, draft, date = day } = wish;
	if (part !== undefined && series === undefined) throw new Misuse('A part needs its series: add --series "Its name".');
	const stranger = wish.authors?.find((author) => !authors.has(author));
	if (stranger !== undefined) throw new Misuse(`There is no author "${stranger}". ${authors.size === 0 ? 'Write content/authors/' + (idFor(stranger) || 'name') + '.yaml first.' : suggest(stranger, [...authors.keys()])}`);
	const known = { tags: essays.flatMap(({ matter }) => matter.tags), series: essays.flatMap(({ matter }) => matter.series?.name ?? []) };
	const name = series === undefined ? undefined : spelledAs(known.series)(series);
	const matter = page
		? { title, lang }
		: { title, published: date, authors: wish.authors, tags: tags?.map(spelledAs(known.tags)), series: name === undefined ? undefined : { name, part: part ?? partAfter(name, essays) }, lang, draft: draft || undefined };
	const given = Object.fromEntries(Object.entries(matter).filter(([, value]) => value !== undefined));
	const { error } = (page ? pageSchema : frontMatterSchema).safeParse(given);
	if (error) throw new Misuse(wordsFor(error.issues, given));
	return given;
}

/** As it stands elsewhere, if it would have the same address. */
function spelledAs(known: readonly string[]): (name: string) => string {
	return (name) => known.find((other) => idFor(other) === idFor(name)) ?? name;
}

function partAfter(name: string, essays: readonly EssayFile[]): number {
	return Math.max(0, ...essays.map(({ matter: { series } }) => (series?.name === name ? series.part : 0))) + 1;
}

function wordsFor([issue]: readonly z.core.$ZodIssue[], given: Record<string, unknown>): string {
	const field = String(issue?.path[0]);
	const option = { title: 'The title', published: '--date', series: '--series or --part' }[field] ?? `--${field}`;
	const value = given[field];
	const said = issue?.code === 'too_small' ? 'is empty' : issue?.message;
	return `${option}${typeof value === 'string' && value !== '' ? ` "${value}"` : ''} ${said}.`;
}

/** What was asked for. */
export interface Wish {
	title: string;
	id?: string | undefined;
	/** A plain page, which has a title and a language and nothing else. */
	page: boolean;
	/** A folder of its own, for pictures. */
	folder: boolean;
	draft: boolean;
	date?: string | undefined;
	tags?: string[] | undefined;
	authors?: string[] | undefined;
	series?: string | undefined;
	part?: number | undefined;
	lang?: string | undefined;
}
