import { escapeMarkup } from '../../site/markup.ts';
import type { Place, Post } from '../post.ts';

/**
 * Where a text names an address, as a file of what is imported and a line of it. Where the importer does not know on which
 * line the text begins, or the text spells the address in another way, it is the place of the text.
 */
export function placeIn({ body, source }: Pick<Post, 'body' | 'source'>, address: string): Place {
	const text = 'html' in body ? body.html : body.markdown;
	if (body.line === undefined || address === '') return source;
	for (const typed of new Set([address, escapeMarkup(address)])) {
		for (let at = text.indexOf(typed); at !== -1; at = text.indexOf(typed, at + 1)) {
			// Else it is a part of a longer one.
			if (!/^(?:[\w/.%-].|<\/)$/s.test(text.slice(Math.max(0, at - 1), at) + typed[0]) && !/[\w/.%-]/.test(text[at + typed.length] ?? '')) return { file: source.file, line: body.line + text.slice(0, at).split('\n').length };
		}
	}
	return source;
}
