import type { Generator } from './generator.ts';
import { foldersOf, nameOf, slugged } from './names.ts';

/** Astro: collections in `src/content` or `src/data`, by its own templates at `/<collection>/<id>/`; pages at their paths. */
export const astro: Generator = {
	flavour: 'astro',
	tagKeys: ['tags', 'tag', 'categories', 'category'],
	skips: (file) => (/(?:^|\/)_[^/]*$/.test(file) ? 'Astro passes over files whose names begin with `_`' : undefined),
	place({ file, fields }) {
		const folders = foldersOf(file);
		const at = folders.findIndex((folder, index) => folders[index - 1] === 'src' && /^(?:content|data|pages)$/.test(folder));
		const { name, day, rest } = nameOf(file);
		const path = [...folders.slice(at + 1), ...(name === 'index' ? [] : [name])];
		const page = folders[at] === 'pages';
		const id = fields.slug ?? path.slice(page ? 0 : 1).map((part) => (page ? part : slugged(part))).join('/');
		return {
			kind: page ? 'page' : 'essay',
			addresses: at === -1 ? [] : [`/${[...(page ? [] : path.slice(0, 1)), id].join('/')}/`.replace('//', '/')],
			slug: fields.slug ?? (name === 'index' ? (path.at(-1) ?? name) : rest),
			...(day && !fields.published && { published: day }),
		};
	},
};
