import { idFor } from '../../essays/id.ts';
import type { EssayFile } from '../../library/text.ts';

/** Tags of one address are one tag: the first spelling counts, that of essays which are there already before all. */
export function tagSpelling(essays: readonly EssayFile[]): (tags: readonly string[]) => { tags: string[]; lost: string[] } {
	const spelling = new Map(essays.flatMap(({ matter }) => matter.tags).map((tag) => [idFor(tag), tag]));
	return (all) => {
		const tags = all.map((tag) => tag.replaceAll(/\s+/g, ' ').trim()).filter((tag) => tag !== '');
		const known = tags.filter((tag) => idFor(tag) !== '');
		for (const tag of known) if (!spelling.has(idFor(tag))) spelling.set(idFor(tag), tag);
		return { tags: [...new Set(known.map((tag) => spelling.get(idFor(tag)) as string))], lost: tags.filter((tag) => idFor(tag) === '') };
	};
}
