import { markdownToHtml } from './cards.ts';
import { isRow, textIn, type Row } from './database.ts';
import { lexicalToHtml } from './lexical.ts';
import { mobiledocToHtml } from './mobiledoc.ts';
import type { Lost } from './cards.ts';

/**
 * A post's words as HTML: those Ghost rendered, else made from what its editors keep. Of `lexical` (since 5.0),
 * `mobiledoc` (1.0 to 5) and `markdown` (before) a post has one.
 *
 * @param lost is told of what has no place
 * @returns an empty text if it has none
 */
export function textOf(row: Row, lost: Lost): string {
	const html = textIn(row, 'html');
	if (html) return html;
	const markdown = textIn(row, 'markdown');
	for (const [key, convert] of [['lexical', lexicalToHtml], ['mobiledoc', mobiledocToHtml]] as const) {
		const kept = textIn(row, key);
		if (!kept) continue;
		const document = parsed(kept);
		if (isRow(document)) return convert(document, lost).trim();
		lost(key, `Its text (${key}) is no JSON and could not be read`);
	}
	return markdown ? markdownToHtml(markdown) : '';
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
