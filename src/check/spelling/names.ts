import type { Author } from '../../essays/author.ts';
import type { EssayFile } from '../../library/text.ts';

/**
 * What a publication calls by name, for `knownWords`: its authors, tags and series.
 *
 * Titles and ids are not among them, for a slip made there would be right everywhere.
 */
export function namesOf(essays: readonly Pick<EssayFile, 'matter'>[], authors: readonly Pick<Author, 'name'>[]): string[] {
	const names = [...authors.map(({ name }) => name), ...essays.flatMap(({ matter: { tags, series } }) => [...tags, ...(series ? [series.name] : [])])];
	return [...new Set(names)];
}
