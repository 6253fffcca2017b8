import type { Generator } from './generator.ts';
import { nameOf } from './names.ts';
import { asText } from './values.ts';

/** A folder of Markdown that no generator made: notes of Obsidian, drafts of any editor. Files have no addresses. */
export const plain: Generator = {
	flavour: 'plain',
	tagKeys: ['tags', 'tag', 'categories', 'category', 'keywords'],
	place({ file, data, fields }) {
		const { name, day, rest } = nameOf(file);
		const address = asText(data['permalink']) ?? asText(data['url']);
		const slug = fields.slug ?? (name === 'index' ? file.split('/').at(-2) : rest);
		return { kind: 'essay', addresses: address && /^(?:https?:\/)?\//.test(address) ? [address] : [], ...(slug && { slug }), ...(day && !fields.published && { published: day }) };
	},
};
