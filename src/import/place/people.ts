import { stringify } from 'yaml';
import { authorSchema, type Author } from '../../essays/author.ts';
import { idFor } from '../../essays/id.ts';
import { allowed } from '../../site/characters.ts';
import type { PostAuthor } from '../post.ts';

/**
 * Knows who writes: two spellings of a name are one person, and a file is made for whoever has none.
 *
 * @param authors those that have files
 */
export function peopleOf(authors: ReadonlyMap<string, Author>): People {
	const ids = new Map([...authors.values()].map(({ id, name }) => [nameKey(name), id]));
	const taken = new Set(authors.keys());
	const made = new Map<string, PostAuthor>();
	return {
		idsOf: (people) => [...new Set(people.flatMap((person) => {
			const name = clean(person.name);
			const key = nameKey(name);
			if (key === '') return [];
			const id = ids.get(key) ?? freeId(idFor(name) || 'author', taken);
			if (!ids.has(key)) [ids.set(key, id), taken.add(id), made.set(id, { name })];
			const file = made.get(id);
			// A later text may know more of somebody than the first.
			if (file) made.set(id, { ...pick(person), ...pick(file), name: file.name });
			return [id];
		}))],
		files: () => new Map([...made].map(([id, person]) => [`authors/${id}.yaml`, stringify(authorSchema.parse(person), { lineWidth: 0 })])),
	};
}

/** Letters and digits alone, accents and case aside. */
function nameKey(name: string): string {
	return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function pick({ about, url }: PostAuthor): Partial<PostAuthor> {
	const line = clean(about ?? '');
	return { ...(line === '' ? {} : { about: line }), ...(url !== undefined && authorSchema.shape.url.safeParse(url).success ? { url } : {}) };
}

function clean(text: string): string {
	return allowed(text).replaceAll(/\s+/g, ' ').trim();
}

function freeId(id: string, taken: ReadonlySet<string>): string {
	for (let number = 1; ; number++) {
		const free = number === 1 ? id : `${id}-${number}`;
		if (!taken.has(free)) return free;
	}
}

export interface People {
	/** Ids of authors, each once. */
	idsOf(people: readonly PostAuthor[]): string[];
	/** The files of those who have none, by their path in the content folder. */
	files(): Map<string, string>;
}
